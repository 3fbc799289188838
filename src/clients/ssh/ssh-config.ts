import type { Host, Inventory } from '../../inventory/host.ts';
import type { SshAccess } from '../../settings/settings.ts';
import { addressOf } from './pins-of-hosts.ts';

type Way = Pick<SshAccess, 'user' | 'port' | 'jump'>;

/**
 * An ssh_config(5) for `ssh -F`, with every host by its name, its addresses and its instance id. A host key is either pinned or refused.
 *
 * Through a bastion goes what ssh's own ProxyJump would run, but for the quotes: OpenSSH 9.2 hands `-F` on to the jump without any, and a
 * space or a `%` in the path breaks it. The bastion's own entry here verifies its key.
 */
export function sshConfig(
  { hosts, bastion }: Pick<Inventory, 'hosts' | 'bastion'>,
  ssh: Way,
  files: { readonly sshConfig: string; readonly knownHosts: string; readonly identity: string | undefined },
): string {
  const keys = files.identity === undefined ? [] : [`IdentityFile ${quoted(files.identity)}`, 'IdentitiesOnly yes'];
  const verified = [
    `UserKnownHostsFile ${quoted(files.knownHosts)}`,
    'GlobalKnownHostsFile /dev/null',
    'StrictHostKeyChecking yes',
    'CheckHostIP no',
    'UpdateHostKeys no',
  ];
  const block = (names: readonly string[], lines: readonly string[]) =>
    [`Host ${[...new Set(names)].join(' ')}`, ...[...lines, ...keys, ...verified].map((line) => `  ${line}`)].join(
      '\n',
    );
  const login = (user: string | undefined) => (user === undefined ? [] : [`User ${user}`]);

  const { jump } = ssh;
  const jumpBlock =
    bastion === undefined || jump === undefined
      ? []
      : [block([jump.address], [`HostName ${jump.address}`, `Port ${jump.port}`, ...login(jump.user)])];
  const hostBlocks = hosts.map((host) =>
    block(namesOf(host), [
      `HostName ${addressOf(host, ssh)}`,
      `Port ${ssh.port}`,
      ...login(ssh.user),
      ...(jump === undefined
        ? []
        : [`ProxyCommand ssh -F ${inShell(files.sshConfig)} -W '[%h]:%p' ${inShell(jump.address)}`]),
    ]),
  );
  return `${['# Written by Sallyport. It is taken away when the window is shut.', ...jumpBlock, ...hostBlocks].join('\n\n')}\n`;
}

/** A private address says which host only where it is what leads there. */
function namesOf({ name, address, instanceId }: Host): string[] {
  return [name, address, ...(instanceId === undefined ? [] : [instanceId])];
}

/** A `%` begins a token (ssh_config(5), TOKENS). */
function quoted(path: string): string {
  return `"${path.replaceAll('%', '%%')}"`;
}

/** ProxyCommand is run by the user's shell, its tokens replaced first. */
function inShell(text: string): string {
  return `'${text.replaceAll('%', '%%').replaceAll("'", "'\\''")}'`;
}
