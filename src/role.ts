/** What a host is for: `web`, `job`, … */
export type Role = string & { readonly __brand: 'Role' };

/** A role's name, wherever it is written: narrow enough for an environment variable, a log line and a key of a file. */
export function parseRole(text: string): Role | undefined {
  return isRole(text) ? text : undefined;
}

function isRole(text: string): text is Role {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}
