import { withDeadline } from '../clock.ts';
import type { HostResult, TrafficSeen } from './host-result.ts';
import { haste } from './look-again.ts';
import type { Roll } from './roll.ts';
import { trafficOf } from './traffic-of.ts';

/** The same hosts, each with whether requests reach it now. A balancer that does not tell leaves it unknown. */
export async function seenTraffic(
  { balancer, clock, cancelled }: Roll,
  hosts: readonly HostResult[],
): Promise<HostResult[]> {
  const milliseconds = cancelled.aborted ? haste : patience;
  const onTimeout = () => new Error(`the balancer did not tell within ${milliseconds / 1_000} s`);
  try {
    const view = await withDeadline({ clock, milliseconds, onTimeout }, (signal) => balancer.look(signal));
    return hosts.map((one) => ({ ...one, traffic: trafficOf(view, one.host) }));
  } catch (error) {
    const traffic: TrafficSeen = { kind: 'unknown', why: error instanceof Error ? error.message : String(error) };
    return hosts.map((one) => ({ ...one, traffic }));
  }
}

/** Milliseconds. */
const patience = 30_000;
