import ipaddr from 'ipaddr.js';
import { SallyportError } from '../errors.ts';
import type { ExactCidr } from './rule.ts';

/**
 * The only maker of an ExactCidr: one literal address becomes its /32 or /128, in the form AWS gives back.
 *
 * A wider range can't come out of here, whoever asks: IAM has no condition key for the CIDR of a rule, so the tool is the only
 * guard there is. Private addresses are allowed, since `source-address` may name one.
 */
export function exactCidr(address: string): ExactCidr {
  const parsed = parseLiteral(address);
  if (parsed === undefined) {
    throw new SallyportError('WINDOW_RULE_REFUSED', {
      message: `“${address}” is not one address, so no rule is made for it.`,
      hint: 'Give one IPv4 or IPv6 address without a prefix length, such as 203.0.113.7.',
    });
  }
  const range = parsed.range();
  if (range === 'unspecified' || range === 'multicast' || range === 'broadcast') {
    throw new SallyportError('WINDOW_RULE_REFUSED', {
      message: `${address} is the ${range} address, not the address of one machine.`,
      hint: 'Give the address that the hosts see this runner at.',
    });
  }
  return brand(parsed.kind() === 'ipv4' ? `${parsed.toString()}/32` : `${parsed.toString()}/128`);
}

/** A CIDR that was saved or told by the firewall: taken only if it is exactly one address in the same form. */
export function parseExactCidr(text: string): ExactCidr {
  const exact = exactCidr(text.replace(/\/\d+$/, ''));
  if (exact === text) return exact;
  throw new SallyportError('WINDOW_RULE_REFUSED', {
    message: `${text} is not exactly one address.`,
    hint: `A window is open to one address only, such as ${exact}.`,
  });
}

/** Whether a rule's source is exactly one address, in the form in which it is told. */
export function isExactCidr(text: string): text is ExactCidr {
  try {
    return parseExactCidr(text) === text;
  } catch {
    return false;
  }
}

/** The address alone, as a prober or a person needs it. */
export function addressOf(cidr: ExactCidr): string {
  return cidr.slice(0, cidr.indexOf('/'));
}

/** Four decimal parts, or IPv6 without a zone: `010.1.1.1`, `1.1`, and `0x7f000001` mean different things to different readers. */
function parseLiteral(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    const parsed = ipaddr.IPv4.parse(text);
    return parsed.toString() === text ? parsed : undefined;
  }
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined;
  const parsed = ipaddr.IPv6.parse(text);
  return parsed.isIPv4MappedAddress() ? undefined : parsed;
}

function brand(cidr: `${string}/32` | `${string}/128`): ExactCidr {
  // The one cast: the template above can hold nothing wider.
  return cidr as string as ExactCidr;
}
