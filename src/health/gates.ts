import type { Host, Role } from '../inventory/host.ts';
import type { HealthSettings } from '../settings/settings.ts';
import type { Version } from '../version.ts';
import type { Limits } from './gate.ts';
import type { Question } from './probe.ts';
import { type Asker, healthQuestion, versionQuestion, warmUpQuestion } from './questions.ts';

/** What a host is asked, by its role's own settings. */
export type Gates = {
  /** Empty where the role has neither `health-check` nor `version-check`. */
  readonly questions: (host: Host, version: Version) => readonly Question[];
  readonly limits: (host: Host) => Limits;
  /** What a host is asked for before it goes back into the balancer, and how often; undefined where its role has nothing to warm up. */
  readonly warmUp: (host: Host) => { readonly times: number; readonly question: Question } | undefined;
};

export function healthGates({ settingsFor, ...asker }: Parts): Gates {
  return {
    questions: (host, version) => {
      const health = settingsFor(host.role);
      return [healthQuestion(asker, host, health), versionQuestion(asker, host, health, version)].filter(
        (question) => question !== undefined,
      );
    },
    limits: (host) => settingsFor(host.role),
    warmUp: (host) => warmUpQuestion(asker, host, settingsFor(host.role)),
  };
}

type Parts = Asker & { readonly settingsFor: (role: Role) => HealthSettings };
