import { withDeadline } from '../../clock.ts';
import { SallyportError, toSallyportError } from '../../errors.ts';
import type { Question } from '../../health/probe.ts';
import type { Version } from '../../version.ts';
import type { Change } from '../deployer.ts';
import { chooseRestart, type ReleaseDifference } from './choose-restart.ts';
import { heal, switchTo } from './heal.ts';
import type { Restart } from './judge-restart.ts';
import type { Look } from './look.ts';
import { look, onHost, type Place } from './on-host.ts';
import { withPumaLog } from './puma-log.ts';
import { type Releases, readReleases } from './read-releases.ts';
import { compareScript, noteScript } from './release-scripts.ts';
import { serving } from './releases.ts';
import { type RestartParts, refused, restartPuma } from './restart-puma.ts';

export type ChangeParts = RestartParts & {
  /** The question of `version-check`, each time over a connection of its own; undefined where the role has none. */
  readonly versionCheck: (version: Version) => Question | undefined;
};

/** How a host is when it was taken to a release. */
export type Changed = { readonly now: Look; readonly releases: Releases };

/**
 * Takes Puma to a release that is there: the link first, then the restart that was found possible, then the proof. Where that fails the link goes
 * back, and Puma is told again, for a worker that crashes in a loop would else go on for ever while the others serve the old release.
 */
export async function changeRelease(
  parts: ChangeParts,
  place: Place,
  change: Change,
  signal: AbortSignal,
): Promise<Changed> {
  const { to, drained } = change;
  const before = await look(place, 'everything', signal);
  const differs = await differenceOf(place, before, to, signal);
  const choice = chooseRestart({ setting: place.settings.restart, look: before, drained, differs });
  if (choice.kind === 'refused') throw refused(place, choice, to);
  const restart: Restart = { kind: choice.kind, before, to };
  const began = parts.clock.now();
  await switchTo(place, to, signal);
  let now: Look;
  try {
    now = await restartPuma(parts, place, restart, signal);
    await askAll(parts, restart, { place, workers: serving(now).length }, signal);
  } catch (error) {
    signal.throwIfAborted();
    const told = { failure: toSallyportError(error), ago: parts.clock.now() - began };
    // Before it is healed, which writes more.
    const cause = await withPumaLog(place, told, signal);
    throw await heal(parts, place, { restart, from: change.from, cause }, signal);
  }
  const order = { what: 'noting the release', script: noteScript, environment: { VERSION: to, GOOD: 'yes' } };
  return { now, releases: readReleases(await onHost(place, order, signal)) };
}

async function differenceOf(place: Place, before: Look, to: Version, signal: AbortSignal): Promise<ReleaseDifference> {
  const RUNNING = serving(before)[0]?.directory ?? '';
  const order = { what: 'comparing the releases', script: compareScript, environment: { RUNNING, VERSION: to } };
  const said = (await onHost(place, order, signal)).split('\n');
  return {
    gems: said.includes('gems'),
    ruby: said.includes('ruby'),
    configuration: said.includes('configuration'),
    certificates: false,
  };
}

/**
 * Every worker answers with the new version, as far as chance can show: three times as many fresh connections as there are workers, at once,
 * so that a busy one does not leave them all to its neighbour.
 */
async function askAll(
  { versionCheck, clock }: ChangeParts,
  { to }: Restart,
  { place, workers }: { place: Place; workers: number },
  signal: AbortSignal,
): Promise<void> {
  const question = versionCheck(to);
  if (question === undefined) return;
  const onTimeout = () => new Error('too slow');
  const ask = async (): Promise<string | undefined> => {
    try {
      const answer = await withDeadline({ clock, milliseconds: question.patience, signal, onTimeout }, question.ask);
      return answer.kind === 'miss' ? answer.reason : undefined;
    } catch (error) {
      signal.throwIfAborted();
      return error instanceof Error ? error.message : String(error);
    }
  };
  const answers = await Promise.all(Array.from({ length: 3 * Math.max(1, workers) }, ask));
  const wrong = answers.filter((answer) => answer !== undefined);
  if (wrong.length === 0) return;
  throw new SallyportError('VERSION_UNEXPECTED', {
    message: `Puma on ${place.host.name} was restarted into ${to}, but ${wrong.length} of ${answers.length} fresh connections were not answered by it: ${wrong[0]}.`,
    hint: 'Does the application read its version when it starts, from the release that it runs in? REVISION in its directory holds it.',
  });
}
