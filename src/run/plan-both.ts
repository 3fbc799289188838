import type { Plan } from '../rollout/plan.ts';
import type { Settings } from '../settings/settings.ts';
import { asRenewal } from './certificates.ts';
import { type PlannedRelease, planHosts, planRelease } from './plan-hosts.ts';
import type { Stage } from './story.ts';

export type BothPlans = PlannedRelease & {
  /** Of the hosts that have a certificate to renew. */
  readonly renewal: Stage;
  readonly renewalPlan: Plan;
};

/** What a deploy would do that brings certificates. A host that runs nothing yet gets them with its first release. */
export async function planBoth(stage: Stage, settings: Settings): Promise<BothPlans> {
  const release = await planRelease(stage);
  const first = new Set(
    release.plan.batches
      .flatMap(({ hosts }) => hosts)
      .filter(({ before }) => before.running.kind === 'none')
      .map(({ host }) => host.name),
  );
  const all = asRenewal(stage, settings);
  // What these hosts are seen to run is a certificate: no version for the report of the deploy.
  const renewal = { ...all, reachable: all.reachable.filter(({ name }) => !first.has(name)), observed: new Map() };
  return { ...release, renewal, renewalPlan: await planHosts(renewal, 'deploy') };
}
