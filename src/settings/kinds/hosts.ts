import { bad, type Kind, ok, type Parsed } from '../setting.ts';

/**
 * The hosts as JSON text of the shapes a Terraform output may have. Written as a list (`10.0.0.1, 10.0.0.2`), as roles
 * (`web: 10.0.0.1 10.0.0.2`, a line each), or as JSON; the inventory checks each entry.
 */
export const hosts: Kind<string> = {
  noun: 'hosts',
  parse(text) {
    if (/^[[{"]/.test(text)) return json(text);
    const byRole = roles(text);
    if (byRole === 'mixed') {
      return bad(
        'has hosts with and without a role.',
        'Write a plain list, or each host on a line that begins with its role.',
      );
    }
    const value = byRole ?? entries(text);
    return Array.isArray(value) && value.length === 0
      ? bad('names no host.', 'Write addresses or host names, like 10.0.0.1, 10.0.0.2.')
      : ok(JSON.stringify(value));
  },
  schema: {
    $comment: 'A list, or role → list; an entry is an address or an object.',
    anyOf: [
      { type: 'string' },
      { type: 'array', minItems: 1, items: { type: ['string', 'object'] } },
      { type: 'object', additionalProperties: { type: ['string', 'array'] } },
    ],
  },
  yaml: 'json',
};

function json(text: string): Parsed<string> {
  const write = 'Write ["10.0.0.1", "10.0.0.2"], or {"web": ["10.0.0.1"], "job": ["10.0.0.2"]}.';
  try {
    const value: unknown = JSON.parse(text);
    const isEmpty = value === null || typeof value !== 'object' || Object.keys(value).length === 0;
    return isEmpty ? bad('names no host.', write) : ok(JSON.stringify(value));
  } catch {
    return bad('begins like JSON but is none.', write);
  }
}

/** Undefined when no line names a role. A role's colon is followed by white space: an IPv6 address has none after its own. */
function roles(text: string): Record<string, string[]> | 'mixed' | undefined {
  const byRole: Record<string, string[]> = Object.create(null);
  let current: string[] | undefined;
  let strays = 0;
  for (const line of text.split('\n')) {
    const [, role, rest] = /^([A-Za-z0-9_.-]+):(?:\s+(.*))?$/.exec(line.trim()) ?? [];
    if (role !== undefined) {
      current = byRole[role] ??= [];
      current.push(...entries(rest ?? ''));
    } else if (line.trim() !== '') {
      if (current === undefined) strays += 1;
      current?.push(...entries(line.trim().replace(/^-\s+/, '')));
    }
  }
  if (current === undefined) return undefined;
  return strays > 0 ? 'mixed' : byRole;
}

/** Brackets of `web: [a, b]` fall away; those of an IPv6 address do too. */
function entries(text: string): string[] {
  return text.split(/[\s,[\]]+/).filter((entry) => entry !== '' && entry !== '-');
}
