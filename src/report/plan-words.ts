import type { ChangePhase } from '../rollout/host-result.ts';
import type { Batch, Plan, PlannedHost } from '../rollout/plan.ts';
import { shortVersion } from '../version.ts';
import { count, duration, versionWords } from './words.ts';

/** What a plan comes to, in one line. */
export function planTitle({ way, version, batches, takes, drains }: Plan): string {
  const changing = batches.reduce((sum, batch) => sum + batch.hosts.length, 0);
  if (changing === 0) return 'nothing to do';
  const goal = version ?? (way === 'roll-back' ? 'back to the previous version' : 'the new certificate');
  const batchesWord = `${batches.length} batch${batches.length === 1 ? '' : 'es'}`;
  return `${goal} on ${count(changing, 'host')} in ${batchesWord}${takes >= worthTelling ? `; beside the deploys it takes ${timeWords(takes, drains)}` : ''}`;
}

/** A group's delay (300 s unless somebody sets it) is most often longer than any request, and all that makes a rollout slow. */
function timeWords(takes: number, drains: number): string {
  return drains > takes / 2
    ? `about ${duration(takes)}, of it up to ${duration(drains)} the target groups’ deregistration delay`
    : `at least ${duration(takes)}`;
}

/** Milliseconds: less is nothing to plan with. */
const worthTelling = 10_000;

/** What happens to a host, as verbs: `drain, deploy, verify, register`. */
export function stepsWords({ phases }: PlannedHost): string {
  return phases.map((phase) => verbs[phase]).join(', ');
}

const verbs: Readonly<Record<ChangePhase, string>> = {
  draining: 'drain',
  deploying: 'deploy',
  'rolling-back': 'roll back',
  verifying: 'verify',
  registering: 'register',
  soaking: 'soak',
};

/** How many serve meanwhile. */
export function capacityWords({ capacity: { waves, left, of } }: Pick<Batch, 'capacity'>): string {
  if (waves === 0) return `stuck: ${left} of ${of} in service`;
  return `${left} of ${of} in service${waves > 1 ? `, in ${waves} waves` : ''}`;
}

/** Of a batch on trial: what share of the requests it gets, and for how long. */
export function canaryWords({ canary, hosts }: Batch, { canary: trial }: Plan): string {
  if (canary === undefined || trial === undefined) return '';
  const { length } = hosts.filter((one) => one.canary === true);
  const who = length === hosts.length ? '' : ` to ${length} of these ${hosts.length} hosts`;
  return `; canary: ${Math.round(trial.share * 100)} % of the requests${who} for ${duration(trial.milliseconds)}`;
}

/** From where to where, and what is odd about the host now: it is why it stands before its neighbours. */
export function wayWords({ before: { running, health, traffic }, to }: PlannedHost): string {
  const odd = [
    ...(traffic.kind === 'out' ? [`out of service now: ${traffic.why}`] : []),
    ...(health === 'unhealthy' ? ['unhealthy now'] : []),
  ];
  return [`${versionWords(running)} → ${shortVersion(to)}`, ...odd].join(', ');
}
