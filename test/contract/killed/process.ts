import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { systemClock } from '../../../src/clients/clock/system-clock.ts';
import type { GroupId } from '../../../src/inventory/host.ts';
import { sweep } from '../../../src/run/sweep.ts';
import { closeWindow } from '../../../src/window/close.ts';
import { readIntent } from '../../../src/window/intent.ts';
import { newNonce } from '../../../src/window/nonce.ts';
import { openWindow } from '../../../src/window/open.ts';
import { watchWindow } from '../../../src/window/watch.ts';
import { type CloudUnderTest, region, run } from '../cloud-under-test.ts';
import { enter } from '../clouds.ts';
import { announced } from './announced.ts';
import { laterClock } from './later-clock.ts';

/**
 * One run, or one sweep, as a process of its own. It says each call of the firewall before it is sent and after it was carried out, and goes
 * on only when it is told to: so its parent can kill it anywhere.
 */
export type Deed = 'open, look, shut' | 'open, renew, lose the rule, open again, shut' | 'sweep';

const [endpoint = '', group = '', address = '', state = '', deed = ''] = process.argv.slice(2);
const roleArn = 'arn:aws:iam::123456789012:role/deploy';
const cloud = await enter({ endpoint, roleArn, token: () => 'any.token.will-do' } as unknown as CloudUnderTest);

const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = async (word: string) => {
  process.stdout.write(`${word}\n`);
  await answers.next();
};
const firewall = announced(cloud.firewall, say);
const never = new AbortController().signal;
const minutes = 60_000;

async function live(eventful: boolean): Promise<void> {
  const parts = {
    ...{ firewall, clock: systemClock, region },
    emit: () => undefined,
    save: (intent: object) => writeFileSync(state, JSON.stringify(intent)),
  };
  const shut = () => closeWindow(parts, readIntent(JSON.parse(readFileSync(state, 'utf8'))));
  const request = { group: group as GroupId, address, port: 22, nonce: newNonce(), ttl: 60 * minutes, owner: run };
  const window = await openWindow(parts, request, never);
  // When its lease is half over it has to be renewed.
  const clock = eventful ? laterClock(40 * minutes) : systemClock;
  const watch = watchWindow({ ...parts, clock, shut }, { ...request, max: 120 * minutes }, window, never);
  await watch.look();
  if (eventful) {
    await cloud.firewall.revokeRule(window.rule.group, window.rule.id);
    await watch.look();
  }
  await watch.end();
  await shut();
}

switch (deed as Deed) {
  case 'sweep':
    await sweep(
      { firewall, clock: laterClock(120 * minutes), region, cancelled: never, tell: () => undefined },
      { dryRun: false },
    );
    break;
  case 'open, look, shut':
    await live(false);
    break;
  case 'open, renew, lose the rule, open again, shut':
    await live(true);
    break;
}
process.stdout.write('ended\n');
process.exit(0);
