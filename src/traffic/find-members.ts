import { SallyportError } from '../errors.ts';
import type { FoundInstance, Host, HostName, TargetGroupArn, TargetGroupsOfRoles } from '../inventory/host.ts';
import { idsIn, type Member } from './member.ts';
import type { TargetGroup, TargetGroups } from './target-group.ts';

/** Which instance has a host's address. Throws INSTANCE_UNKNOWN. */
export type FindInstances = (
  hosts: readonly Host[],
  signal: AbortSignal,
) => Promise<ReadonlyMap<HostName, FoundInstance>>;

export type MemberParts = {
  readonly hosts: readonly Host[];
  readonly targetGroups: TargetGroupsOfRoles;
  readonly groups: TargetGroups;
  readonly find: FindInstances;
};

/**
 * Every host with the groups that it belongs in. Throws TARGET_GROUP_UNUSABLE where nothing could ever be put back into one of them, and
 * INVENTORY_INVALID where it can't be known which target a host is.
 */
export async function findMembers(
  { hosts, targetGroups, groups, find }: MemberParts,
  signal: AbortSignal,
): Promise<readonly Member[]> {
  const wanted = new Set(hosts.flatMap((host) => groupsOf(targetGroups, host)));
  const described = wanted.size === 0 ? [] : await groups.describe([...wanted], signal);
  const byArn = new Map(described.map((group) => [group.arn, group]));
  refuseUnusable(described);

  const placesOf = (host: Host, found?: FoundInstance) =>
    groupsOf(targetGroups, host)
      .flatMap((arn) => byArn.get(arn) ?? [])
      .map((group) => ({ group, ids: idsIn(group, host, found) }));
  const unknown = hosts.filter((host) => placesOf(host).some(({ ids }) => ids.length === 0));
  const found = unknown.length === 0 ? new Map<HostName, FoundInstance>() : await find(unknown, signal);
  const members = hosts.map((host) => ({ host, places: placesOf(host, found.get(host.name)) }));
  refuseUnknown(members);
  return members;
}

function groupsOf(targetGroups: TargetGroupsOfRoles, { role }: Host): readonly TargetGroupArn[] {
  switch (targetGroups.kind) {
    case 'none':
      return [];
    case 'every-role':
      return targetGroups.groups;
    case 'by-role':
      return targetGroups.groups.get(role) ?? [];
  }
}

function refuseUnusable(groups: readonly TargetGroup[]): void {
  const reasons = groups.flatMap(({ name, holds, attached }) => {
    if (holds === 'lambda' || holds === 'alb')
      return [`The targets of ${name} are of type ${holds}: no host can be one.`];
    return attached ? [] : [`No listener sends to ${name}: a host that is put into it gets no request.`];
  });
  if (reasons.length === 0) return;
  throw new SallyportError('TARGET_GROUP_UNUSABLE', {
    message: reasons.join('\n'),
    hint: 'Name in target-groups those in which the hosts serve, or attach the group to a listener of a load balancer.',
  });
}

function refuseUnknown(members: readonly Member[]): void {
  const missing = members.flatMap(({ host, places }) =>
    places.filter(({ ids }) => ids.length === 0).map(({ group }) => `${host.name} in ${group.name}`),
  );
  if (missing.length === 0) return;
  throw new SallyportError('INVENTORY_INVALID', {
    message: `It is not known under which address a host is a target: ${missing.join(', ')}.`,
    hint: 'Write the host as an object with private_address.',
  });
}
