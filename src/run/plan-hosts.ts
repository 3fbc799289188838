import type { Observation, Way } from '../deployers/deployer.ts';
import type { Host } from '../inventory/host.ts';
import { makePlan } from '../rollout/make-plan.ts';
import type { Plan } from '../rollout/plan.ts';
import { preflight } from '../rollout/preflight.ts';
import { noWayBack, refusePlan } from '../rollout/refuse-plan.ts';
import { isChange } from '../rollout/step.ts';
import { type Trial, withCanary } from '../rollout/with-canary.ts';
import { settingsForRole } from '../settings/settings.ts';
import { onceIn } from './run-once.ts';
import { step } from './step.ts';
import type { Stage } from './story.ts';
import { type FoundTrial, findTrial } from './trial.ts';
import { witnesses } from './witnesses.ts';

/**
 * Asks the balancer and every host how things are, and cuts the batches. Told before anything changes, with what one should know before.
 * Throws CAPACITY_TOO_SMALL where the plan would leave too few in service.
 */
export async function planHosts(stage: Stage, way: Way, trial?: Trial): Promise<Plan> {
  const { settings, world, inventory } = stage;
  const { clock, emit, cancelled } = world;
  const { version } = settings;
  const paceOf = (role: Parameters<typeof settingsForRole>[1]) => settingsForRole(settings, role).pace;
  const goal = { way, version, soakOf: ({ role }: { role: Parameters<typeof paceOf>[0] }) => paceOf(role).soak };
  const note = ({ name }: Host, running: Observation) => void stage.observed.set(name, running);
  const seen = await step(
    world,
    'preflight',
    () => preflight({ ...witnesses(stage), clock, emit, note }, { hosts: stage.reachable, goal }, cancelled),
    ({ hosts }) => `${hosts.length} of ${hosts.length} hosts are ready`,
  );
  const made = makePlan({ ...seen, all: inventory.hosts }, { way, version, paceOf, proofOf: proofOf(stage) });
  const tried = trial === undefined ? made : withCanary(made, trial);
  const plan = { ...tried, once: onceIn(made, stage) };
  emit({ kind: 'plan-made', plan });
  const refusal = refusePlan(plan, (role) => paceOf(role).minInService);
  if (refusal !== undefined) throw refusal;
  warn(stage, plan, trial);
  return plan;
}

export type PlannedRelease = { readonly plan: Plan; readonly found?: FoundTrial | undefined };

/** The plan of a deploy's version, with the trial of its first batch where the settings want one. */
export async function planRelease(stage: Stage): Promise<PlannedRelease> {
  const found = await findTrial(stage);
  return { plan: await planHosts(stage, 'deploy', found?.trial), found };
}

/** What nobody should learn only when it is too late. */
function warn({ settings, world, cloud }: Stage, plan: Plan, trial?: Trial): void {
  const { onFailure, deadline, once } = settings.rollout;
  const isOneWay = plan.once.before !== undefined && !once.reversible;
  const warnings = onFailure === 'halt' ? [] : isOneWay ? [oneWay] : noWayBack(plan);
  if (plan.strangers.length > 0) {
    const names = plan.strangers.map(({ target, group }) => `${target} in ${group}`).join(', ');
    warnings.push(`In service, but not among the hosts: ${names}. Nobody changes them, so versions count as mixed.`);
  }
  if (trial !== undefined && plan.canary === undefined && plan.batches.some(({ hosts }) => hosts.some(isChange)))
    warnings.push(
      `Nobody is on trial in ${trial.group}: no host that changes gets its requests by the groups beside it.`,
    );
  const { expires } = cloud?.record.session ?? {};
  if (settings.credentials.role === undefined && expires !== undefined && expires < world.clock.now() + deadline)
    warnings.push(shortCredentials);
  for (const message of warnings) world.emit({ kind: 'warning', message });
}

const oneWay =
  'Nothing is rolled back once before-command has run: a failed batch halts the run. If the old version works with what it does, write before-command-reversible: yes.';

/** A role of our own is taken anew when it ends. */
const shortCredentials =
  'The AWS credentials that were found end before the deadline does. If they can’t be renewed, the window may be shut late or by hand: give role-to-assume, or a shorter deadline.';

/** The first question is asked at once, so N passes take N - 1 intervals. */
function proofOf({ settings }: Stage) {
  return (role: Parameters<typeof settingsForRole>[1]) => {
    const { passes, interval } = settingsForRole(settings, role).health;
    return (passes - 1) * interval;
  };
}
