import { expect } from 'vitest';
import { SallyportError } from '../../../src/errors.ts';
import { sweep } from '../../../src/run/sweep.ts';
import type { FaultKind } from './faults.ts';
import { mortal } from './mortal.ts';
import { type ReadyCloud, readyCloud } from './ready-cloud.ts';
import { runnerAddress, startWindowRun } from './window-run.ts';

/** What goes wrong in the troubled part, at which of its calls. */
export type Trouble = { readonly at: number } & (
  | { readonly fault: FaultKind }
  | { readonly killed: 'before' | 'after' }
);

/** Who else is there, and which runs have a guard. */
export type Company = {
  /** A second run came before the troubled one, or after it. */
  readonly second?: 'before' | 'after';
  readonly stranger?: true;
  readonly guarded?: 'the run' | 'both';
};

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

/** Plays a scene of the fault matrix, and looks whether all promises were kept in the end. */
export async function playScene(part: Part, who: Company, trouble: Trouble | undefined, then: Then): Promise<Played> {
  await using ready = await readyCloud();
  const { cloud, group, clock } = ready;
  const others = strangers(ready, who);
  const guarded = who.guarded !== undefined;
  const second = who.second && (await startWindowRun(ready, 22, { guarded: who.guarded === 'both' }));
  if (who.second === 'before') await second?.open();
  const run = await startWindowRun(ready, 22, { guarded });
  let calls: string[] = [];
  const troubled = async (work: (life: ReturnType<typeof mortal>) => Promise<unknown>) => {
    const from = cloud.calls.length;
    const life = mortal(trouble !== undefined && 'killed' in trouble ? trouble : undefined);
    if (trouble !== undefined && 'fault' in trouble) cloud.faults.add({ ...trouble.fault, after: trouble.at });
    await Promise.race([work(life).catch(ours), life.death]);
    cloud.faults.clear();
    calls = cloud.calls.slice(from).map(({ action }) => action);
  };
  const main = async (life: ReturnType<typeof mortal>, end: boolean) => {
    const alive = await run.live(life);
    const opened = await alive.open().catch(ours);
    if (who.second === 'after') await apart(ready, async () => await second?.open());
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
    await troubled(async (life) => sweepAll(ready, life.over(await ready.enterWide())));
  }

  // What comes after goes well.
  if (then === 'post' && part !== 'sweep' && run.saved.length > 0) await run.post();
  if (second && part !== 'sweep') {
    const held = cloud.groups.rules(group).filter(({ tags }) => `sallyport:lease:${second.request.nonce}` in tags);
    expect(held, 'the lease of the run that is alive').toHaveLength(1);
    expect(cloud.groups.allows(group, runnerAddress, 22)).toBe(true);
    expect((await second.close()).kind).toMatch(then === 'post' ? /^closed$/ : /^(closed|left)$/);
  }
  const guards = cloud.schedules.all().length;
  const open = cloud.groups.rules(group).length - others.length;
  if (then === 'guard') pass(ready, long);
  if (then === 'sweep') clock.advance(long);
  // Nobody else may do it where there is a guard; where none could be set yet, a sweep does.
  if (then === 'sweep' || (then === 'guard' && guards === 0)) {
    expect((await sweepAll(ready, await ready.enterWide())).exitCode).toBe(0);
  }
  expect(cloud.groups.rules(group)).toEqual(others);
  // A guard that was left behind hurts nobody.
  pass(ready, 3 * hour);
  expect(cloud.groups.rules(group)).toEqual(others);
  expect(cloud.schedules.all()).toEqual([]);
  return { calls, byGuard: then === 'guard' && guards > 0 && open > 0 };
}

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

function strangers({ cloud, group }: ReadyCloud, { stranger }: Company) {
  const base = { group, egress: false, protocol: 'tcp', fromPort: 22, toPort: 22, description: '' };
  const far = '2999-01-01T00:00:00.000Z';
  const elsewhere = { 'sallyport:nonce': 'another', 'sallyport:lease:another': far };
  return [
    { cidr: '192.0.2.1/32', tags: {} },
    { cidr: '192.0.2.2/32', tags: elsewhere },
    ...(stranger ? [{ cidr: `${runnerAddress}/32`, tags: { owner: 'somebody' } }] : []),
  ].map((rule) => cloud.groups.add({ ...base, ...rule }));
}

/** Whatever goes wrong is one of our own errors: a bare one would fail the test. */
function ours(error: unknown): undefined {
  if (error instanceof SallyportError && error.code !== 'DEFECT') return undefined;
  throw error;
}

const never = new AbortController().signal;
