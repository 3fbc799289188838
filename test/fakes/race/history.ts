import { SallyportError } from '../../../src/errors.ts';
import { sweep } from '../../../src/run/sweep.ts';
import { closeWindow } from '../../../src/window/close.ts';
import { isToolMade } from '../../../src/window/describe-rule.ts';
import { exactCidr } from '../../../src/window/exact-cidr.ts';
import type { WindowIntent } from '../../../src/window/intent.ts';
import { openWindow } from '../../../src/window/open.ts';
import { watchWindow } from '../../../src/window/watch.ts';
import { asItIs, type Breakage } from '../broken-windows.ts';
import type { Random } from '../seeded-random.ts';
import { raceGroup, raceGroupId } from './group.ts';
import { raceGuards } from './guards.ts';
import { newRun, type Run } from './run.ts';
import { type Actor, raceScheduler } from './scheduler.ts';

/** What may happen besides the runs themselves. */
export type Setting = {
  readonly runs: number;
  /** How many past states a describe may show. */
  readonly behind: number;
  /** One call in so many fails; 0: none. */
  readonly trouble: number;
  /** Runs are killed, most of them with a post step after. */
  readonly kills: boolean;
  /** Somebody removes rules at will. */
  readonly guardrail: boolean;
  /** A stranger has an equal rule, for a while. */
  readonly stranger: boolean;
  /** Runs have guards over their windows. They then live long, and their leases are short. */
  readonly guards: 'none' | 'some' | 'all';
};

const address = '198.51.100.7';
const hour = 3_600_000;
const never = new AbortController().signal;

/**
 * One history of some runs behind one address, from the first open to a sweep when all leases have ended. Throws when a rule was revoked that
 * a run was in by, and when in the end a rule of ours is open or a rule of others is gone; with the story of all calls.
 */
export async function playHistory(random: Random, setting: Setting, breaks = asItIs): Promise<void> {
  const story: string[] = [];
  const defects = await play(random, { ...setting, breaks }, story).catch((error: unknown) => [String(error)]);
  if (defects.length > 0) throw new Error([...defects, ...story].join('\n'));
}

/** Tells what is wrong. */
async function play(
  random: Random,
  { breaks, ...setting }: Setting & { readonly breaks: Breakage },
  story: string[],
): Promise<readonly string[]> {
  const scheduler = raceScheduler(random);
  const group = raceGroup(scheduler, random, setting.behind);
  const runs = Array.from({ length: setting.runs }, (_, at) => newRun(`run-${at + 1}`, random, setting));
  const guards = raceGuards(scheduler, group);
  const defects: string[] = [];
  const began = scheduler.now();
  const others = [group.add({ cidr: exactCidr('192.0.2.1'), port: 22, tags: {} })];
  const addEqual = () => group.add({ cidr: exactCidr(address), port: 22, tags: { owner: 'somebody' } });
  if (setting.stranger) others.push(addEqual());

  group.onRevoked = (rule, by) => {
    const cut = runs.find((run) => run.inBy === rule.id);
    if (cut !== undefined && !isLeftOpen(cut, by))
      defects.push(`${by.name} revoked the rule that ${cut.actor.name} is in by`);
    if (!isToolMade(rule.tags)) defects.push(`${by.name} revoked a rule that is not ours`);
  };
  // A guard that nobody could move or drop may cut off a run that has none (docs/security.md).
  const isLeftOpen = (cut: Run, by: Actor) =>
    by === guards.service && !cut.guarded && (setting.kills || setting.trouble > 0);
  group.onCall = (actor, what) => {
    story.push(`${((scheduler.now() - began) / 1_000).toFixed(1)} s  ${actor.name}: ${what}`);
    const run = runs.find((one) => one.actor === actor);
    if (run === undefined) return;
    run.callsLeft -= 1;
    if (run.callsLeft >= 0) return;
    story.push(`${actor.name} is killed`);
    actor.dead = true;
    run.inBy = undefined;
    run.die();
  };

  const partsOf = (run: Run, actor: Actor, trouble: number) => ({
    ...breaks({
      firewall: group.as(actor, trouble),
      save: (intent: WindowIntent) => {
        run.saved = intent;
      },
    }),
    ...(run.guarded ? { guard: guards.as(actor, trouble) } : {}),
    clock: scheduler.clockOf(actor),
    region: 'race',
    emit: () => undefined,
  });
  const live = async (run: Run) => {
    const parts = partsOf(run, run.actor, setting.trouble);
    const { clock } = parts;
    await clock.sleep(random(4) * random(3_000));
    // One run in four meets its window-max.
    const max = random(4) === 0 ? random(60_000) : 2 * hour;
    const ttl = Math.min(setting.guards === 'none' ? hour : 60_000, max);
    const request = { group: raceGroupId, address, port: 22, nonce: run.nonce, ttl, max, owner };
    const shut = async () => {
      run.inBy = undefined;
      if (run.saved !== undefined) await closeWindow(parts, run.saved);
    };
    try {
      const window = await openWindow(parts, request, never);
      if (window.kind !== 'foreign' && !setting.guardrail) run.inBy = group.rules.get(window.rule.id) && window.rule.id;
      if (window.kind !== 'foreign' && !setting.guardrail && run.inBy === undefined)
        defects.push(`${run.actor.name} was told that it is in by a rule that is gone`);
      const watch = watchWindow({ ...parts, shut }, request, window, never);
      const [looks, apart] = setting.guards === 'none' ? [random(3), 20_000] : [random(25), 40_000];
      for (let left = looks; left > 0; left -= 1) {
        await clock.sleep(random(apart));
        await watch.look().catch((error: unknown) => {
          // It knows that it is out: nobody renews its lease any more.
          run.inBy = undefined;
          return ours(error);
        });
      }
      run.inBy = undefined;
      await watch.end();
    } catch (error) {
      ours(error);
    }
    run.inBy = undefined;
    if (run.saved === undefined) {
      run.done = true;
      return;
    }
    run.done = await closeWindow(parts, run.saved).then(
      () => true,
      (error) => ours(error) === undefined,
    );
  };
  const post = async (run: Run) => {
    const actor = { name: `post of ${run.actor.name}`, dead: false };
    const parts = partsOf(run, actor, 0);
    await parts.clock.sleep(random(30_000));
    if (run.saved !== undefined) await closeWindow(parts, run.saved);
    run.done = true;
  };
  const lives = runs.map(async (run) => {
    await Promise.race([live(run), run.death]);
    const killed = run.actor.dead;
    run.actor.dead = true;
    if (!run.done && !(killed && run.noPost)) await post(run);
  });
  const meddler: Actor = { name: 'somebody', dead: false };
  const meddling = async () => {
    const clock = scheduler.clockOf(meddler);
    for (let times = random(4); times > 0; times -= 1) {
      await clock.sleep(random(15_000));
      if (setting.guardrail) for (const { id, tags } of group.rules.values()) if (isToolMade(tags)) group.remove(id);
      const equal = others[1];
      if (equal !== undefined && random(2) === 0) {
        group.remove(equal.id);
        others.pop();
      }
      // In the very place of a rule of ours.
      if (setting.guardrail && setting.stranger && others.length === 1 && random(2) === 0) others.push(addEqual());
    }
  };
  if (setting.guards !== 'none') guards.serve().catch((error: unknown) => defects.push(String(error)));
  await scheduler.drive(Promise.all([...lives, meddling()]));

  const left = () => [...group.rules.values()].filter(({ tags }) => isToolMade(tags));
  if (runs.every(({ done }) => done) && left().length > 0) defects.push('a rule of ours is open at the end');
  const sweeper: Actor = { name: 'sweep', dead: false };
  const clock = scheduler.clockOf(sweeper);
  const swept = async () => {
    await clock.sleep(2 * hour);
    if (setting.guards === 'all' && left().some(({ id }) => guards.ever.has(id))) {
      defects.push('a rule of ours outlived its guard');
    }
    const { firewall } = breaks({ firewall: group.as(sweeper, 0), save: () => undefined });
    await sweep({ firewall, clock, region: 'race', cancelled: never, tell: () => undefined }, { dryRun: false });
  };
  await scheduler.drive(swept());
  if (left().length > 0) defects.push('a rule of ours outlived the sweep');
  if (others.some(({ id }) => !group.rules.has(id))) defects.push('a rule of others is gone');
  return defects;
}

const owner = { repository: '', runId: '', attempt: '', job: '', actor: '', url: '' };

/** A failure of ours is an end like another; an error that nobody foresaw is not. */
function ours(error: unknown): undefined {
  if (error instanceof SallyportError && error.code !== 'DEFECT') return undefined;
  throw error;
}
