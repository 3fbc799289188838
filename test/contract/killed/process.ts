import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { systemClock } from '../../../src/clients/clock/system-clock.ts';
import type { GroupId } from '../../../src/inventory/host.ts';
import { closeWindow } from '../../../src/window/close.ts';
import { readIntent } from '../../../src/window/intent.ts';
import { newNonce } from '../../../src/window/nonce.ts';
import { openWindow } from '../../../src/window/open.ts';
import { watchWindow } from '../../../src/window/watch.ts';
import { type CloudUnderTest, enter, region, run } from '../clouds.ts';
import { announced } from './announced.ts';

/**
 * One run as a process of its own: opens, looks, shuts. It says each call of the firewall before it is sent and after it was carried out,
 * and goes on only when it is told to: so its parent can kill it anywhere.
 */
const [endpoint = '', group = '', address = '', state = ''] = process.argv.slice(2);
const roleArn = 'arn:aws:iam::123456789012:role/deploy';
const cloud = await enter({ endpoint, roleArn, token: () => 'any.token.will-do' } as unknown as CloudUnderTest);

const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = async (word: string) => {
  process.stdout.write(`${word}\n`);
  await answers.next();
};
const parts = {
  firewall: announced(cloud.firewall, say),
  clock: systemClock,
  region,
  emit: () => undefined,
  save: (intent: object) => writeFileSync(state, JSON.stringify(intent)),
};
const never = new AbortController().signal;
const minutes = 60_000;
const request = { group: group as GroupId, address, port: 22, nonce: newNonce(), ttl: 60 * minutes, owner: run };
const watch = watchWindow(parts, { ...request, max: 120 * minutes }, await openWindow(parts, request, never), never);
await watch.look();
await watch.end();
await closeWindow(parts, readIntent(JSON.parse(readFileSync(state, 'utf8'))));
process.stdout.write('ended\n');
process.exit(0);
