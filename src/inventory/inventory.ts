import type { InventorySettings, WindowSettings } from '../settings/settings.ts';
import { differentHosts } from './different-hosts.ts';
import type { GroupId, Inventory } from './host.ts';
import { literalList } from './literal-list.ts';
import type { Outputs } from './outputs.ts';
import { parseGroupId, parseKnownHosts } from './parse-access.ts';
import { parseHosts } from './parse-hosts.ts';
import { parseCanaryGroup, parseTargetGroups } from './parse-target-groups.ts';
import { type InventoryProblem, inventoryError } from './problem.ts';
import { type Found, find } from './source.ts';

/**
 * Finds in the outputs and the settings what a run acts on: hosts by role, security group, target groups, known_hosts.
 *
 * Throws one error with every problem: INVENTORY_INVALID, or TERRAFORM_OUTPUT_MISSING when outputs are all that is missing.
 */
export function inventoryFrom(
  outputs: Outputs | undefined,
  settings: InventorySettings,
  window: WindowSettings,
): Inventory {
  const problems: InventoryProblem[] = [];
  const look = (part: keyof InventorySettings, need: 'needed' | 'optional'): Found | undefined =>
    find(part, { need, setting: settings[part], outputs, problems });

  const foundHosts = look('hosts', 'needed');
  const parsed = foundHosts === undefined ? undefined : parseHosts(withLiteral(settings.hosts, foundHosts));
  if (parsed !== undefined) problems.push(...parsed.problems, ...differentHosts(parsed.hosts));

  const group: GroupId | undefined =
    window.kind === 'none' ? undefined : parseGroupId(look('securityGroup', 'needed'), problems);
  const foundGroups = look('targetGroups', 'optional');
  const roles = problems.length > 0 ? [] : (parsed?.hosts.map(({ host }) => host.role) ?? []);
  const targetGroups = parseTargetGroups(
    foundGroups && withLiteral(settings.targetGroups, foundGroups),
    roles,
    problems,
  );
  const canaryGroup = parseCanaryGroup(look('canaryGroup', 'optional'), problems);
  const knownHosts = parseKnownHosts(look('knownHosts', 'optional'), problems);

  if (problems.length > 0) throw inventoryError(problems, outputs);
  return {
    hosts: parsed?.hosts.map(({ host }) => host) ?? [],
    ...(group === undefined ? {} : { securityGroup: group }),
    targetGroups,
    ...(canaryGroup === undefined ? {} : { canaryGroup }),
    knownHosts,
  };
}

function withLiteral(setting: InventorySettings['hosts'], found: Found): Found {
  return setting.kind === 'literal' ? { ...found, value: literalList(setting.value) } : found;
}
