import ipaddr from 'ipaddr.js';
import type { FoundInstance, Host } from '../inventory/host.ts';
import type { SeenTarget, TargetGroup } from './target-group.ts';

/** A host with the target groups that it belongs in; none: nobody drains it. */
export type Member = { readonly host: Host; readonly places: readonly Place[] };

/** A host's place in one group: under which ids it may be registered there, the one to register it under first. */
export type Place = { readonly group: TargetGroup; readonly ids: readonly string[] };

/** The ids of a host in a group: its instance id, or its addresses, the private one first. Empty where they are not known. */
export function idsIn(
  { holds }: Pick<TargetGroup, 'holds'>,
  { instanceId, privateAddress, address }: Host,
  found?: FoundInstance,
): readonly string[] {
  if (holds === 'instance') return [instanceId ?? found?.id].filter((id) => id !== undefined);
  const own = [privateAddress, found?.privateAddress, address].flatMap((one) => canonical(one) ?? []);
  // A balancer sends to addresses of its own networks only, so that a public one is no target's (RegisterTargets).
  return [...new Set(own.filter(isPrivate))];
}

/** This host's own among the targets of a group, at whatever ports. */
export function ownTargets({ ids }: Place, targets: readonly SeenTarget[]): readonly SeenTarget[] {
  return targets.filter((target) => isOneOf(ids, target));
}

export function isOneOf(ids: readonly string[], { id }: Pick<SeenTarget, 'id'>): boolean {
  return ids.includes(canonical(id) ?? id);
}

/** One spelling for each address; undefined for what is none. */
function canonical(address = ''): string | undefined {
  return ipaddr.isValid(address) ? ipaddr.parse(address).toString() : undefined;
}

function isPrivate(address: string): boolean {
  const parsed = ipaddr.parse(address);
  return parsed.kind() === 'ipv6' || ['private', 'carrierGradeNat'].includes(parsed.range());
}
