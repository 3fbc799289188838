import { bad, type Kind, ok } from '../setting.ts';
import { listOf } from './list.ts';
import { port, word } from './words.ts';

export const hostName: Kind<string> = word(
  'host name',
  /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/,
  'Write the bare name, like app.example.com, without scheme, port and path.',
);

export const userName: Kind<string> = word(
  'user name',
  /^[A-Za-z_][A-Za-z0-9_.@$-]{0,63}$/,
  'Write the user that logs in on the hosts, like ubuntu or ec2-user.',
);

/** Where a bastion is and who logs in there; the parts that are not written get their defaults from the reader. */
export type JumpHost = { readonly user?: string; readonly address: string; readonly port?: number };

/** `[user@]host[:port]` as ssh's ProxyJump has it; an IPv6 address with a port stands in brackets. One bastion, not a chain. */
export const jumpHost: Kind<JumpHost> = {
  noun: 'bastion',
  parse(text) {
    const write = 'Write [user@]host[:port], like deploy@bastion.example.com:2222 or [2001:db8::7]:22.';
    if (text.includes(',')) return bad('is more than one bastion.', 'Write the one in front of the hosts.');
    const [, user, rest = ''] = /^(?:(.*)@)?([^@]*)$/s.exec(text) ?? [];
    if (user !== undefined && userName.parse(user).kind === 'bad') return bad('has no user name before the @.', write);
    const [, bracketed, bare, portText] = partsOf(rest);
    const address = bracketed ?? bare ?? '';
    const isOne = bracketed !== undefined || address.includes(':') ? isAddress(address) : isNameOrIpv4(address);
    if (!isOne) return bad('names no one host.', write);
    const parsedPort = portText === undefined ? undefined : port.parse(portText);
    if (parsedPort?.kind === 'bad') return bad('has no port behind the colon.', write);
    return ok({
      address,
      ...(user === undefined ? {} : { user }),
      ...(parsedPort === undefined ? {} : { port: parsedPort.value }),
    });
  },
  schema: { type: 'string', minLength: 1 },
};

/** An IPv6 address without brackets has no port: its colons are its own. */
function partsOf(text: string): readonly (string | undefined)[] {
  return /^[^:]*:.*:/s.test(text) && !text.startsWith('[')
    ? [text, undefined, text]
    : (/^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/s.exec(text) ?? []);
}

/** `10.0.0` and `1.2.3.4.5` are misspelt addresses, not names. */
function isNameOrIpv4(text: string): boolean {
  return /^[\d.]+$/.test(text) ? isAddress(text) : hostName.parse(text).kind === 'ok';
}

/** One address and never a range: the rule is made for it as it stands. */
const oneAddress: Kind<string> = {
  noun: 'address',
  parse(text) {
    const write = 'Write one address, like 203.0.113.7 or 2001:db8::7.';
    if (/^[^/]+\/\d{1,3}$/.test(text)) return bad('is a range.', `${write} Only that one is let in.`);
    if (!isAddress(text)) return bad('is no IPv4 or IPv6 address.', write);
    return /^[0:.]+$/.test(text) ? bad('stands for every address.', write) : ok(text);
  },
  schema: { type: 'string', minLength: 2 },
};

/** The runner's own addresses: a rule is made for each, so at most one of each family. */
export const ownAddresses: Kind<readonly string[]> = {
  ...listOf(oneAddress),
  noun: oneAddress.noun,
  parse(text) {
    if (!/[\s,]/.test(text.trim())) {
      const only = oneAddress.parse(text);
      return only.kind === 'bad' ? only : ok([only.value]);
    }
    const parsed = listOf(oneAddress).parse(text);
    if (parsed.kind === 'bad') return parsed;
    const families = new Set(parsed.value.map((address) => address.includes(':')));
    return families.size === parsed.value.length
      ? parsed
      : bad(
          'has two addresses of one family.',
          'Write at most one IPv4 and one IPv6 address: a rule is made for each.',
        );
  },
};

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

/** No short forms (10.1), no octal (010.0.0.1), no zone (%eth0). Without node:net, which would cost 3 ms of every start. */
function isAddress(text: string): boolean {
  if (!text.includes(':')) return new RegExp(`^${octet}(?:\\.${octet}){3}$`).test(text);
  return /^[0-9a-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]/`);
}

/** Whoever may change the answer chooses who gets in, so it must come over TLS, but for a service on this machine. */
export const addressService: Kind<string> = {
  noun: 'address service',
  parse(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const write = 'Write https addresses that answer with the caller’s address, like https://checkip.amazonaws.com.';
    if (url === undefined || !/^https?:$/.test(url.protocol)) return bad('is no https address.', write);
    if (url.username !== '' || url.password !== '') return { ...bad('has a password in it.', write), hidden: true };
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) return bad('is not asked over TLS.', write);
    return ok(text);
  },
  schema: { type: 'string', pattern: '^https?://' },
};

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** Text in OpenSSH's known_hosts format; the SSH client reads it line by line later. */
export const knownHosts: Kind<string> = {
  noun: 'known_hosts text',
  parse: (text) =>
    text.split('\n').some((line) => line.trim().split(/\s+/).length >= 3)
      ? ok(text)
      : bad('is no known_hosts text.', 'Write the lines themselves (host, key type, key), not the path of a file.'),
  schema: { type: 'string' },
};
