import { expect, test } from 'vitest';
import type { HostResult } from '../src/rollout/host-result.ts';
import type { HostShare } from '../src/settings/settings.ts';
import { simulate, type Wanted } from './fakes/fleet/simulated-run.ts';
import { type Random, randomFrom, seedOfThisRun } from './fakes/seeded-random.ts';

type Rolled = Extract<Awaited<ReturnType<typeof simulate>>, { kind: 'rolled' }>;

const seed = seedOfThisRun();
const turns = Number(process.env['TURNS'] ?? 400);

test(`whatever call fails and whenever it is cancelled, a rollout keeps its promises (SEED=${seed})`, async () => {
  const seen = new Map<string, number>();
  for (let turn = seed; turn < seed + turns; turn++) {
    const random = randomFrom(turn);
    const wanted = draw(random);
    const end = await simulate(random, wanted);
    const word = end.kind === 'refused' ? 'refused' : end.verdict.outcome;
    seen.set(word, (seen.get(word) ?? 0) + 1);
    if (end.kind === 'refused') {
      expect(end.fleet.hosts.every(({ name }) => end.fleet.at(name).deploys === 0)).toBe(true);
      continue;
    }
    expect(brokenPromises(end), told(turn, wanted, end)).toEqual([]);
  }
  console.info(`seed ${seed}: ${JSON.stringify(Object.fromEntries(seen))}`);
  // A suite that only ever sees one end proves nothing of the others.
  for (const word of ['done', 'mixed', 'halted', 'rolled-back', 'roll-back-failed', 'cancelled', 'refused'])
    expect([...seen.keys()]).toContain(word);
}, 300_000);

function draw(random: Random): Wanted {
  const share = (): HostShare =>
    random(3) === 0 ? { kind: 'count', hosts: random(3) } : { kind: 'percent', percent: random(100) };
  const size = random(10) === 0 ? 30 + random(120) : 2 + random(12);
  return {
    size,
    faults: [0, 0, 8, 15, 30, 100][random(6)] ?? 0,
    balanced: random(3) > 0,
    zones: random(3),
    pace: {
      batches: [
        { kind: 'count', hosts: 1 + random(3) },
        { kind: 'percent', percent: 1 + random(100) },
      ],
      minInService: share(),
      soak: random(3) === 0 ? 10_000 : 0,
    },
    policy: {
      deadline: random(8) === 0 ? 60_000 : 3_600_000,
      maxFailures: random(3) === 0 ? random(4) : 0,
      onFailure: random(4) === 0 ? 'halt' : 'rollback',
      rollbackScope: random(2) === 0 ? 'all' : 'batch',
    },
    cancelAfter: random(4) === 0 ? random(120_000) : undefined,
  };
}

function brokenPromises(end: Rolled): string[] {
  const { fleet, hosts, verdict, broken, record } = end;
  const problems = [...broken];
  const names = hosts.map(({ host }) => host.name).toSorted();
  if (
    names.join() !==
    fleet.hosts
      .map(({ name }) => name)
      .toSorted()
      .join()
  )
    problems.push('not every host once');
  for (const result of hosts) problems.push(...brokenBy(result, end));
  const isOn = (version: string) => hosts.every(({ host }) => fleet.at(host.name).installed === version);
  const { exitCode } = verdict;
  if (exitCode === 0 && !isOn('2.0')) problems.push('exit 0, and not all on the new version');
  if ((exitCode === 3 || exitCode === 5) && !isOn('1.0') && !late(end))
    problems.push(`exit ${exitCode}, and not all on the old version`);
  const allDone = hosts.every(({ outcome }) => outcome.kind === 'done');
  if ((exitCode === 0) !== allDone) problems.push(`exit ${exitCode}, and ${allDone ? '' : 'not '}all are done`);
  if (end.events.filter(({ kind }) => kind === 'roll-back-started').length > 1) problems.push('rolled back twice');
  for (const { host } of record) {
    const result = hosts.find((one) => one.host.name === host);
    if (result === undefined || (result.outcome.kind === 'done' && !end.events.some(({ kind }) => kind === 'error')))
      problems.push(`${host} is still on record`);
  }
  return problems;
}

/** A command whose channel was closed goes on by itself: what it does after the last look nobody can know. */
function late({ hosts }: Rolled): boolean {
  return hosts.some(({ outcome }) => outcome.kind === 'interrupted' || 'error' in outcome);
}

function brokenBy({ host, outcome, traffic }: HostResult, { fleet, record, cancelledAt }: Rolled): string[] {
  const one = fleet.at(host.name);
  const problems: string[] = [];
  const say = (what: string) => problems.push(`${host.name} (${outcome.kind}): ${what}`);
  const touched = one.deploys + one.rollBacks > 0;
  if (one.deploys > 1 || one.rollBacks > 1) say('changed twice');
  if (one.rollBacks > 0 && !['rolled-back', 'roll-back-failed', 'interrupted', 'done'].includes(outcome.kind))
    say('rolled back in silence');
  if (outcome.kind === 'not-started' && touched) say('not started, and touched');
  if (outcome.kind === 'done' && (one.installed !== '2.0' || (one.target !== undefined && one.target !== 'in')))
    say(`runs ${one.installed}, its target is ${one.target}`);
  if (
    outcome.kind === 'rolled-back' &&
    (one.installed !== one.before || (one.target !== undefined && one.target !== 'in'))
  )
    say(`runs ${one.installed}, its target is ${one.target}`);
  const isOut = one.target !== undefined && one.target !== 'in';
  const isNamed =
    ['quarantined', 'roll-back-failed', 'interrupted'].includes(outcome.kind) ||
    record.some((kept) => kept.host === host.name);
  if (isOut && !isNamed) say(`left out of the balancer (${one.target}) and not named`);
  if (isOut && traffic?.kind === 'in') say('told to be in service, and is out');
  // A good host is never left out, where nobody kept the engine from seeing it and putting it back.
  const isGood = one.connected && one.healthy && one.installed === one.before && touched;
  const free = one.hindered === 0 && cancelledAt === undefined && outcome.kind !== 'interrupted';
  if (isOut && isGood && free && outcome.kind === 'quarantined') say('serves its old version, and is left out');
  return problems;
}

function told(turn: number, wanted: Wanted, { hosts, verdict, stopped }: Rolled): string {
  const rows = hosts.map(({ host, outcome }) => `${host.name} ${outcome.kind}`).join(', ');
  return `SEED=${turn} TURNS=1\n${JSON.stringify(wanted)}\n${rows}\n${JSON.stringify(verdict)} ${stopped?.code}`;
}
