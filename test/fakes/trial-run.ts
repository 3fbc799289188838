import { recover } from '../../src/run/recover.ts';
import { hasHostsToSettle, writeRunRecord } from '../../src/run/run-record.ts';
import { settle } from '../../src/run/settle.ts';
import { inventoryTexts } from '../../src/run/unsettled.ts';
import { readAgain } from '../../src/settings/read-again.ts';
import type { Served } from './cloud/metrics.ts';
import { runSettings, runWorld } from './run-world.ts';

export const names = ['web-1', 'web-2', 'web-3'];
export const idOf = (name: string) => `i-${name.slice(-1).padStart(17, '0')}`;

/** Three hosts at home in one group, an empty canary group beside it in its rule; so many requests in each minute that the canary group has a share. */
export async function trialRun(changes: Record<string, string> = {}, onTrial: Served = { count: 500 }) {
  const run = runWorld();
  const { clock, targetGroups, metrics, world } = run;
  const [group, canary] = [1, 2].map(() => targetGroups.state.add({ delay: 30, checkEvery: 5 }));
  if (group === undefined || canary === undefined) throw new Error('no groups');
  const rule = targetGroups.listeners.add([
    { group: group.arn, weight: 1 },
    { group: canary.arn, weight: 0 },
  ]);
  for (const name of names) targetGroups.state.register(group, { id: idOf(name), port: 3000 });
  await clock.advance(60_000);
  for (let at = 0; at < 4 * hour; at += minute) {
    metrics.state.serve(group.arn, clock.now() + at - hour, { count: 1_500, seconds: 0.1 });
    metrics.state.serve(canary.arn, clock.now() + at, { seconds: 0.1, ...onTrial });
  }
  const settings = runSettings({
    SALLYPORT_HOSTS: JSON.stringify(names.map((name) => ({ address: name, instance_id: idOf(name) }))),
    SALLYPORT_TARGET_GROUPS: group.arn,
    SALLYPORT_CANARY_TARGET_GROUP: canary.arn,
    SALLYPORT_CANARY_TIME: '3m',
    SALLYPORT_ROLLBACK_COMMAND: 'rollback',
    ...changes,
  });
  const at = (one: typeof group) =>
    targetGroups.state
      .targets(one)
      .filter(({ state }) => state !== 'draining')
      .map(({ id }) => id)
      .toSorted();
  /** The weights as they were one after another. */
  const shares: string[] = [];
  targetGroups.before = (call) => {
    if (call === 'read' || call === 'targets') note();
  };
  const note = () => {
    const now = rule.forward.map(({ weight }) => weight).join(':');
    if (shares.at(-1) !== now) shares.push(now);
  };
  const end = () => {
    note();
    return { weights: shares.at(-1), home: at(group), onTrial: at(canary) };
  };
  const inService = (one: typeof group) =>
    targetGroups.state.targets(one).flatMap(({ id, state }) => (state === 'healthy' ? [id] : []));
  const hasShare = () => rule.forward.some((one) => one.group === canary.arn && one.weight > 0);
  /** Whom requests reach. */
  const served = () => [...new Set([...inService(group), ...(hasShare() ? inService(canary) : [])])];
  /** The canary group has a share and nobody to answer it. */
  const wasted = () => hasShare() && inService(canary).length === 0;
  /** When its figures are looked at for the first time, after the look that proves that they can be read. */
  const whenJudged = (act: () => void) => {
    metrics.before = () => {
      if (metrics.reads.length > 1) act();
    };
  };
  /** As a run that was killed leaves a host: the new version proven, and not yet in its group again. */
  const leaveOut = async (name: string) => {
    Object.assign(run.fleet.at(name), { installed: '2.0', running: '2.0' });
    targetGroups.state.deregister(group, { id: idOf(name), port: 3000 });
    await clock.advance(minute);
  };
  return { ...run, world, settings, whenJudged, leaveOut, group, canary, rule, shares, end, served, wasted };
}

const minute = 60_000;
const hour = 60 * minute;
export const failing: Served = { count: 500, failed: 100 };
export const allHome = { weights: '1:0', home: names.map(idOf), onTrial: [] };

/** What the post step does, from what main has saved. */
export async function settleAgain(
  record: Parameters<typeof settle>[0] | undefined,
  world: Parameters<typeof settle>[2],
) {
  if (record === undefined) throw new Error('nothing was saved');
  const { unsettled, trial } = await recover(writeRunRecord(record), {
    ...world,
    removeFiles: () => undefined,
    enter: (_, signal) => world.cloud.enter(signal),
  });
  const ofTrial = trial?.failures ?? [];
  const of = { canary: trial?.group, hosts: [], failures: ofTrial };
  if (unsettled === undefined || !hasHostsToSettle(unsettled)) return of;
  const way = unsettled.settle;
  if (way === undefined) throw new Error('there is no way back');
  const read = readAgain(way.settings, inventoryTexts(way), { SALLYPORT_SSH_KEY_SOURCE: 'agent' });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  const settled = await settle(unsettled, read.settings, { ...world, cancelled: new AbortController().signal });
  return { ...of, ...settled, failures: [...ofTrial, ...settled.failures] };
}
