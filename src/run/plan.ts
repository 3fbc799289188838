import type { RunResult } from '../report/run-result.ts';
import type { Plan } from '../rollout/plan.ts';
import { untouched } from '../rollout/untouched.ts';
import type { Settings } from '../settings/settings.ts';
import { openCertificates } from './certificates.ts';
import { planBoth } from './plan-both.ts';
import { planRelease } from './plan-hosts.ts';
import { renewalBefore } from './renewal-before.ts';
import { type ChapterEnd, runStory } from './story.ts';
import type { World } from './world.ts';

/** Does all that a deploy does up to its plans, and changes no host. */
export function plan(settings: Settings, world: World): Promise<RunResult> {
  const renewal = renewalBefore(settings);
  return runStory(
    settings,
    world,
    async (stage) => {
      if (renewal === undefined) return planned((await planRelease(stage)).plan);
      const { plan, renewalPlan } = await planBoth(stage, renewal);
      return { ...planned(plan), renewalPlan };
    },
    async () => renewal && (await openCertificates(renewal, world)),
  );
}

function planned(plan: Plan): ChapterEnd {
  return { kind: 'planned', hosts: untouched(plan), plan };
}
