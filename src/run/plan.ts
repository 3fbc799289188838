import type { RunResult } from '../report/run-result.ts';
import type { HostResult } from '../rollout/host-result.ts';
import type { PlannedHost } from '../rollout/plan.ts';
import type { Settings } from '../settings/settings.ts';
import { planHosts } from './plan-hosts.ts';
import { runStory } from './story.ts';
import type { World } from './world.ts';

/** Does all that a deploy does up to the plan, and changes no host. */
export function plan(settings: Settings, world: World): Promise<RunResult> {
  return runStory(settings, world, async (stage) => {
    const plan = await planHosts(stage, 'deploy');
    const asItIs =
      (kind: 'skipped' | 'not-started') =>
      (planned: PlannedHost): HostResult => ({
        host: planned.host,
        outcome: { kind },
        before: planned.before.running,
        after: planned.before.running,
        to: planned.to,
        traffic: planned.before.traffic,
        phases: [],
      });
    const hosts = [
      ...plan.skipped.map(asItIs('skipped')),
      ...plan.batches.flatMap((batch) => batch.hosts.map(asItIs('not-started'))),
    ];
    return { kind: 'planned', hosts, plan };
  });
}
