import type { RunResult } from '../report/run-result.ts';
import { untouched } from '../rollout/untouched.ts';
import type { Settings } from '../settings/settings.ts';
import { asRenewal, openCertificates, renewalBefore } from './certificates.ts';
import { planHosts } from './plan-hosts.ts';
import { runStory } from './story.ts';
import { findTrial } from './trial.ts';
import type { World } from './world.ts';

/** Does all that a deploy does up to its plans, and changes no host. */
export function plan(settings: Settings, world: World): Promise<RunResult> {
  const renewal = renewalBefore(settings);
  return runStory(
    settings,
    world,
    async (stage) => {
      const renewalPlan = renewal && (await planHosts(asRenewal(stage, renewal), 'deploy'));
      const found = await findTrial(stage);
      const plan = await planHosts(stage, 'deploy', found?.trial);
      return { kind: 'planned', hosts: untouched(plan), plan, ...(renewalPlan === undefined ? {} : { renewalPlan }) };
    },
    async () => renewal && (await openCertificates(renewal, world)),
  );
}
