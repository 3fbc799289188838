import { once } from 'node:events';
import { connect } from 'node:net';
import { systemClock } from '../../../src/clients/clock/system-clock.ts';
import { connectHosts } from '../../../src/clients/ssh/fleet.ts';
import { defaultRole, hostNameOf } from '../../../src/inventory/host.ts';
import { foreignLines } from '../../../src/report/foreign-output.ts';
import { Secret } from '../../../src/secret.ts';
import type { FarEnd } from './far-end.ts';
import { farAddress, layRoad } from './road.ts';

/** Run by run.ts in namespaces of its own. */
const rounds = Number(process.argv[2] ?? 11);
const furtherPerRound = 4;
const eachWay = 25;

const script = 'echo "$SALLYPORT_VERSION"';
const environment = {
  SALLYPORT_VERSION: 'v2',
  SALLYPORT_PREVIOUS_VERSION: 'v1',
  SALLYPORT_HOST: farAddress,
  SALLYPORT_ROLE: defaultRole,
};
const never = new AbortController().signal;
const broken = 'BROKEN';

/** `limit`: in round trips. */
type Figure = { readonly name: string; readonly limit?: number; readonly times: number[] };

const roundTrip: Figure = { name: 'round trip (TCP connect)', times: [] };
const connection: Figure = { name: 'SSH connect', limit: 9.1, times: [] };
const first: Figure = { name: 'first command', times: [] };
const further: Figure = { name: 'each further command', limit: 2.3, times: [] };

const road = await layRoad(eachWay);
const interrupted = once(process.stdin.resume(), 'end').then(() => Promise.reject(new Error('interrupted')));
try {
  await Promise.race([allRounds(road.far), interrupted]);
} finally {
  await road.close();
}
process.exit(report() ? 0 : 1);

async function allRounds(far: FarEnd): Promise<void> {
  // The first round only loads what is loaded lazily.
  await round(far, () => undefined);
  for (let turn = 0; turn < rounds; turn += 1) await round(far, ({ times }, took) => times.push(took));
}

async function round(far: FarEnd, keep: (figure: Figure, took: number) => void): Promise<void> {
  const timed = async <T>(figure: Figure, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    keep(figure, performance.now() - began);
    return result;
  };
  const socket = await timed(roundTrip, async () => {
    const opening = connect(far.plainPort, farAddress);
    await once(opening, 'connect');
    return opening;
  });
  socket.destroy();

  const name = hostNameOf(farAddress);
  const fleet = await timed(connection, () => connectHosts(partsFor(far), never));
  for (const failure of fleet.failed.values()) throw failure;
  const command = async () => {
    const { exit, stdout } = await fleet.remote.run(name, { script, environment, timeout: 30_000 }, never);
    if (stdout !== 'v2\n') throw new Error(`the command said ${JSON.stringify(stdout)}, ${JSON.stringify(exit)}`);
  };
  await timed(first, command);
  for (let turn = 0; turn < furtherPerRound; turn += 1) await timed(further, command);
  await fleet.close();
}

function partsFor({ user, port, hostKey, clientKey }: FarEnd): Parameters<typeof connectHosts>[0] {
  return {
    hosts: [{ name: hostNameOf(farAddress), address: farAddress, role: defaultRole, hostKeys: [hostKey] }],
    knownHosts: '',
    ssh: { user, port, key: { kind: 'private-key', key: new Secret(clientKey) } },
    agentSocket: undefined,
    clock: systemClock,
    lines: (onLine) => foreignLines((text) => text, onLine),
  };
}

function report(): boolean {
  const unit = median(roundTrip.times);
  console.log(`SSH, medians of ${rounds} connections              ms   ratio   limit`);
  const rows = [roundTrip, connection, first, further].map(({ name, limit, times }) => {
    const ms = median(times);
    return { name, ms: rounded(ms), ratio: rounded(ms / unit), ...(limit === undefined ? {} : { limit }) };
  });
  for (const { name, ms, ratio, limit } of rows) {
    const figures = `${ms.toFixed(0).padStart(7)} ${ratio.toFixed(2).padStart(7)} ${(limit?.toFixed(1) ?? '').padStart(7)}`;
    console.log(`${name.padEnd(38)} ${figures}  ${verdict(ratio, limit)}`.trimEnd());
  }
  console.log(JSON.stringify({ bench: 'ssh', rounds, figures: rows }));
  return rows.every(({ ratio, limit }) => verdict(ratio, limit) !== broken);
}

function verdict(ratio: number, limit = Number.POSITIVE_INFINITY): string {
  if (ratio > limit * 1.25) return broken;
  return ratio > limit ? 'over, within noise' : '';
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
