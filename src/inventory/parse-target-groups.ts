import { parseRole } from '../role.ts';
import type { Role, TargetGroupArn, TargetGroupsOfRoles } from './host.ts';
import type { InventoryProblem } from './problem.ts';
import { type Found, shown } from './source.ts';

/** ARNs of the balancer's target groups: one, a list for the hosts of every role, or role → list. `roles`: those that there are. */
export function parseTargetGroups(
  found: Found | undefined,
  roles: readonly Role[],
  problems: InventoryProblem[],
): TargetGroupsOfRoles {
  if (found === undefined) return { kind: 'none' };
  const { value, spelled } = found;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const groups = parseList(found, problems);
    return groups.length === 0 ? { kind: 'none' } : { kind: 'every-role', groups };
  }
  const groups = new Map<Role, readonly TargetGroupArn[]>();
  for (const [name, list] of Object.entries(value)) {
    const role = parseRole(name);
    // Which roles there are is not known where a host is wrong.
    if (role === undefined || (roles.length > 0 && !roles.includes(role))) {
      problems.push({ spelled, message: `${shown(name, found)} is the role of no host.`, hint: hintFor(roles) });
      continue;
    }
    const ofRole = parseList({ ...found, value: list, spelled: `${spelled}.${role}` }, problems);
    if (ofRole.length > 0) groups.set(role, ofRole);
  }
  return groups.size === 0 ? { kind: 'none' } : { kind: 'by-role', groups };
}

/** The ARN of the canary’s group: one alone. */
export function parseCanaryGroup(found: Found | undefined, problems: InventoryProblem[]): TargetGroupArn | undefined {
  if (found === undefined || found.value === '') return undefined;
  const [group, ...more] = parseList(found, problems);
  if (more.length > 0) {
    const message = `There are ${more.length + 1} groups, and a trial has one.`;
    problems.push({ spelled: found.spelled, message, hint: 'Give one ARN: value = aws_lb_target_group.canary.arn.' });
  }
  return group;
}

function hintFor(roles: readonly Role[]): string {
  return `Hosts have the roles ${[...new Set(roles)].join(', ')}. A role without a target group is left out.`;
}

function parseList(found: Found, problems: InventoryProblem[]): readonly TargetGroupArn[] {
  const { value, spelled } = found;
  const list: readonly unknown[] =
    typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : Array.isArray(value) ? value : [value];
  const hint = 'Write a list: value = [aws_lb_target_group.web.arn].';
  const arns = new Set<TargetGroupArn>();
  for (const [at, entry] of list.entries()) {
    if (typeof entry === 'string' && isTargetGroupArn(entry)) arns.add(entry);
    else {
      const message = `${shown(entry, found)} is no ARN of a target group.`;
      problems.push({ spelled: `${spelled}[${at}]`, message, hint });
    }
  }
  return [...arns];
}

function isTargetGroupArn(text: string): text is TargetGroupArn {
  return /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/.test(
    text,
  );
}
