import type { BalancerFigures, CanaryFacts, GroupFigures } from './canary-facts.ts';
import { excess, type Share } from './excess.ts';
import type { Finding } from './judge-canary.ts';

/** Requests that failed in the canary group, by its targets' own answers or because they took no connection, against the others. */
export function findFailures(facts: CanaryFacts): readonly Finding[] {
  const found = bothGroups(facts);
  if (typeof found === 'string') return [unclear(found)];
  const { own, others } = found;
  const says = `${own.part} of ${own.of} requests failed in the canary group (${percent(own)}), ${others.part} of ${others.of} in the others (${percent(others)})`;
  return [compared(own, others, { worse: noise, fine: toleratedIn(facts) }, says)];
}

/** The time that nine of ten requests took at most. */
export function findLatency(facts: CanaryFacts): readonly Finding[] {
  const { canary, stable } = facts;
  // Why there is too little to judge by is said once.
  if (canary.kind === 'unknown' || stable.kind === 'unknown' || typeof bothGroups(facts) === 'string') return [];
  const [own, others] = [canary.latencySeconds, stable.latencySeconds];
  if (!isFigure(own)) return [unclear('how long the canary group took to answer was not told')];
  if (!isFigure(others)) return [unclear('how long the other groups took to answer was not told')];
  const says = `nine of ten requests took at most ${seconds(own)} in the canary group, ${seconds(others)} in the others`;
  if (own > Math.max(others * 1.5, others + 0.05)) return [{ kind: 'worse', says }];
  if (own > Math.max(others * 1.25, others + 0.02)) return [unclear(`${says}: too close to tell`)];
  return [{ kind: 'fine', says }];
}

/**
 * The load balancer's own 502, 503 and 504, against the time before. They may all be the canary's: a target that breaks off an answer, or a
 * group without targets, is seen nowhere else. So what there is more of them counts against the canary's requests, and even where these
 * are too few to judge by.
 */
export function findOwnErrors(facts: CanaryFacts): readonly Finding[] {
  const [now, then] = [ownErrorsOf(facts.balancer.window), ownErrorsOf(facts.balancer.before)];
  if (typeof now === 'string') return [unclear(`the load balancer: ${now}`)];
  if (typeof then === 'string') return [unclear(`the load balancer, before: ${then}`)];
  const found = bothGroups(facts);
  const share = typeof found === 'string' ? 0 : Math.min(found.own.of / now.of, 1);
  const says = `the load balancer itself answered ${now.part} of ${now.of} requests with 502, 503 or 504 (${percent(now)}), ${then.part} of ${then.of} before (${percent(then)}); it does not tell for which group`;
  const tolerated = Math.max(toleratedIn(facts), toleratedOwn);
  const finding = compared(now, then, { worse: noise * share, fine: tolerated * share }, says);
  return typeof found === 'string' && finding.kind !== 'worse' ? [] : [finding];
}

/** Of the canary's requests: fewer failures than this more are nobody's concern, whatever the figures say. */
const noise = 0.001;

/**
 * To go on it must be sure that there are not even as many more. Whoever is content with few requests is content with a coarse judgement: one
 * without a failure in them suffices. But what can't rule out one more failure in twenty is no judgement.
 */
function toleratedIn({ minimumRequests }: CanaryFacts): number {
  const inSoFew = sure.fine ** 2 / (minimumRequests + sure.fine ** 2);
  return Math.min(Math.max(1.2 * inSoFew, 0.005), 0.05);
}

/** Of the load balancer's own errors: these drown in those of all other groups. */
const toleratedOwn = 0.02;

/** Standard deviations. A canary is looked at every minute: it takes more to call it worse than to call it fine. */
const sure = { worse: 2.576, fine: 1.645 };

function compared(one: Share, other: Share, limits: { worse: number; fine: number }, says: string): Finding {
  if (excess(one, other, sure.worse).least > limits.worse) return { kind: 'worse', says };
  if (excess(one, other, sure.fine).most < limits.fine) return { kind: 'fine', says };
  return unclear(`${says}: it takes more requests to tell`);
}

function unclear(says: string): Finding {
  return { kind: 'unclear', says };
}

/** What there is of both to compare, or why it is not enough. */
function bothGroups({ canary, stable, minimumRequests }: CanaryFacts): { own: Share; others: Share } | string {
  const [own, others] = [requestsOf(canary), requestsOf(stable)];
  if (typeof own === 'string') return `the canary group: ${own}`;
  if (typeof others === 'string') return `the other groups: ${others}`;
  const few = (whose: string, { of }: Share) => `${whose} had ${of} requests, and it takes ${minimumRequests} to judge`;
  // Written so that a minimum which is no number is never reached.
  const isEnough = ({ of }: Share) => of > 0 && of >= minimumRequests;
  if (!isEnough(own)) return few('the canary group', own);
  return isEnough(others) ? { own, others } : few('the other groups', others);
}

function requestsOf(group: GroupFigures): Share | string {
  if (group.kind === 'unknown') return group.why;
  const { requests, targetErrors, connectionErrors } = group;
  if (![requests, targetErrors, connectionErrors].every(isFigure)) return 'its figures make no sense';
  // One request may have met several targets that took no connection.
  return { part: Math.min(targetErrors + connectionErrors, requests), of: requests };
}

function ownErrorsOf(figures: BalancerFigures): Share | string {
  if (figures.kind === 'unknown') return figures.why;
  const { requests, ownErrors } = figures;
  if (![requests, ownErrors].every(isFigure)) return 'its figures make no sense';
  if (requests === 0) return 'it had no requests';
  // A request that was refused before a target was chosen is not among the requests (RequestCount).
  return { part: ownErrors, of: requests + ownErrors };
}

function isFigure(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0;
}

function percent({ part, of }: Share): string {
  return `${((part / of) * 100).toFixed(1)} %`;
}

function seconds(value: number): string {
  return value < 1 ? `${Math.round(value * 1_000)} ms` : `${value.toFixed(1)} s`;
}
