import { parseRole } from '../role.ts';
import type { Role } from './host.ts';
import { type ParsedHost, parseHost } from './parse-host.ts';
import type { InventoryProblem } from './problem.ts';
import { shapeOf } from './shown.ts';
import { type Found, shown } from './source.ts';

export type ParsedHosts = { readonly hosts: readonly ParsedHost[]; readonly problems: readonly InventoryProblem[] };

/** A list of hosts, or role → list; every entry is checked, so that all problems are told at once. */
export function parseHosts(found: Found): ParsedHosts {
  const { value, spelled } = found;
  if (Array.isArray(value)) return parseList(value, found);
  if (value === null || typeof value !== 'object') {
    const write = 'Write a list, also for one host: value = [aws_instance.app.public_ip].';
    return refused(spelled, `It is ${shapeOf(value)}, where hosts are a list, or role → list.`, write);
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return refused(spelled, 'It names no host.', emptyHint);
  if (Object.hasOwn(value, 'address')) return refused(spelled, 'It is one host object.', 'Put it into a list.');
  // What for_each gives: its keys are names of machines, and to take them for roles would deploy the wrong thing.
  if (entries.every(([, list]) => !Array.isArray(list))) {
    const hint = 'For hosts made with for_each write values(…) of the map; for roles, a list under each.';
    return refused(spelled, 'It is a map whose entries are no lists, where hosts are a list, or role → list.', hint);
  }
  return joined(entries.map(([role, list]) => parseRoleList(role, list, found)));
}

function parseRoleList(name: string, list: unknown, found: Found): ParsedHosts {
  const role = parseRole(name);
  const spelled = `${found.spelled}.${role ?? '…'}`;
  if (role === undefined) {
    const what = shown(name, found);
    return refused(found.spelled, `${what} is no name for a role.`, 'Use 1 to 64 letters, digits, _ and -.');
  }
  return Array.isArray(list)
    ? parseList(list, { ...found, spelled }, role)
    : refused(spelled, `It is ${shapeOf(list)}, where a role has a list of hosts.`, 'Write a list, also for one host.');
}

function parseList(list: readonly unknown[], found: Found, role?: Role): ParsedHosts {
  if (list.length > 0) {
    return joined(
      list.map((entry, at) => parseHost({ ...found, value: entry, spelled: `${found.spelled}[${at}]` }, role)),
    );
  }
  const hint = role === undefined ? emptyHint : `Leave ${role} out where it has no hosts. ${emptyHint}`;
  return refused(found.spelled, 'It is an empty list.', hint);
}

const emptyHint = 'Are the instances there, and do filters and count match them?';

function joined(parts: readonly ParsedHosts[]): ParsedHosts {
  return { hosts: parts.flatMap(({ hosts }) => hosts), problems: parts.flatMap(({ problems }) => problems) };
}

function refused(spelled: string, message: string, hint: string): ParsedHosts {
  return { hosts: [], problems: [{ spelled, message, hint }] };
}
