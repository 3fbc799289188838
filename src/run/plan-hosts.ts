import { makePlan } from '../rollout/make-plan.ts';
import { observeHosts } from '../rollout/observe.ts';
import type { Plan } from '../rollout/plan.ts';
import { step } from './step.ts';
import type { Stage } from './story.ts';
import { witnesses } from './witnesses.ts';

/** Asks every host what it runs and how it is, and cuts the batches. Printed before anything changes. */
export async function planHosts(stage: Stage): Promise<Plan> {
  const { settings, world, inventory } = stage;
  const { clock, emit, cancelled } = world;
  const wanted = { hosts: inventory.hosts, version: settings.version };
  const observed = await step(
    world,
    'preflight',
    () => observeHosts({ ...witnesses(stage), clock, emit }, wanted, cancelled),
    (hosts) => `${hosts.length} of ${hosts.length} hosts are ready`,
  );
  const plan = makePlan(observed, settings.rollout, settings.version);
  emit({ kind: 'plan-made', plan });
  return plan;
}
