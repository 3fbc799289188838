import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRealSshd } from '../fakes/real-sshd.ts';
import { startSshHost } from '../fakes/ssh-host/ssh-host.ts';

/** A host with an SSH server, as the contract suite needs it. */
export type HostUnderTest = AsyncDisposable & {
  readonly address: string;
  readonly port: number;
  readonly user: string;
  /** authorized_keys lines, one for each of its host keys. */
  readonly hostKeys: readonly string[];
  /** A directory for the test's own files, which its commands see too. */
  readonly files: string;
  /** sshd passes signals on only to a command of another user than root (“session signalling requires privilege separation”). */
  readonly passesSignals: boolean;
  /** Cuts every connection without a goodbye. */
  readonly cut: () => void;
};

export type HostOptions = {
  /** authorized_keys lines. */
  readonly authorized: readonly string[];
  readonly forwarding?: 'allowed' | 'forbidden';
  readonly sftp?: 'there' | 'missing';
};

async function startFake({ authorized, forwarding = 'allowed', sftp = 'there' }: HostOptions): Promise<HostUnderTest> {
  const files = mkdtempSync(join(tmpdir(), 'sallyport-contract-'));
  const host = await startSshHost({ home: files, authorized });
  host.ills.forbidsForwarding = forwarding === 'forbidden';
  host.ills.refusesSftp = sftp === 'missing';
  return {
    ...host,
    hostKeys: [host.hostKey],
    files,
    passesSignals: true,
    [Symbol.asyncDispose]: async () => {
      await host.stop();
      rmSync(files, { recursive: true });
    },
  };
}

/** OpenSSH's own server, with host keys of the given types. */
export async function startSshd(options: HostOptions & { keyTypes?: readonly string[] }): Promise<HostUnderTest> {
  const { authorized, forwarding = 'allowed', sftp = 'there', keyTypes = [] } = options;
  const files = mkdtempSync(join(tmpdir(), 'sallyport-contract-'));
  const more = keyTypes.map((type) => makeHostKey(files, type));
  const allowed = forwarding === 'allowed' ? 'yes' : 'no';
  const sshd = await startRealSshd(
    [
      ...more.map((file) => `HostKey ${file}`),
      `AllowTcpForwarding ${allowed}`,
      `AllowStreamLocalForwarding ${allowed}`,
      ...(sftp === 'there' ? ['Subsystem sftp internal-sftp'] : []),
      // The start-up files of whoever runs this test are not under test.
      `SetEnv HOME=${files}`,
    ].join('\n'),
  );
  sshd.authorize(`${authorized.join('\n')}\n`);
  return {
    ...sshd,
    address: '127.0.0.1',
    hostKeys: [...more.map((file) => readFileSync(`${file}.pub`, 'utf8').trim()), sshd.hostKey],
    files,
    passesSignals: sshd.user !== 'root',
    [Symbol.asyncDispose]: async () => {
      sshd.cut();
      await sshd.stop();
      rmSync(files, { recursive: true });
    },
  };
}

/** What every test of the contract runs against. */
export const hosts: Readonly<Record<string, (options: HostOptions) => Promise<HostUnderTest>>> = {
  'the fake': startFake,
  sshd: startSshd,
};

function makeHostKey(directory: string, type: string): string {
  const file = join(directory, `host_${type}`);
  execFileSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-f', file]);
  return file;
}
