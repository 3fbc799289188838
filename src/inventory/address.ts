import { isIPv4, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

export type ParsedAddress =
  | {
      readonly kind: 'address';
      /** As it was written, without brackets. */
      readonly address: string;
      /** The same for every way to write the same address. */
      readonly canonical: string;
    }
  /** `why` goes on from the quoted text (`is a range.`); `write` says what to write instead. */
  | { readonly kind: 'refused'; readonly why: string; readonly write: string };

const write = 'Write one address or host name, like 203.0.113.7, 2001:db8::7 or app1.example.com.';

/** Where SSH connects to: one IPv4 or IPv6 address (brackets fall away), or a host name as RFC 1123 has it. */
export function parseAddress(text: string): ParsedAddress {
  const bare = /^\[([^\]]*)\]$/.exec(text)?.[1];
  if (isIPv4(text) || isIPv6(bare ?? text)) return ipAddress(bare ?? text);
  return whatElse(text) ?? hostName(text);
}

function ipAddress(text: string): ParsedAddress {
  if (text.includes('%')) return refused('names an interface of one machine (a zone).', write);
  const parsed = ipaddr.parse(text);
  if (parsed.kind() === 'ipv6' && parsed.range() === 'ipv4Mapped') {
    return refused('is an IPv4 address in IPv6 clothes.', 'Write the IPv4 address itself, like 203.0.113.7.');
  }
  if (['unspecified', 'broadcast', 'multicast'].includes(parsed.range())) {
    return refused('stands for more than one machine.', write);
  }
  return { kind: 'address', address: text, canonical: parsed.toString() };
}

/** Things that people write in place of an address, each with its own way out. */
function whatElse(text: string): ParsedAddress | undefined {
  if (/\p{Cc}/u.test(text)) return refused('has a control character in it.', write);
  if (/\s/u.test(text)) return refused('has white space in it.', 'Write one host per entry of the list.');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return refused('is a URL.', 'Write the bare address; user and port have their settings, ssh-user and ssh-port.');
  }
  if (text.includes('@')) return refused('names a user.', 'Write the bare address, and the user in ssh-user.');
  if (/^(?:[^:]+|\[[^\]]*\]):\d*$/.test(text)) {
    return refused('names a port.', 'Write the bare address, and the port in ssh-port.');
  }
  if (/^arn:/i.test(text)) return refused('is an ARN.', write);
  if (/^i-[0-9a-f]{8,17}$/.test(text)) {
    return refused('is an instance id.', 'Write its address; the id goes into instance_id of a host object.');
  }
  if (/\/\d{1,3}$|^[\d.]+-[\d.]+$/.test(text)) return refused('is a range.', write);
  if (/[*?{}]|\[\d*[-:]\d*\]/.test(text)) return refused('is a pattern.', 'Write every host by itself.');
  if (text.includes(',')) return refused('has a comma in it.', 'Write one host per entry of the list.');
  return undefined;
}

function hostName(text: string): ParsedAddress {
  const labels = text.split('.');
  const isNumber = /^\d+$/.test(labels.at(-1) ?? '');
  if (isNumber) return refused('is no IPv4 address.', 'Write four numbers from 0 to 255 without leading zeros.');
  if (text.endsWith('.')) return refused('ends with a dot.', 'Write the name without it.');
  if (text.includes('_')) return refused('has an underscore in it, which no host name may have (RFC 1123).', write);
  const isName = text.length <= 253 && labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label));
  return isName
    ? { kind: 'address', address: text, canonical: text.toLowerCase() }
    : refused('is no address and no host name.', write);
}

function refused(why: string, write: string): ParsedAddress {
  return { kind: 'refused', why, write };
}
