import type { Remote } from '../deployers/remote.ts';
import type { Host } from '../inventory/host.ts';
import type { HealthSettings, ProbeTarget } from '../settings/settings.ts';
import type { Version } from '../version.ts';
import { askCommand } from './ask-command.ts';
import { askHttp } from './ask-http.ts';
import { askTcp } from './ask-tcp.ts';
import { namesVersion } from './names-version.ts';
import { placeOf } from './place.ts';
import type { HostNetwork, ProbeAnswer, Question } from './probe.ts';

export type Asker = {
  readonly network: HostNetwork;
  readonly remote: Remote;
  /** Takes the run's secrets out of what a host answered, before the text is cut. */
  readonly redact: (text: string) => string;
};

/** The question of `health-check`; undefined where the role has none. */
export function healthQuestion(asker: Asker, host: Host, health: HealthSettings): Question | undefined {
  if (health.check === undefined) return undefined;
  return question('HEALTH_CHECK_FAILED', health.check, (target, signal) =>
    ask(asker, { host, health, target }, signal),
  );
}

/** The question of `warm-up`, with how often it is asked; undefined where the role has none. */
export function warmUpQuestion(
  asker: Asker,
  host: Host,
  health: HealthSettings,
): { readonly times: number; readonly question: Question } | undefined {
  const { check, warmUp } = health;
  if (warmUp === undefined || (check?.kind !== 'http' && check?.kind !== 'unix')) return undefined;
  const page: ProbeTarget = { ...check, path: warmUp.path };
  const asked = question('HEALTH_CHECK_FAILED', page, (target, signal) => ask(asker, { host, health, target }, signal));
  return { times: warmUp.times, question: asked };
}

/** The question of `version-check`: the answer must name the version as a whole word. */
export function versionQuestion(
  asker: Asker,
  host: Host,
  health: HealthSettings,
  version: Version,
): Question | undefined {
  if (health.versionCheck === undefined) return undefined;
  return question('VERSION_UNEXPECTED', health.versionCheck, async (target, signal) => {
    const answer = await ask(asker, { host, health, target, version }, signal);
    return answer.kind === 'miss' ? answer : namesVersion(answer.body, version, asker.redact);
  });
}

function question(
  failure: Question['failure'],
  target: ProbeTarget,
  ask: (target: ProbeTarget, signal: AbortSignal) => Promise<ProbeAnswer>,
): Question {
  return {
    place: placeOf(target),
    failure,
    // AWS gives a target 5 s to answer, kamal-proxy too; a command may have to start a runtime first.
    patience: target.kind === 'command' ? 30_000 : 5_000,
    ask: (signal) => ask(target, signal),
  };
}

type Inquiry = {
  readonly host: Host;
  readonly health: HealthSettings;
  readonly target: ProbeTarget;
  readonly version?: Version;
};

async function ask(
  asker: Asker,
  { host, health, target, version }: Inquiry,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  switch (target.kind) {
    case 'command':
      return await askCommand(
        asker,
        { host, script: target.command, ...(version === undefined ? {} : { version }) },
        signal,
      );
    case 'tcp':
      return await askTcp(asker.network, host.name, target, signal);
    case 'unix':
    case 'http':
      return await askHttp(asker, { host: host.name, target, health }, signal);
  }
}
