import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import ssh2, { type CipherAlgorithm } from 'ssh2';
import { makeKeys } from '../fakes/ssh-host/keys.ts';

export type SshHost = {
  readonly port: number;
  /** A line of known_hosts. */
  readonly pin: string;
  readonly privateKey: string;
  /** The same key as an authorized_keys line. */
  readonly publicKey: string;
  /** Lets another key in, as an authorized_keys line. */
  readonly letIn: (publicKey: string) => void;
  /** What ran here, without the frame around it. */
  readonly commands: readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * An SSH server on loopback that speaks one cipher, lets one key in and runs commands in a folder of its own. Hosts of one run have one port,
 * so that a second one is `at` another address, of all 127.0.0.0/8 (Linux).
 */
export async function startSshHost(
  folder: string,
  cipher: CipherAlgorithm,
  at = { address: '127.0.0.1', port: 0 },
): Promise<SshHost> {
  const [hostKey, userKey] = [makeKeys(), makeKeys()];
  const letIn = [userKey.public];
  const commands: string[] = [];
  const server = new ssh2.Server({ hostKeys: [hostKey.private], algorithms: { cipher: [cipher] } }, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (login) => {
      const knows = (key: Buffer) => letIn.some((line) => line.includes(key.toString('base64')));
      if (login.method === 'publickey' && knows(login.key.data)) login.accept();
      else login.reject(['publickey']);
    });
    client.on('session', (accept) =>
      accept().on('exec', (acceptExec, _, { command }) => {
        commands.push(command);
        const channel = acceptExec();
        const child = spawn('/bin/sh', ['-c', command], { cwd: folder, env: { ...process.env, HOME: folder } });
        channel.pipe(child.stdin).on('error', () => undefined);
        child.stdout.pipe(channel, { end: false });
        child.stderr.pipe(channel.stderr, { end: false });
        child.once('close', (status) => {
          channel.exit(status ?? 255);
          channel.end();
        });
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(at.port, at.address, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    pin: `[${at.address}]:${port} ${hostKey.public}`,
    privateKey: userKey.private,
    publicKey: userKey.public,
    letIn: (publicKey) => void letIn.push(publicKey),
    commands,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
