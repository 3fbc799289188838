import * as bitbucket from './bitbucket/bitbucket.ts';
import type { CiHost, CiParts, Env } from './ci-host.ts';
import * as generic from './generic/generic.ts';
import * as github from './github/github.ts';

/** The first that knows the environment wins; `generic` knows every one. */
const hosts: readonly { readonly detect: (env: Env) => boolean; readonly create: (parts: CiParts) => CiHost }[] = [
  github,
  bitbucket,
  generic,
];

/** The CI that runs us, with its log, state, results and identity. */
export function createCiHost(parts: CiParts): CiHost {
  const host = hosts.find(({ detect }) => detect(parts.env)) ?? generic;
  return host.create(parts);
}
