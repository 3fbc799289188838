import type { RunEvent } from './event.ts';
import type { Progress } from './progress.ts';

type Waiting = Extract<RunEvent, { kind: 'waiting' }>;

/** Milliseconds: a wait is told in a plain log when so much time has passed since the last line about it. */
const silence = 30_000;

/** Keeps a plain log between silence and chatter: waits that are reported at every poll are told now and then, and a mute phase is told as well. */
export type Quiet = {
  readonly mayTell: (event: Waiting) => boolean;
  readonly heard: (event: RunEvent) => void;
  readonly overdue: (progress: Progress, now: number) => Waiting[];
};

export function createQuiet(): Quiet {
  const last = new Map<string, number>();
  const since = (subject: string, begin: number) => Math.max(last.get(subject) ?? begin, begin);
  return {
    mayTell: (event) => {
      const begin = event.at - event.milliseconds;
      return event.at - since(subjectOf(event), begin) >= silence;
    },
    heard: (event) => last.set(subjectOf(event), event.at),
    overdue: (progress, now) => {
      const hosts = [...progress.hosts.values()].flatMap(({ host, phase }): Waiting[] =>
        phase === undefined || now - since(host.name, phase.since) < silence
          ? []
          : [{ kind: 'waiting', host, what: phase.waitingFor ?? phase.name, milliseconds: now - phase.since, at: now }],
      );
      const steps = [...progress.steps].flatMap(([step, begin]): Waiting[] =>
        now - since(step, begin) < silence ? [] : [{ kind: 'waiting', what: step, milliseconds: now - begin, at: now }],
      );
      return [...hosts, ...steps];
    },
  };
}

function subjectOf(event: RunEvent): string {
  if ('host' in event && event.host !== undefined) return event.host.name;
  return event.kind === 'waiting' ? event.what : event.kind;
}
