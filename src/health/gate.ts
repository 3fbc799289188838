import { type Clock, withDeadline } from '../clock.ts';
import { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import type { HealthSettings } from '../settings/settings.ts';
import type { Question } from './probe.ts';

export type Limits = Pick<HealthSettings, 'passes' | 'interval' | 'timeout'>;

type Parts = { readonly clock: Clock; readonly emit: Emit };

/** What must hold before a host counts as done. */
export type Gate = {
  readonly host: Host;
  /** Asked one after another; a round passes when all do. */
  readonly questions: readonly Question[];
  readonly limits: Limits;
};

/**
 * Resolves when `passes` rounds in a row have passed. One miss starts the count again: a process that crashes and is restarted
 * passes between two crashes. Throws the last miss's failure after `timeout`, counted from now; the signal's reason on abort.
 */
export async function passGate({ clock, emit }: Parts, gate: Gate, signal: AbortSignal): Promise<void> {
  const { host, questions, limits } = gate;
  const started = clock.now();
  const left = () => limits.timeout - (clock.now() - started);
  let lastMiss: Miss | undefined;
  let best = 0;

  for (let row = 0; row < limits.passes; ) {
    const miss = await askAll(questions, { clock, left }, signal);
    row = miss === undefined ? row + 1 : 0;
    best = Math.max(best, row);
    // A question that got less than its time says nothing about the host: an answer that was one tells more.
    lastMiss = miss?.cutShort === true ? (lastMiss ?? miss) : (miss ?? lastMiss);
    if (row === limits.passes) return;
    if (left() <= limits.interval) throw notPassed(gate, { miss: lastMiss, best, milliseconds: clock.now() - started });
    emit({ kind: 'waiting', host, what: wordsOfWait(limits, row, lastMiss), milliseconds: clock.now() - started });
    await clock.sleep(limits.interval, signal);
  }
}

/** Whether the host passes as often as it must without one miss, asked at once and not waited for: `undefined` when it does. */
export async function firstMiss(
  { clock }: Pick<Parts, 'clock'>,
  { questions, limits }: Gate,
  signal: AbortSignal,
): Promise<Miss | undefined> {
  for (let row = 1; ; row++) {
    const miss = await askAll(questions, { clock, left: () => Number.POSITIVE_INFINITY }, signal);
    if (miss !== undefined || row >= limits.passes) return miss;
    await clock.sleep(limits.interval, signal);
  }
}

export type Miss = {
  readonly question: Question;
  readonly reason: string;
  /** No answer came, but the gate's own time was over before the question's was. */
  readonly cutShort?: true;
};

/** Milliseconds that a question gets although the gate's time is nearly over: less would blame the wrong one. */
const shortest = 1_000;

async function askAll(
  questions: readonly Question[],
  { clock, left }: { clock: Clock; left: () => number },
  signal: AbortSignal,
): Promise<Miss | undefined> {
  for (const question of questions) {
    const milliseconds = Math.max(shortest, Math.min(question.patience, left()));
    const miss = await askOnce(question, { clock, milliseconds }, signal);
    if (miss !== undefined) return miss;
  }
  return undefined;
}

async function askOnce(
  question: Question,
  { clock, milliseconds }: { clock: Clock; milliseconds: number },
  signal: AbortSignal,
): Promise<Miss | undefined> {
  const tooSlow = new Error('too slow');
  try {
    const answer = await withDeadline({ clock, milliseconds, signal, onTimeout: () => tooSlow }, question.ask);
    return answer.kind === 'miss' ? { question, reason: answer.reason } : undefined;
  } catch (error) {
    if (error !== tooSlow) throw error;
    const reason = `no answer within ${seconds(milliseconds)}`;
    return { question, reason, ...(milliseconds < question.patience ? { cutShort: true } : {}) };
  }
}

function wordsOfWait({ passes }: Limits, row: number, miss: Miss | undefined): string {
  const count = `${row} of ${passes} passes in a row`;
  // An old miss beside new passes would read as if it were still so. The reason first: a live line is cut at its end.
  return miss === undefined || row > 0 ? count : `${count}; last miss: ${miss.reason} (${miss.question.place})`;
}

function notPassed(
  { host, questions, limits }: Gate,
  { miss, best, milliseconds }: { miss: Miss | undefined; best: number; milliseconds: number },
): SallyportError {
  const waited = `within ${seconds(milliseconds)}`;
  const seen = best === 0 ? 'never passed' : `passed at most ${best} times in a row, of ${limits.passes} needed,`;
  if (miss === undefined) {
    return new SallyportError('HEALTH_CHECK_FAILED', {
      message: `${host.name} ${seen} ${waited}: it answers, but too slowly.`,
      hint: `Make health-timeout longer, or find out which of these is slow on ${host.name}: ${questions.map(({ place }) => place).join('; ')}.`,
    });
  }
  const { failure, place } = miss.question;
  return new SallyportError(failure, {
    message: `${host.name} ${seen} ${waited}. Last miss: ${place}: ${miss.reason}.`,
    hint:
      failure === 'HEALTH_CHECK_FAILED'
        ? `Read the application’s own log on ${host.name}. If it is only slow to start, make health-timeout longer.`
        : `The old version may still be running: did the deploy restart the application on ${host.name}?`,
  });
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
