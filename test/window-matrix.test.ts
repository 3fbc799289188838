import { afterAll, describe, expect, test } from 'vitest';
import { SallyportError } from '../src/errors.ts';
import { sweep } from '../src/run/sweep.ts';
import type { FaultKind } from './fakes/cloud/faults.ts';
import { mortal } from './fakes/cloud/mortal.ts';
import { type ReadyCloud, readyCloud } from './fakes/cloud/ready-cloud.ts';
import { runnerAddress, startWindowRun } from './fakes/cloud/window-run.ts';

/**
 * The fault matrix, generated: every call that open, watch, close, post and sweep make, found by playing the scene once, × everything that
 * can go wrong at it × who else is there × what comes after. In the end no rule of ours is open, none of others is gone, and a run that was
 * alive has kept its lease.
 */
const faults: readonly (FaultKind & { name?: string })[] = [
  { kind: 'before' },
  { kind: 'lost' },
  { kind: 'hang' },
  { kind: 'hang-after' },
  { kind: 'throttle' },
  { kind: 'expired' },
  { kind: 'error', status: 400, code: 'InvalidParameterValue' },
  { kind: 'error', status: 403, code: 'UnauthorizedOperation' },
  { kind: 'error', status: 500, code: 'InternalError' },
];
type Trouble = { readonly at: number } & ({ readonly fault: FaultKind } | { readonly killed: 'before' | 'after' });

const company = {
  alone: { before: false, after: false, stranger: false },
  'with a second run that came first': { before: true, after: false, stranger: false },
  'with a second run that came later': { before: false, after: true, stranger: false },
  'with a stranger’s equal rule': { before: false, after: false, stranger: true },
};
type Company = (typeof company)[keyof typeof company];

/** In which part the trouble is; the parts before it go well. */
type Part = 'run' | 'post' | 'sweep';
type Then = 'post' | 'sweep';

const hour = 3_600_000;
const long = hour + 6 * 60_000;

/** Plays a scene; tells which calls the troubled part made. */
async function play(part: Part, who: Company, trouble: Trouble | undefined, then: Then): Promise<string[]> {
  await using ready = await readyCloud();
  const { cloud, group, clock } = ready;
  const others = strangers(ready, who);
  const second = who.before || who.after ? await startWindowRun(ready) : undefined;
  if (who.before) await second?.open();
  const run = await startWindowRun(ready);
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
    if (who.after && second !== undefined) await apart(ready, () => second.open());
    if (!end) return;
    if (opened !== undefined) await alive.look(opened).catch(ours);
    await alive.close().catch(ours);
  };

  if (part === 'run') await troubled((life) => main(life, true));
  else await main(mortal(), false);
  if (who.after && second?.saved.length === 0) await second.open();
  if (part === 'post') await troubled(async (life) => (await run.live(life)).close());
  if (part === 'sweep') {
    await second?.close();
    clock.advance(long);
    await troubled(async (life) => sweepAll(ready, life.over(await ready.enterWide())));
  }

  // What comes after goes well.
  if (then === 'post' && part !== 'sweep' && run.saved.length > 0) await run.post();
  if (second !== undefined && part !== 'sweep') {
    const held = cloud.groups.rules(group).filter(({ tags }) => `sallyport:lease:${second.request.nonce}` in tags);
    expect(held, 'the lease of the run that is alive').toHaveLength(1);
    expect(cloud.groups.allows(group, runnerAddress, 22)).toBe(true);
    expect((await second.close()).kind).toMatch(then === 'post' ? /^closed$/ : /^(closed|left)$/);
  }
  if (then === 'sweep') {
    clock.advance(long);
    expect((await sweepAll(ready, await ready.enterWide())).exitCode).toBe(0);
  }
  expect(cloud.groups.rules(group)).toEqual(others);
  return calls;
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

let played = 0;
afterAll(() => console.info(`the fault matrix had ${played} cells`));

describe.each(Object.entries(company))('%s', (_, who) => {
  const parts: readonly Part[] = who.stranger ? ['run'] : ['run', 'post', 'sweep'];
  test.each(parts)('every call of %s', { timeout: 120_000 }, async (part) => {
    const calls = await play(part, who, undefined, 'post');
    expect(calls.length).toBeGreaterThan(2);
    for (const [at, action] of calls.entries()) {
      const cells: [string, Trouble, Then][] = [
        ...faults.map((fault): [string, Trouble, Then] => [
          'code' in fault ? fault.code : fault.kind,
          { at, fault },
          'post',
        ]),
        ...(['before', 'after'] as const).flatMap((killed) =>
          (['post', 'sweep'] as const).map((then): [string, Trouble, Then] => [
            `killed ${killed}`,
            { at, killed },
            then,
          ]),
        ),
      ];
      for (const [name, trouble, after] of cells) {
        const then = part === 'sweep' ? 'sweep' : after;
        played += 1;
        await play(part, who, trouble, then).catch((cause: unknown) => {
          throw new Error(`${action} (call ${at} of ${part}), ${name}, then ${then}`, { cause });
        });
      }
    }
  });
});
