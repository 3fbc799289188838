import { createHmac, timingSafeEqual } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/** Does the first field of a known_hosts line name this host with this port? A list of names and patterns; one that matches behind `!` takes the whole line out. */
export function matchesHost(field: string, { address, port }: { address: string; port: number }): boolean {
  const names = namesOf(address).map((name) => (port === 22 ? name : `[${name}]:${port}`));
  if (field.startsWith('|1|')) return names.some((name) => matchesHash(field, name));
  const entries = field.toLowerCase().split(',');
  const hit = (pattern: string) => names.some((name) => matchesPattern(pattern, name));
  if (entries.some((entry) => entry.startsWith('!') && hit(entry.slice(1)))) return false;
  return entries.some((entry) => !entry.startsWith('!') && hit(canonical(entry)));
}

/** An IPv6 address has many spellings; ssh-keyscan and Terraform need not choose the same. */
function namesOf(address: string): string[] {
  const name = address.toLowerCase();
  return [...new Set([canonical(name), name])];
}

function canonical(name: string): string {
  const [, bracketed, port] = /^\[(.+)\]:(\d+)$/.exec(name) ?? [];
  if (bracketed !== undefined) return `[${canonical(bracketed)}]:${port}`;
  return name.includes(':') && ipaddr.IPv6.isValid(name) ? ipaddr.IPv6.parse(name).toString() : name;
}

/** `|1|salt|hash`: HMAC-SHA1 of the name (ssh-keygen -H). */
function matchesHash(field: string, name: string): boolean {
  const [, , salt = '', hash = ''] = field.split('|');
  const wanted = Buffer.from(hash, 'base64');
  const found = createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest();
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

function matchesPattern(pattern: string, name: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === name;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(name);
}
