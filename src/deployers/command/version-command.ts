import { toSallyportError } from '../../errors.ts';
import type { Host } from '../../inventory/host.ts';
import { parseVersion } from '../../version.ts';
import type { Observation } from '../deployer.ts';
import type { Remote } from '../remote.ts';
import { lastWords, wordsOfExit } from './command-end.ts';

/** A question of the team's own, as its setting is called. */
type VersionQuestion = {
  readonly host: Host;
  readonly name: 'version-command' | 'previous-version-command';
  readonly script: string;
  /** Milliseconds. */
  readonly timeout: number;
};

/** Asks a host for a version by one of the team's commands. Rejects only with the signal's reason. */
export async function askVersion(
  remote: Remote,
  { host, name, script, timeout }: VersionQuestion,
  signal: AbortSignal,
): Promise<Observation> {
  const words = lastWords();
  try {
    const end = await remote.run(
      host.name,
      {
        script,
        environment: { SALLYPORT_HOST: host.name, SALLYPORT_ROLE: host.role },
        timeout: Math.min(timeout, longestQuestion),
        onLine: words.keep,
      },
      signal,
    );
    if (end.exit.kind === 'status' && end.exit.status === 0) return versionIn(name, end.stdout, words.stdout);
    const said = words.stderr.length > 0 ? words.stderr : words.stdout;
    return unknown(`${name} ${wordsOfExit(end.exit)}${quoted(said)}`);
  } catch (error) {
    signal.throwIfAborted();
    return unknown(`${name} could not be asked: ${toSallyportError(error).message}`);
  }
}

/** Milliseconds. A question, not a deploy; long enough for a runtime that has to start first. */
const longestQuestion = 60_000;

/**
 * The last line that is not empty must be a version. Lines before it are allowed, since a login profile or a wrapper may greet;
 * any other last line is no answer, and no guess is made from it. `shown` is the same output made safe to print.
 */
export function versionIn(name: string, stdout: string, shown: readonly string[]): Observation {
  const last = stdout
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .findLast((line) => line !== '');
  if (last === undefined) return { kind: 'none' };
  const version = parseVersion(last);
  if (version !== undefined) return { kind: 'version', version };
  return unknown(`the last line that ${name} printed is no version${quoted(shown)}`);
}

function quoted(words: readonly string[]): string {
  const last = words.at(-1);
  return last === undefined ? '' : `: “${last}”`;
}

function unknown(reason: string): Observation {
  return { kind: 'unknown', reason };
}
