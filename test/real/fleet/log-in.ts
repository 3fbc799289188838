import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RealHost } from './hosts.ts';
import type { Stage } from './stage.ts';

/**
 * A new connection of OpenSSH's own, from the runner's address; tells the name of the host that it came to. Tried three times: sshd turns some
 * away while many stand before it that have not logged in (MaxStartups), as the knockers of a scene do.
 */
export async function logIn({ folder, hosts }: Stage, { address, knownHosts }: RealHost): Promise<string> {
  const pins = join(folder, `known-${address}`);
  writeFileSync(pins, `${knownHosts}\n`);
  const options = [
    'BatchMode=yes',
    'ConnectTimeout=30',
    'ConnectionAttempts=3',
    'StrictHostKeyChecking=yes',
    `UserKnownHostsFile=${pins}`,
  ];
  const flags = options.flatMap((option) => ['-o', option]);
  const who = ['-F', 'none', '-b', hosts.runnerAddress, '-i', join(folder, 'id'), `deploy@${address}`];
  const { stdout } = await promisify(execFile)('ssh', [...flags, ...who, 'hostname']);
  return stdout.trim();
}
