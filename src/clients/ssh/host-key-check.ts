import { createHash } from 'node:crypto';
import { SallyportError } from '../../errors.ts';
import type { Pins } from './known-hosts.ts';
import { typeOfKey } from './known-hosts.ts';

/** Judges the key that a host offered: undefined when it is pinned, else the error that ends the connection. Never trusts on first use. */
export function checkHostKey(
  offered: Buffer,
  pins: Pins,
  host: { name: string; address: string; port: number },
): SallyportError | undefined {
  const key = offered.toString('base64').replace(/=+$/, '');
  const type = typeOfKey(offered);
  const shown = `${type} ${fingerprint(offered)}`;
  const name = host.port === 22 ? host.address : `[${host.address}]:${host.port}`;
  const line = `${name} ${type} ${offered.toString('base64')}`;

  if (pins.revoked.some((pin) => pin.key === key)) {
    return new SallyportError('HOST_KEY_REVOKED', {
      message: `${host.name} offers a host key that known_hosts marks @revoked: ${shown}.`,
      hint: 'Somebody declared this key lost. Give the host a new key, and pin that one.',
    });
  }
  if (pins.keys.some((pin) => pin.key === key)) return undefined;
  if (pins.keys.length > 0) {
    const known = pins.keys.map((pin) => `${pin.type} ${fingerprint(Buffer.from(pin.key, 'base64'))}`).join(', ');
    return new SallyportError('HOST_KEY_MISMATCH', {
      message: `${host.name} offers a host key that is not the pinned one. Offered: ${shown}. Pinned: ${known}.`,
      hint: `Either the machine was replaced and its pin is old, or something stands between this runner and it. Compare with \`${ask(type)}\` on the host itself before you change the pin.`,
    });
  }
  const authority = pins.hasAuthority
    ? ' Its @cert-authority line can’t be used: Sallyport verifies plain keys and knows no host certificates.'
    : '';
  return new SallyportError('HOST_KEY_UNKNOWN', {
    message: `No host key is pinned for ${host.name}. It offers ${shown}.${authority}`,
    hint: `Compare the fingerprint on the host itself (${ask(type)}), then add this line to known-hosts: ${line}`,
  });
}

/** Prints the fingerprint of the host's key of that type, where Debian, Amazon Linux and the others keep it. */
function ask(type: string): string {
  const name = /ed25519|ecdsa|rsa/.exec(type)?.[0] ?? 'ed25519';
  return `ssh-keygen -lf /etc/ssh/ssh_host_${name}_key.pub`;
}

/** As `ssh-keygen -l` prints it. */
export function fingerprint(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

/** Signature algorithms in the order of asking: those of pinned keys first, or a host with several keys would offer one that nobody pinned. */
export function hostKeyAlgorithms(pins: Pins): ServerHostKey[] {
  const pinned = new Set(pins.keys.map(({ type }) => type));
  return supported.toSorted((one, other) => Number(pinned.has(keyTypeOf(other))) - Number(pinned.has(keyTypeOf(one))));
}

const supported = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
] as const;

export type ServerHostKey = (typeof supported)[number];

/** One RSA key signs in several ways (RFC 8332). */
function keyTypeOf(algorithm: ServerHostKey): string {
  return algorithm.startsWith('rsa-') ? 'ssh-rsa' : algorithm;
}
