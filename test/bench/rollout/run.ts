import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDaemon } from '../../real/fleet/daemon.ts';
import { openShop, type Shop } from '../../real/fleet/shop.ts';
import { startShopJob } from '../../real/fleet/shop-job.ts';
import { ansible, bashLoop, type Contender } from './contenders.ts';
import { floorOf } from './floor.ts';

/**
 * A release over four hosts one by one, Puma restarted in phases: Sallyport (the built action), a loop of bash over ssh and Ansible side by side, on
 * the same hosts in turns, against what Puma's own restarts take. All wait for every worker, look for it as often, and ask the page; Sallyport
 * asks it of six fresh connections, and its gate passes once, as theirs does. `node test/bench/rollout/run.ts [rounds]`; fails when Sallyport's
 * rollout is more than a tenth over the floor, or behind the others, each with a quarter for the noise of a single round.
 */
const rounds = Number(process.argv[2] ?? 1);
const limit = 1.1;
const tolerance = 1.25;

const missing = missingHere();
if (missing === undefined) await measure();
else console.log(`a release over four hosts: can’t be measured here, ${missing}`);

type Times = {
  readonly floor: number;
  readonly sallyport: number;
  readonly whole: number;
  readonly bash: number;
  readonly ansible: number;
};

async function measure(): Promise<void> {
  await using daemon = await startDaemon();
  await using shop = await openShop(daemon);
  await shop.setUp({ puma: 5, mode: 'phased', tells: 'stats' });
  const all: Times[] = [];
  for (let round = 1; round <= rounds; round++) all.push(await oneRound(shop, round));
  tell(all);
}

async function oneRound(shop: Shop, round: number): Promise<Times> {
  const { hosts, privateKey } = shop;
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-bench-'));
  try {
    const contend = async (name: string, contender: Contender) => {
      const order = { hosts: hosts.list, version: `${name}-${round}`, release: shop.release('boots slowly') };
      await using _ = await leftOpen(shop);
      return await timed(() => contender({ ...order, privateKey, folder: join(folder, name) }));
    };
    const { whole, rollout } = await bySallyport(shop, `sallyport-${round}`);
    // Of the same kind of release: it is copied from the one that runs.
    let floor = 0;
    for (const host of hosts.list) floor += await floorOf(host, `floor-${round}`);
    return {
      floor,
      sallyport: rollout,
      whole,
      bash: await contend('bash', bashLoop),
      ansible: await contend('ansible', ansible),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The others find port 22 open, as where it is never shut: opening it is none of what is measured. */
async function leftOpen({ cloud, group, hosts }: Shop): Promise<AsyncDisposable> {
  const port = { fromPort: 22, toPort: 22, egress: false, protocol: 'tcp', description: 'for all of a team', tags: {} };
  const rule = cloud.groups.add({ group, cidr: `${hosts.runnerAddress}/32`, ...port });
  await Promise.all(hosts.list.map(({ address }) => sshAnswers(address)));
  return { [Symbol.asyncDispose]: async () => void cloud.groups.remove(rule.id) };
}

async function sshAnswers(address: string): Promise<void> {
  for (;;) {
    const socket = connect({ host: address, port: 22, timeout: 500 });
    const came = await Promise.race([
      once(socket, 'data').then(() => true),
      once(socket, 'timeout').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (came) return;
  }
}

/** The rollout from the first batch's line to the last host's, and the run with window, role, preflight, lock and report. */
async function bySallyport(shop: Shop, version: string): Promise<{ whole: number; rollout: number }> {
  const last = shop.hosts.list.at(-1)?.address ?? '';
  const began = performance.now();
  await using job = startShopJob(shop, {
    ...{ version, artifact: shop.release('boots slowly') },
    ...{ batches: '1', 'min-in-service': '75%', 'health-passes': '1' },
  });
  const seen = async (line: (text: string) => boolean) => {
    await job.main.until(line);
    return performance.now();
  };
  const [first, done] = await Promise.all([
    seen((text) => text.includes('batch 1 of 4')),
    seen((text) => text.includes(last) && text.includes('verified')),
  ]);
  const main = await job.main.result;
  const whole = performance.now() - began;
  if (main.exitCode !== 0) throw new Error(main.log.join('\n'));
  await job.post();
  return { whole, rollout: done - first };
}

function tell(all: readonly Times[]): void {
  const of = (name: keyof Times) => median(all.map((times) => times[name]));
  const floor = of('floor');
  const row = (words: string, name: keyof Times, most = '') =>
    console.log(
      `${words.padEnd(52)}${(of(name) / 1_000).toFixed(1).padStart(6)} ${(of(name) / floor).toFixed(2).padStart(7)} ${most.padStart(7)}`,
    );
  console.log(`four hosts one by one, medians of ${rounds}                        s   ratio   limit`);
  row('Puma’s own restarts, every worker waited for', 'floor');
  row('Sallyport, first host to last', 'sallyport', limit.toFixed(2));
  row('Sallyport, the run with its window and preflight', 'whole');
  row('a loop of bash over ssh that waits for every worker', 'bash');
  row('Ansible, serial: 1', 'ansible');
  const ratio = of('sallyport') / floor;
  console.log(
    JSON.stringify({
      bench: 'rollout',
      rounds,
      ratio,
      limit,
      ...Object.fromEntries(
        (['floor', 'sallyport', 'whole', 'bash', 'ansible'] as const).map((name) => [name, Math.round(of(name))]),
      ),
    }),
  );
  const isBehind = of('sallyport') > of('bash') * tolerance || of('whole') > of('ansible') * tolerance;
  if (ratio > limit * tolerance || isBehind) process.exitCode = 1;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function missingHere(): string | undefined {
  if (process.getuid?.() !== 0) return 'it needs root (containers as hosts)';
  for (const program of ['dockerd', 'ssh', 'tar'])
    if (spawnSync(program, ['--version']).error !== undefined) return `there is no ${program}`;
  if (spawnSync('ansible-playbook', ['--version']).error !== undefined)
    return 'there is no ansible-playbook (ansible-core)';
  return undefined;
}
