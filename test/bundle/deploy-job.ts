import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { startFakeCloud } from '../fakes/cloud/fake-cloud.ts';
import { jobEnvironment, trustRole } from '../fakes/cloud/trust-role.ts';
import { startTokenServer } from '../fakes/token-server/token-server.ts';
import { emptyFolder } from '../fakes/window-place.ts';
import { openJob } from '../runner/github-runner.ts';
import { startSshHost } from './ssh-host.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A job whose one step is the built action, a cloud that trusts its identity, and a host that lets its key in. */
export async function deployJob(
  cipher: Parameters<typeof startSshHost>[1],
  inputs: Record<string, string | (() => string)> = {},
) {
  const [cloud, tokens, folder] = [await startFakeCloud(), await startTokenServer(), emptyFolder()];
  const host = await startSshHost(folder, cipher);
  const job = openJob({
    env: jobEnvironment(cloud, tokens),
  });
  onTestFinished(async () => {
    await job[Symbol.asyncDispose]();
    await Promise.all([host.stop(), cloud.stop(), tokens.stop()]);
  });
  const role = 'arn:aws:iam::123456789012:role/deploy';
  trustRole(cloud, tokens, role);
  const group = cloud.groups.addGroup().id;
  writeFileSync(join(folder, 'VERSION'), 'v1\n');
  const all: Record<string, string | (() => string)> = {
    version: 'v2',
    'role-to-assume': role,
    'aws-region': 'eu-central-1',
    hosts: '127.0.0.1',
    'security-group': group,
    'known-hosts': host.pin,
    'ssh-user': 'deploy',
    'ssh-port': String(host.port),
    'ssh-private-key': host.privateKey,
    'source-address': '127.0.0.1',
    'deploy-command': 'echo "$SALLYPORT_VERSION" > VERSION',
    // One host: nobody serves while it changes.
    'min-in-service': '0',
    'version-command': 'cat VERSION',
    'health-interval': '100ms',
    ...inputs,
  };
  const evaluated = () =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, typeof value === 'string' ? value : value()]));
  return { job, step: { action: downloadedAction(), with: evaluated }, cloud, tokens, role, group, folder, host };
}

/** The action as `uses:` finds it: `action.yml` and `dist/`, nothing else. */
export function downloadedAction(): string {
  const folder = emptyFolder();
  for (const name of ['action.yml', 'dist']) cpSync(join(root, name), join(folder, name), { recursive: true });
  return folder;
}
