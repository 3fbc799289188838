import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * How long a connection and a command take at a round trip of 50 ms, against that round trip as measured in the same run.
 * `node test/bench/ssh/run.ts [rounds]`; fails when a limit is broken by more than a quarter, since machines are noisy.
 *
 * All of it lives in namespaces of its own, which end with this process: nothing of this machine's network is touched.
 */
const missing = missingHere();
if (missing === undefined) process.exitCode = await measureApart();
else console.log(`SSH at a round trip of 50 ms: can’t be measured here, ${missing}`);

async function measureApart(): Promise<number> {
  const measure = fileURLToPath(new URL('measure.ts', import.meta.url));
  const apart = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc', process.execPath, measure];
  // What is inside ends when its input does, however this process ends.
  const inside = spawn('unshare', [...apart, ...process.argv.slice(2)], { stdio: ['pipe', 'inherit', 'inherit'] });
  const [status] = await once(inside, 'exit');
  return typeof status === 'number' ? status : 1;
}

function missingHere(): string | undefined {
  if (process.getuid?.() !== 0) return 'it needs root (network namespaces)';
  if (!canBeUsed('/dev/net/tun')) return 'there is no /dev/net/tun';
  if (!canBeUsed('/usr/sbin/sshd')) return 'there is no /usr/sbin/sshd (openssh-server)';
  for (const program of ['python3', 'ip', 'nsenter', 'ssh-keygen'])
    if (spawnSync(program, ['--version']).error !== undefined) return `there is no ${program}`;
  if (spawnSync('unshare', ['--net', 'true']).status !== 0) return 'no network namespace may be made';
  return undefined;
}

function canBeUsed(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
