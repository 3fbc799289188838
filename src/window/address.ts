import ipaddr from 'ipaddr.js';
import { type Family, familyOf } from './families.ts';

/** What one service said about the address we come from. */
export type AddressAnswer =
  | { readonly service: string; readonly kind: 'address'; readonly address: string }
  | { readonly service: string; readonly kind: 'useless'; readonly reason: string };

/**
 * Takes a service's body only if it is one public address of the family it was asked over, and nothing else. A page of HTML, an empty body or a private address
 * would else become a rule: a forged answer is how a stranger gets port 22 opened to himself.
 */
export function parseAddressAnswer(service: string, body: string, family: Family): AddressAnswer {
  const text = body.trim();
  const useless = (reason: string) => ({ service, kind: 'useless', reason }) as const;
  if (text === '') return useless('an empty answer');
  const parsed = parseLiteral(text);
  if (parsed === undefined) return useless(`not an address: “${shown(text)}”`);
  if (familyOf(text) !== family) return useless(`an ${familyOf(text)} address, but it was asked over ${family}`);
  const address = parsed.toString();
  if (parsed.kind() === 'ipv4' && address !== text) return useless(`an address with leading zeros: “${shown(text)}”`);
  const range = parsed.range();
  return range === 'unicast' ? { service, kind: 'address', address } : useless(`${text}, which is a ${range} address`);
}

/** One IPv6 address has many spellings; two services agree on what AWS would write. No zone: it means something on one machine only. */
function parseLiteral(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text) ? ipaddr.IPv6.parse(text) : undefined;
}

/** The address that two services agree on and that no other two contradict; undefined when there is none. */
export function agreedAddress(answers: readonly AddressAnswer[]): string | undefined {
  const voices = new Map<string, Set<string>>();
  for (const answer of answers) {
    if (answer.kind === 'address')
      voices.set(answer.address, (voices.get(answer.address) ?? new Set()).add(owner(answer.service)));
  }
  const agreed = [...voices].filter(([, services]) => services.size >= 2).map(([address]) => address);
  return agreed.length === 1 ? agreed[0] : undefined;
}

/** Two names of one owner are one voice: `api.ipify.org` and `api4.ipify.org` fail, and lie, together. A port tells loopback services apart. */
function owner(service: string): string {
  const { hostname, host } = new URL(service);
  return ipaddr.isValid(hostname) || !hostname.includes('.') ? host : hostname.split('.').slice(-2).join('.');
}

function shown(text: string): string {
  const line = text.replace(/[^\x20-\x7e]+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
