import { type Clock, withDeadline } from '../clock.ts';
import type { Observation } from '../deployers/deployer.ts';
import { allSallyportErrors, SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import type { Balancer, TrafficView } from '../traffic/balancer.ts';
import type { Witnesses } from './gate-of.ts';
import { type Goal, observeHost } from './observe-host.ts';
import type { PlannedHost } from './plan.ts';
import { trafficOf } from './traffic-of.ts';

export type PreflightParts = Witnesses & {
  readonly balancer: Balancer;
  readonly clock: Clock;
  readonly emit: Emit;
  /** Told what a host runs as soon as that is seen. */
  readonly note?: (host: Host, running: Observation) => void;
};

/**
 * Asks the balancer about all hosts, and every host, side by side and before anything changes: what it runs, how it is, what the change
 * would lack there, and whether there is a way back. Throws PREFLIGHT_FAILED that names every host that is not ready; one that runs nothing
 * or is unhealthy is ready.
 */
export async function preflight(
  parts: PreflightParts,
  { hosts, goal }: { hosts: readonly Host[]; goal: Goal },
  signal: AbortSignal,
): Promise<{ readonly hosts: PlannedHost[] } & Pick<TrafficView, 'strangers'>> {
  const view = await lookFirst(parts, signal);
  const asked = await Promise.allSettled(
    hosts.map((host) => observeHost(parts, { host, traffic: trafficOf(view, host), goal }, signal)),
  );
  signal.throwIfAborted();
  const failures = asked.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  const problems = failures.flatMap(allSallyportErrors);
  if (problems.length > 0) throw preflightFailed(problems, { failed: failures.length, of: hosts.length });
  return {
    hosts: asked.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : [])),
    strangers: view.strangers,
  };
}

async function lookFirst({ balancer, clock }: PreflightParts, signal: AbortSignal): Promise<TrafficView> {
  const onTimeout = () =>
    new SallyportError('PREFLIGHT_FAILED', {
      message: `The balancer did not tell within ${patience / 1_000} s which hosts are in service.`,
      hint: 'See whether AWS is reachable from this runner, and run it again.',
    });
  return await withDeadline({ clock, milliseconds: patience, signal, onTimeout }, (until) => balancer.look(until));
}

/** Milliseconds. */
const patience = 60_000;

/** One error for all, since nobody wants to mend one host to hear of the next. Their common hints are told once. */
function preflightFailed(
  problems: readonly SallyportError[],
  { failed, of }: { failed: number; of: number },
): SallyportError {
  const [first] = problems;
  const list = problems.map(({ message }) => `- ${message}`).join('\n');
  return new SallyportError('PREFLIGHT_FAILED', {
    message: `${failed} of ${of} hosts are not ready, and nothing was changed:\n${list}`,
    hint: [...new Set(problems.map(({ hint }) => hint))].join(' '),
    cause: first,
  });
}
