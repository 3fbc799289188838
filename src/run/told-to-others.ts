import type { WindowLife } from '../report/run-result.ts';
import type { AccessPaths } from './world.ts';

/** How to come in by a window, as variables for whoever does; the names are in docs/window.md. */
export function toldToOthers(windows: readonly WindowLife[], paths: AccessPaths | undefined): Record<string, string> {
  return {
    ...(windows.length === 0 ? {} : { SALLYPORT_ADDRESS: addressesIn(windows), SALLYPORT_RULE: rulesIn(windows) }),
    ...(paths === undefined
      ? {}
      : { SALLYPORT_SSH_CONFIG: paths.sshConfig, SALLYPORT_KNOWN_HOSTS_FILE: paths.knownHosts }),
  };
}

/** The one address without its prefix length; with both families two, and a blank between them. */
export function addressesIn(windows: readonly WindowLife[]): string {
  return windows.map(({ facts }) => facts.cidr.replace(/\/\d+$/, '')).join(' ');
}

export function rulesIn(windows: readonly WindowLife[]): string {
  return windows.map(({ facts }) => facts.rule).join(' ');
}
