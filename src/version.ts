/** What a host runs: a Kamal version, a release directory's name, or what `version-command` prints. */
export type Version = string & { readonly __brand: 'Version' };

/** Narrow enough to be safe in a path, a container tag, an environment and a log line. */
export const versionPattern = /^[A-Za-z0-9._-]{1,128}$/;

export function parseVersion(text: string): Version | undefined {
  return isVersion(text) ? text : undefined;
}

/** As it is shown where there is little room: of a certificate's fingerprint (64 digits) twelve are enough to tell it from another. */
export function shortVersion(version: Version): string {
  return /^[0-9a-f]{64}$/.test(version) ? `${version.slice(0, 12)}…` : version;
}

function isVersion(text: string): text is Version {
  return versionPattern.test(text);
}
