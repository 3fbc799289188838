/** What lies in the folder by which other tools come in. */
export const accessFileNames = { sshConfig: 'ssh-config', knownHosts: 'known_hosts', identity: 'identity' } as const;
