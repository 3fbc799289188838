import type { Host } from '../inventory/host.ts';
import type { Traffic, TrafficView } from '../traffic/balancer.ts';

/** How the balancer sees a host. One that it says nothing about is not in service: unknown never is. */
export function trafficOf(view: TrafficView, host: Host): Traffic {
  return view.hosts.get(host.name) ?? { kind: 'out', why: 'the balancer says nothing about it', delay: 0 };
}
