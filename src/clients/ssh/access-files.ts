import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inventory } from '../../inventory/host.ts';
import type { AccessPaths, PreparedAccess } from '../../run/world.ts';
import type { SshAccess } from '../../settings/settings.ts';
import { accessFileNames as names } from './access-file-names.ts';
import { identityText } from './identity-text.ts';
import { knownHostsText } from './known-hosts-text.ts';
import { unpinned } from './pins-of-hosts.ts';
import { sshConfig } from './ssh-config.ts';

/** Reads keys and pins for `folder`, an absolute path; what `write` then writes is for nobody but this user. */
export async function prepareAccessFiles(
  folder: string,
  inventory: Inventory,
  ssh: SshAccess,
): Promise<PreparedAccess> {
  const knownHosts = knownHostsText(inventory, ssh);
  const identity = await identityText(ssh);
  return {
    folder,
    unpinned: unpinned(inventory, ssh),
    ...(identity?.publicKey === undefined ? {} : { publicKey: identity.publicKey }),
    write: () => {
      const paths: AccessPaths = {
        sshConfig: join(folder, names.sshConfig),
        knownHosts: join(folder, names.knownHosts),
      };
      const key = identity === undefined ? undefined : join(folder, names.identity);
      emptyFolder(folder);
      // Never through a link that lay there, and never into a file that somebody has open.
      const writeNew = (path: string, text: string) => writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
      if (identity !== undefined && key !== undefined) writeNew(key, identity.text);
      writeNew(paths.knownHosts, knownHosts);
      writeNew(paths.sshConfig, sshConfig(inventory, ssh, { ...paths, identity: key }));
      return paths;
    },
  };
}

function emptyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // One that a killed run left: it is ours, or this fails.
  chmodSync(folder, 0o700);
  for (const name of Object.values(names)) rmSync(join(folder, name), { force: true });
}
