import type { WindowFacts } from '../report/event.ts';
import type { AccessPaths } from './world.ts';

/** How to come in by a window, as variables for whoever does; the names are in docs/window.md. */
export function toldToOthers(window: WindowFacts | undefined, paths: AccessPaths | undefined): Record<string, string> {
  return {
    ...(window === undefined ? {} : { SALLYPORT_ADDRESS: addressIn(window), SALLYPORT_RULE: window.rule }),
    ...(paths === undefined
      ? {}
      : { SALLYPORT_SSH_CONFIG: paths.sshConfig, SALLYPORT_KNOWN_HOSTS_FILE: paths.knownHosts }),
  };
}

/** The one address, without its prefix length. */
export function addressIn({ cidr }: WindowFacts): string {
  return cidr.replace(/\/\d+$/, '');
}
