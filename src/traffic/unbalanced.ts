import type { Host } from '../inventory/host.ts';
import type { Balancer } from './balancer.ts';

/** The balancer of a site that has none, or none that the settings name: nobody is drained, and nothing is known of traffic. */
export function unbalanced(hosts: readonly Host[]): Balancer {
  const view = { hosts: new Map(hosts.map(({ name }) => [name, { kind: 'unbalanced' } as const])), strangers: [] };
  return {
    look: async () => view,
    drain: async () => undefined,
    register: async () => undefined,
    homes: () => [],
  };
}
