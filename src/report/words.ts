import type { Observation } from '../deployers/deployer.ts';
import type { HostOutcome, HostPhase } from '../rollout/host-result.ts';
import { shortVersion } from '../version.ts';
import { plain } from './foreign-output.ts';

/** `0.4 s`, `12.3 s`, `2 m 05 s`: short enough for a column. */
export function duration(milliseconds: number): string {
  if (milliseconds < 100_000) return `${(milliseconds / 1_000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1_000);
  const minutes = Math.trunc(seconds / 60);
  return minutes < 60 ? `${minutes} m ${two(seconds % 60)} s` : `${Math.trunc(minutes / 60)} h ${two(minutes % 60)} m`;
}

/** `0:07`, `12:40`, `1:02:03`: time since the run began. */
export function stopwatch(milliseconds: number): string {
  const seconds = Math.max(0, Math.trunc(milliseconds / 1_000));
  const minutes = Math.trunc(seconds / 60);
  const clock = `${minutes % 60}:${two(seconds % 60)}`;
  return minutes < 60 ? clock : `${Math.trunc(minutes / 60)}:${clock.padStart(5, '0')}`;
}

const two = (number: number) => String(number).padStart(2, '0');

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * What happened, without the details: a failure's first sentence, for a line above the block that tells all of it.
 * `deploy-command on web-1 ended with status 3.`, not also its last words.
 */
export function firstSentence(text: string): string {
  // What a list of lines follows ends in a colon, which would point at nothing.
  const line = oneLine(text).replace(/:$/, '.');
  return /^.*?[.](?= [A-Z])/.exec(line)?.[0] ?? line;
}

/** The first line of a text that may quote foreign text, for a place where there is one line. */
export function oneLine(text: string, limit = 300): string {
  const line = plain(text.trim().split(/[\r\n]/, 1)[0] ?? '').trim();
  return line.length > limit ? `${line.slice(0, limit - 1).toWellFormed()}…` : line;
}

export function versionWords(observed: Observation): string {
  switch (observed.kind) {
    case 'version':
      return shortVersion(observed.version);
    case 'none':
      return 'nothing';
    case 'unknown':
      return 'unknown';
  }
}

/** A phase that is over, as a verb. */
export const phaseDone: Readonly<Record<HostPhase, string>> = {
  connecting: 'connected',
  preflight: 'preflight',
  draining: 'drained',
  deploying: 'deployed',
  'rolling-back': 'rolled back',
  verifying: 'verified',
  registering: 'registered',
  soaking: 'soaked',
};

/** A phase that is still going on, or failed on the way. */
export const phaseGoingOn: Readonly<Record<HostPhase, string>> = {
  connecting: 'connecting',
  preflight: 'in preflight',
  draining: 'draining',
  deploying: 'deploying',
  'rolling-back': 'rolling back',
  verifying: 'verifying',
  registering: 'registering',
  soaking: 'soaking',
};

export type Mark = '✓' | '✗' | '!' | '–' | '·';

export function outcomeWords(outcome: HostOutcome): { readonly mark: Mark; readonly words: string } {
  switch (outcome.kind) {
    case 'done':
      return { mark: '✓', words: 'done' };
    case 'skipped':
      return { mark: '–', words: 'skipped: already right' };
    case 'not-started':
      return { mark: '·', words: 'not started' };
    case 'unreachable':
      return { mark: '✗', words: 'unreachable' };
    case 'failed':
      return {
        mark: '✗',
        words: `failed ${while_(outcome.phase)}${outcome.serving ? '; what it ran before serves' : ''}`,
      };
    case 'quarantined':
      return { mark: '✗', words: `quarantined: failed ${while_(outcome.phase)}` };
    case 'rolled-back':
      return { mark: '!', words: outcome.error === undefined ? 'rolled back' : 'failed, rolled back' };
    case 'roll-back-failed':
      return { mark: '✗', words: `roll-back failed ${while_(outcome.phase)}` };
    case 'interrupted':
      return { mark: '!', words: `interrupted ${while_(outcome.phase)}` };
  }
}

function while_(phase: HostPhase): string {
  return phase === 'preflight' ? 'in preflight' : `while ${phaseGoingOn[phase]}`;
}
