import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { Emit } from '../../report/event.ts';
import type { Version } from '../../version.ts';
import type { RestartChoice } from './choose-restart.ts';
import { follow, type Judgement, judgeRestart, noLives, type Restart } from './judge-restart.ts';
import type { Look } from './look.ts';
import { look, onHost, type Place } from './on-host.ts';
import { restartScripts } from './restart-scripts.ts';

export type RestartParts = {
  readonly clock: Clock;
  readonly emit: Emit;
  /** Milliseconds in which something must go on: a worker that boots, an old one that ends. */
  readonly patience: number;
};

/** Restarts Puma and follows it to the end, and returns how it is then. Throws RESTART_FAILED as soon as it is seen to fail, and when nothing goes on any more. */
export async function restartPuma(
  parts: RestartParts,
  place: Place,
  restart: Restart,
  signal: AbortSignal,
): Promise<Look> {
  const { kind, before } = restart;
  const environment = { MASTER: String(before.master?.pid ?? ''), STARTED: before.master?.started ?? '' };
  await onHost(place, { what: `the ${kind} restart`, script: restartScripts[kind], environment }, signal);
  return await watch(parts, place, restart, signal);
}

async function watch(
  { clock, emit, patience }: RestartParts,
  place: Place,
  restart: Restart,
  signal: AbortSignal,
): Promise<Look> {
  const started = clock.now();
  let lives = noLives;
  let goodSince: number | undefined;
  let last = { progress: 0, at: started };
  for (;;) {
    const isTold = restart.before.numbers.kind !== 'silent' || restart.kind === 'start';
    const now = await look(place, isTold ? 'numbers' : 'nothing', signal);
    lives = follow(lives, restart, now);
    const judgement = judgeRestart(restart, now, lives);
    if (judgement.kind === 'failed') throw failed(place, restart, judgement.why);
    if (judgement.kind === 'good') {
      goodSince ??= clock.now();
      if (clock.now() - goodSince >= judgement.for) return now;
    } else {
      goodSince = undefined;
      if (judgement.progress > last.progress) last = { progress: judgement.progress, at: clock.now() };
      if (clock.now() - last.at > patience) throw failed(place, restart, stuck(judgement, patience));
    }
    const what = judgement.kind === 'going' ? judgement.what : `${restart.to} runs, and is watched for a moment`;
    emit({
      kind: 'waiting',
      host: place.host,
      what: `${restart.kind} restart: ${what}`,
      milliseconds: clock.now() - started,
    });
    await clock.sleep(interval, signal);
  }
}

/** Milliseconds. A crash loop turns fifty times in a second; more looks would only take from the application that is starting. */
const interval = 100;

function stuck(judgement: Judgement, patience: number): string {
  const what = judgement.kind === 'going' ? `: ${judgement.what}` : '';
  return `nothing has gone on for ${Math.round(patience / 1_000)} s${what}`;
}

function failed({ host, settings }: Place, { kind, to }: Restart, why: string): SallyportError {
  return new SallyportError('RESTART_FAILED', {
    message: `The ${kind === 'start' ? 'start' : `${kind} restart`} of Puma into ${to} failed on ${host.name}: ${why}.`,
    hint: `Read Puma’s log on ${host.name} (journalctl -u ${settings.unit}): it says what the application ended of.`,
  });
}

/** No signal was sent. */
export function refused(
  { host }: Place,
  { why }: Extract<RestartChoice, { kind: 'refused' }>,
  to: Version,
): SallyportError {
  return new SallyportError('RESTART_FAILED', {
    message: `Puma on ${host.name} was not restarted into ${to}: ${why}.`,
    hint: 'docs/puma.md says what each kind of restart needs. restart: full stops and starts Puma, whatever it serves at that moment.',
  });
}
