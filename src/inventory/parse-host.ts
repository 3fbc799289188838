import leven from 'leven';
import { parseRole, type Role } from '../role.ts';
import { type ParsedAddress, parseAddress } from './address.ts';
import { defaultRole, type Host, hostNameOf } from './host.ts';
import { parseHostKeys } from './host-keys.ts';
import type { ParsedHosts } from './parse-hosts.ts';
import type { InventoryProblem } from './problem.ts';
import { quoted } from './shown.ts';
import { type Found, shown } from './source.ts';

/** A host with what tells whether two entries are the same machine. */
export type ParsedHost = { readonly host: Host; readonly spelled: string; readonly canonicalAddress: string };

const fields = ['address', 'role', 'instance_id', 'private_address', 'zone', 'host_keys'] as const;

/** One entry: an address, or `{address, role, instance_id, private_address, zone, host_keys}`. Other fields are the users’ own. */
export function parseHost(entry: Found, listRole?: Role): ParsedHosts {
  const { value, spelled } = entry;
  const problems: InventoryProblem[] = [];
  if (Array.isArray(value)) return refuse(spelled, 'It is a list within the list.', 'Write flatten(…) around it.');
  const isObject = typeof value === 'object' && value !== null;
  const record: Record<string, unknown> = isObject ? { ...value } : { address: value };
  const field = (name: (typeof fields)[number]): Found => ({
    ...entry,
    value: record[name] ?? undefined,
    spelled: isObject ? `${spelled}.${name}` : spelled,
  });

  problems.push(...misspelled(record, spelled));
  const address = readAddress(field('address'), problems, noAddress(record, isObject));
  const role = readRole(field('role'), listRole, problems);
  const instanceId = readInstanceId(field('instance_id'), problems);
  const privateAddress = readPrivateAddress(field('private_address'), problems);
  const zone = readZone(field('zone'), problems);
  const keys = parseHostKeys(field('host_keys'));
  problems.push(...keys.problems);
  if (address === undefined || problems.length > 0) return { hosts: [], problems };
  const host: Host = {
    name: hostNameOf(address.address),
    address: address.address,
    role,
    ...(instanceId === undefined ? {} : { instanceId }),
    ...(privateAddress === undefined ? {} : { privateAddress }),
    ...(zone === undefined ? {} : { zone }),
    hostKeys: keys.keys,
  };
  return { hosts: [{ host, spelled, canonicalAddress: address.canonical }], problems };
}

type Address = Extract<ParsedAddress, { kind: 'address' }>;

function readAddress(found: Found, problems: InventoryProblem[], hintForNone: string): Address | undefined {
  const { value, spelled } = found;
  if (value === undefined || value === null || value === '') {
    problems.push({ spelled, message: 'This host has no address.', hint: hintForNone });
    return undefined;
  }
  const parsed: ParsedAddress =
    typeof value === 'string'
      ? parseAddress(value)
      : { kind: 'refused', why: 'is no address and no host object.', write: 'Write text, or an object with address.' };
  if (parsed.kind === 'address') return parsed;
  problems.push({ spelled, message: `${shown(value, found)} ${parsed.why}`, hint: parsed.write });
  return undefined;
}

/** What most often stands behind a host without an address. */
function noAddress(record: Readonly<Record<string, unknown>>, isObject: boolean): string {
  if (isObject && !Object.hasOwn(record, 'address')) {
    const there = Object.keys(record).slice(0, 10).map(quoted).join(', ');
    return `An object needs the field address${there === '' ? '' : `; this one has ${there}`}.`;
  }
  return 'The instance has likely no public address: it is stopped, in a private subnet, or its Elastic IP is not attached yet.';
}

function readRole(found: Found, listRole: Role | undefined, problems: InventoryProblem[]): Role {
  const { value, spelled } = found;
  const role = typeof value === 'string' ? parseRole(value) : undefined;
  if (value !== undefined && role === undefined) {
    const hint = 'Use 1 to 64 letters, digits, _ and -.';
    problems.push({ spelled, message: `${shown(value, found)} is no name for a role.`, hint });
  } else if (role !== undefined && listRole !== undefined && role !== listRole) {
    const message = `The host says ${role}, and stands in the list of ${listRole}.`;
    problems.push({ spelled, message, hint: 'Keep one of the two.' });
  }
  return role ?? listRole ?? defaultRole;
}

function readInstanceId(found: Found, problems: InventoryProblem[]): string | undefined {
  const { value, spelled } = found;
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string' && /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(value)) return value;
  problems.push({
    spelled,
    message: `${shown(value, found)} is no instance id.`,
    hint: 'Write aws_instance.….id, like i-0123456789abcdef0.',
  });
  return undefined;
}

function readPrivateAddress(found: Found, problems: InventoryProblem[]): string | undefined {
  return found.value === undefined || found.value === '' ? undefined : readAddress(found, problems, '')?.address;
}

/** Any short name will do: what matters is which hosts have the same one. */
function readZone(found: Found, problems: InventoryProblem[]): string | undefined {
  const { value, spelled } = found;
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(value)) return value;
  problems.push({
    spelled,
    message: `${shown(value, found)} is no name of a zone.`,
    hint: 'Write aws_instance.….availability_zone, like eu-central-1a.',
  });
  return undefined;
}

/** A field that is nearly one of ours would be passed over in silence, and the host would get the default. */
function misspelled(record: Readonly<Record<string, unknown>>, spelled: string): InventoryProblem[] {
  return Object.keys(record).flatMap((key) => {
    const meant = fields.find((name) => name !== key && leven(letters(name), letters(key)) <= 1);
    const message = `There is no field ${quoted(key)}.`;
    return meant === undefined || Object.hasOwn(record, meant)
      ? []
      : [{ spelled, message, hint: `Did you mean ${meant}?` }];
  });
}

function letters(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/s+$/, '');
}

function refuse(spelled: string, message: string, hint: string): ParsedHosts {
  return { hosts: [], problems: [{ spelled, message, hint }] };
}
