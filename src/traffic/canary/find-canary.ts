import { SallyportError } from '../../errors.ts';
import type { Host, Role, TargetGroupArn, TargetGroupsOfRoles } from '../../inventory/host.ts';
import type { TargetGroup, TargetGroups } from '../target-group.ts';
import type { ForwardRule, ListenerRules } from './listener-rules.ts';
import { type Rest, restOf, sharedRules } from './share.ts';

/** A canary group that can be used: whose hosts may come into it, by which rules it gets its share. */
export type FoundCanary = {
  readonly group: TargetGroup;
  readonly roles: ReadonlySet<Role>;
  readonly rest: Rest;
  /** It has a share now, though nobody is on trial: what a run left that was killed with its runner. */
  readonly left: boolean;
};

type Parts = {
  readonly canary: TargetGroupArn;
  readonly hosts: readonly Host[];
  readonly targetGroups: TargetGroupsOfRoles;
  readonly groups: TargetGroups;
  readonly rules: ListenerRules;
};

/** Looks whether a trial is possible, before anything changes. Throws TARGET_GROUP_UNUSABLE with every reason. */
export async function findCanary(parts: Parts, signal: AbortSignal): Promise<FoundCanary> {
  const { canary, hosts, targetGroups, groups, rules } = parts;
  const [[group], sending] = await Promise.all([groups.describe([canary], signal), rules.sendingTo(canary, signal)]);
  if (group === undefined) throw unusable([`There is no group ${canary}.`]);
  const { rules: shared, hasShare: left } = sharedRules(canary, sending);
  const others = new Set(shared.flatMap(({ weights }) => weights.map((one) => one.group)));
  const rolesThere = new Set(
    hosts.map(({ role }) => role).filter((role) => homesOf(targetGroups, role).some((arn) => others.has(arn))),
  );
  const problems = [
    ...(homesOf(targetGroups).includes(canary)
      ? [`${group.name} is among target-groups: a host that serves there all the time is no canary.`]
      : []),
    ...(group.holds === 'instance' || group.holds === 'ip'
      ? []
      : [`The targets of ${group.name} are of type ${group.holds}: no host can be one.`]),
    ...(shared.length === 0
      ? [`No listener rule sends both to ${group.name} and to another group.`]
      : rolesThere.size === 0
        ? [`No rule that sends to ${group.name} sends to a group in which hosts serve (target-groups).`]
        : shared.filter((rule) => isIdle(rule, canary)).map(idle)),
  ];
  if (problems.length > 0) throw unusable(problems);
  return { group, roles: rolesThere, rest: restOf(canary, shared), left };
}

/** The groups of a role, or of all. */
function homesOf(targetGroups: TargetGroupsOfRoles, role?: Role): readonly TargetGroupArn[] {
  switch (targetGroups.kind) {
    case 'none':
      return [];
    case 'every-role':
      return targetGroups.groups;
    case 'by-role':
      return role === undefined ? [...targetGroups.groups.values()].flat() : (targetGroups.groups.get(role) ?? []);
  }
}

function isIdle({ weights }: ForwardRule, canary: TargetGroupArn): boolean {
  return weights.every(({ group, weight }) => group === canary || weight === 0);
}

function idle({ arn }: ForwardRule): string {
  return `The rule ${arn} sends nothing to any group but the canary’s: there is no share to give.`;
}

function unusable(problems: readonly string[]): SallyportError {
  return new SallyportError('TARGET_GROUP_UNUSABLE', {
    message: problems.join('\n'),
    hint: 'canary-target-group is a group of its own, empty, in the same forward action as the group of the hosts, with weight 0 (docs/rollout.md, “Canary”).',
  });
}
