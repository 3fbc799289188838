import type { Observation } from '../deployers/deployer.ts';
import { shortVersion } from '../version.ts';

/** What a host runs, in a word or two. */
export function describeVersion(observation: Observation): string {
  switch (observation.kind) {
    case 'version':
      return shortVersion(observation.version);
    case 'none':
      return 'nothing';
    case 'unknown':
      return 'unknown';
  }
}
