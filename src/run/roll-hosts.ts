import type { Way } from '../deployers/deployer.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import { atMost } from '../rollout/capacity.ts';
import { rollOut } from '../rollout/engine.ts';
import type { Lock } from '../rollout/lock/lock.ts';
import { untouched } from '../rollout/untouched.ts';
import { type OnceSettings, settingsForRole } from '../settings/settings.ts';
import { askJudge } from './ask-judge.ts';
import { withLock } from './lock-life.ts';
import { type PlannedRelease, planHosts, planRelease } from './plan-hosts.ts';
import { runOnce } from './run-once.ts';
import type { ChapterEnd, Stage } from './story.ts';
import { startTrial } from './trial.ts';
import { wayBack } from './unsettled.ts';
import { witnesses } from './witnesses.ts';

/** Plans, and rolls the plan over the hosts, while nobody else may. */
export function rollHosts(stage: Stage, way: Way): Promise<ChapterEnd> {
  // Before the hosts are looked at: what another deploy is about to change is no ground for a plan.
  return withLock(stage, async (lock) => {
    const planned = way === 'deploy' ? await planRelease(stage) : { plan: await planHosts(stage, way) };
    return carryOut(stage, planned, lock);
  });
}

/** Rolls a plan over its hosts, with the commands that run once around it. */
export async function carryOut(stage: Stage, { plan, found }: PlannedRelease, lock: Lock): Promise<ChapterEnd> {
  const { settings, world, inventory, recorder } = stage;
  const { maxFailures, once: commands, ...policy } = settings.rollout;
  const once = { plan, lockedOn: lock.host };
  const refused = await runOnce(stage, { ...once, name: 'before-command' });
  if (refused !== undefined) return { kind: 'rolled-out', hosts: untouched(plan), plan, stopped: refused };
  const trial = found && (await startTrial(stage, found, plan).catch(toSallyportError));
  // No host has changed, but before-command may have run.
  if (trial instanceof SallyportError) return { kind: 'rolled-out', hosts: untouched(plan), plan, stopped: trial };
  const { hosts, stopped } = await rollOut(
    plan,
    {
      ...witnesses(stage),
      ...trial?.parts,
      clock: world.clock,
      emit: world.emit,
      hosts: inventory.hosts,
      paceOf: (role) => settingsForRole(settings, role).pace,
      judge: askJudge(stage),
      mayGoOn: async () => {
        await stage.watch();
        await lock.renew(world.cancelled);
      },
      saveInFlight: (inFlight) =>
        recorder.update({
          inFlight: [...inFlight],
          settle: wayBack(stage, [lock.host, ...inFlight.map(({ host }) => host)]),
        }),
    },
    { ...policy, maxFailures: atMost(maxFailures, inventory.hosts.length), neverBack: () => neverBack(commands) },
    world.cancelled,
  );
  const left = await trial?.end();
  const isDone = stopped === undefined && hosts.every(({ outcome: { kind } }) => kind === 'done' || kind === 'skipped');
  const end = isDone ? await runOnce(stage, { ...once, name: 'after-command' }) : stopped;
  return {
    ...{ kind: 'rolled-out', hosts, plan },
    ...(end === undefined ? {} : { stopped: end }),
    ...(left === undefined ? {} : { left }),
  };
}

/** It has run by then, for no host changes before it. */
function neverBack({ before, reversible }: OnceSettings): string | undefined {
  if (before === undefined || reversible) return undefined;
  return 'before-command has run, and nothing says that the old version works with what it did (before-command-reversible).';
}
