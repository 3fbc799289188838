import { toSallyportError } from '../errors.ts';
import type { RunResult } from '../report/run-result.ts';
import type { Lock } from '../rollout/lock/lock.ts';
import { untouched } from '../rollout/untouched.ts';
import type { Settings } from '../settings/settings.ts';
import { openCertificates } from './certificates.ts';
import { withLock } from './lock-life.ts';
import { planBoth } from './plan-both.ts';
import { renewalBefore } from './renewal-before.ts';
import { carryOut, rollHosts } from './roll-hosts.ts';
import { type ChapterEnd, runStory, type Stage } from './story.ts';
import type { World } from './world.ts';

/**
 * Rolls the version out over every host, batch by batch. Where it brings certificates these go first, in a rollout of their own: which of the
 * two was bad is never in question, and a host that serves the right one already is not restarted for it.
 */
export function deploy(settings: Settings, world: World): Promise<RunResult> {
  const renewal = renewalBefore(settings);
  if (renewal === undefined) return runStory(settings, world, (stage) => rollHosts(stage, 'deploy'));
  return runStory(
    settings,
    world,
    (stage) => withLock(stage, (lock) => rollBoth(stage, renewal, lock)),
    () => openCertificates(renewal, world),
  );
}

/** Both are planned before either begins: what is wrong with the release is no news to come after half the fleet was restarted. */
async function rollBoth(stage: Stage, certificates: Settings, lock: Lock): Promise<ChapterEnd> {
  const { clock } = stage.world;
  const began = clock.now();
  const { plan, found, renewal, renewalPlan } = await planBoth(stage, certificates);
  const renewed = await carryOut(renewal, { plan: renewalPlan }, lock);
  if (!isGood(renewed)) return { ...renewed, goal: 'certificates' };
  const end = await rollRelease().catch(
    // Refused, but no longer before anything was changed.
    (error): ChapterEnd => ({ kind: 'rolled-out', hosts: untouched(plan), plan, stopped: toSallyportError(error) }),
  );
  return { ...end, renewalPlan, renewed: renewed.hosts };

  async function rollRelease() {
    const { rollout } = stage.settings;
    // The deadline is for both.
    const deadline = Math.max(0, rollout.deadline - (clock.now() - began));
    const settings = { ...stage.settings, rollout: { ...rollout, deadline } };
    return carryOut({ ...stage, settings }, { plan, found }, lock);
  }
}

function isGood({ hosts, stopped, left }: ChapterEnd): boolean {
  const isRight = hosts.every(({ outcome: { kind } }) => kind === 'done' || kind === 'skipped');
  return isRight && stopped === undefined && left === undefined;
}
