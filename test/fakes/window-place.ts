import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startFakeCloud } from './cloud/fake-cloud.ts';
import { jobEnvironment, trustRole } from './cloud/trust-role.ts';
import { startRealSshd } from './real-sshd.ts';
import { startTokenServer } from './token-server/token-server.ts';

const role = 'arn:aws:iam::123456789012:role/deploy';

/** A cloud that trusts a token server, with one group, and a real sshd that lets one key in; ended with the test. */
export async function windowPlace() {
  const [cloud, tokens, sshd] = await Promise.all([startFakeCloud(), startTokenServer(), startRealSshd()]);
  onTestFinished(async () => {
    sshd.cut();
    await Promise.all([sshd.stop(), cloud.stop(), tokens.stop()]);
  });
  trustRole(cloud, tokens, role);
  const group = cloud.groups.addGroup().id;
  const settings = {
    'role-to-assume': role,
    'aws-region': 'eu-central-1',
    hosts: '127.0.0.1',
    'security-group': group,
    'known-hosts': `[127.0.0.1]:${sshd.port} ${sshd.hostKey}`,
    'ssh-user': sshd.user,
    'ssh-port': String(sshd.port),
    'ssh-private-key': sshd.clientKey,
    'source-address': '127.0.0.1',
  };
  return { cloud, tokens, sshd, group, settings, env: jobEnvironment(cloud, tokens) };
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-window-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
