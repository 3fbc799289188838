import { expect } from 'vitest';
import { SallyportError } from '../../../src/errors.ts';
import { sweep } from '../../../src/run/sweep.ts';
import { asItIs, type Breakage, type WindowSeam } from '../broken-windows.ts';
import { type Company, replaceOurs, strangers } from './fault-company.ts';
import type { FaultKind } from './faults.ts';
import { mortal } from './mortal.ts';
import { type ReadyCloud, readyCloud } from './ready-cloud.ts';
import { runnerAddress, startWindowRun } from './window-run.ts';

/** What goes wrong in the troubled part, at which of its calls. */
export type Trouble = { readonly at: number } & (
  | { readonly fault: FaultKind }
  | { readonly killed: 'before' | 'after' }
);

/** In which part the trouble is; the parts before it go well. */
export type Part = 'run' | 'post' | 'sweep';
/** What comes after; `guard`: nobody of ours. */
export type Then = 'post' | 'sweep' | 'guard';

export type Played = {
  /** The calls that the troubled part made. */
  readonly calls: readonly string[];
  /** A guard was all that shut a rule of ours. */
  readonly byGuard: boolean;
};

const hour = 3_600_000;
const long = hour + 6 * 60_000;

export type Scene = {
  readonly part: Part;
  readonly who: Company;
  readonly trouble?: Trouble;
  readonly after: Then;
  readonly breaks?: Breakage;
};

/** Plays a scene of the fault matrix, and looks whether all promises were kept in the end. */
export async function playScene({ part, who, trouble, after, breaks = asItIs }: Scene): Promise<Played> {
  await using ready = await readyCloud();
  const { cloud, group, clock } = ready;
  const others = strangers(ready, who);
  const replace = () => replaceOurs(ready, others);
  const guarded = who.guarded !== undefined;
  const second = who.second && (await startWindowRun(ready, 22, { guarded: who.guarded === 'both', breaks }));
  if (who.second === 'before') await second?.open();
  const run = await startWindowRun(ready, 22, { guarded, breaks });
  const wide = (firewall: WindowSeam['firewall']) => breaks({ firewall, save: () => undefined }).firewall;
  let calls: string[] = [];
  const troubled = async (work: (life: ReturnType<typeof mortal>) => Promise<unknown>) => {
    const from = cloud.calls.length;
    const life = mortal(trouble !== undefined && 'killed' in trouble ? trouble : undefined);
    if (trouble !== undefined && 'fault' in trouble) {
      cloud.faults.add({ ...trouble.fault, after: trouble.at });
      // Befalls the call after it: each call takes one fault.
      if (who.replaced === 'right after the trouble') {
        cloud.faults.add({ kind: 'meanwhile', act: replace, after: trouble.at });
      }
    }
    await Promise.race([work(life).catch(ours), life.death]);
    cloud.faults.clear();
    if (who.replaced === 'right after the trouble') replace();
    calls = cloud.calls.slice(from).map(({ action }) => action);
  };
  const main = async (life: ReturnType<typeof mortal>, end: boolean) => {
    const alive = await run.live(life);
    const opened = await alive.open().catch(ours);
    if (who.second === 'after') await apart(ready, async () => await second?.open());
    if (who.replaced === 'once it is open') replace();
    if (!end) return;
    if (opened !== undefined) await alive.look(opened).catch(ours);
    await alive.close().catch(ours);
  };

  if (part === 'run') await troubled((life) => main(life, true));
  else await main(mortal(), false);
  if (second?.saved.length === 0) await second.open();
  if (part === 'post') await troubled(async (life) => (await run.live(life)).close());
  if (part === 'sweep') {
    await second?.close();
    pass(ready, long);
    await troubled(async (life) => sweepAll(ready, wide(life.over(await ready.enterWide()))));
  }

  // What comes after goes well.
  if (after === 'post' && part !== 'sweep' && run.saved.length > 0) await run.post();
  if (second && part !== 'sweep') {
    const held = cloud.groups.rules(group).filter(({ tags }) => `sallyport:lease:${second.request.nonce}` in tags);
    expect(held, 'the lease of the run that is alive').toHaveLength(1);
    expect(cloud.groups.allows(group, runnerAddress, 22)).toBe(true);
    expect((await second.close()).kind).toMatch(after === 'post' ? /^closed$/ : /^(closed|left)$/);
  }
  const guards = cloud.schedules.all().length;
  const open = cloud.groups.rules(group).length - others.length;
  if (after === 'guard') pass(ready, long);
  if (after === 'sweep') clock.advance(long);
  // Nobody else may do it where there is a guard; where none could be set yet, a sweep does.
  if (after === 'sweep' || (after === 'guard' && guards === 0)) {
    expect((await sweepAll(ready, wide(await ready.enterWide()))).exitCode).toBe(0);
  }
  expect(cloud.groups.rules(group), whatStays).toEqual(others);
  // A guard that was left behind hurts nobody.
  pass(ready, 3 * hour);
  expect(cloud.groups.rules(group), whatStays).toEqual(others);
  expect(cloud.schedules.all()).toEqual([]);
  return { calls, byGuard: after === 'guard' && guards > 0 && open > 0 };
}

const whatStays = 'all rules of others, and none of ours';

/** Time goes by, and EventBridge Scheduler does what is due. */
function pass({ clock, cloud }: ReadyCloud, milliseconds: number): void {
  clock.advance(milliseconds);
  cloud.schedules.act();
}

async function sweepAll({ clock }: ReadyCloud, firewall: Parameters<typeof sweep>[0]['firewall']) {
  return await sweep(
    { firewall, clock, region: 'eu-central-1', cancelled: never, tell: () => undefined },
    { dryRun: false },
  );
}

/** Of another run: the trouble is not its. */
async function apart({ cloud }: ReadyCloud, work: () => Promise<unknown>): Promise<void> {
  const from = cloud.calls.length;
  cloud.faults.paused = true;
  await work();
  cloud.faults.paused = false;
  cloud.calls.length = from;
}

/** Whatever goes wrong is one of our own errors: a bare one would fail the test. */
function ours(error: unknown): undefined {
  if (error instanceof SallyportError && error.code !== 'DEFECT') return undefined;
  throw error;
}

const never = new AbortController().signal;
