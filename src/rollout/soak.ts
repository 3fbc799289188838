import { SallyportError } from '../errors.ts';
import { firstMiss, type Gate, type Miss, passGate } from '../health/gate.ts';
import type { StoppableRoll } from './roll.ts';

/**
 * Watches a host that is in service for so long. It fails when it misses as often in a row as it must pass to be healthy, and when it does
 * not pass at the end. One miss alone may be a slow answer of a busy host.
 */
export async function soak(
  roll: Pick<StoppableRoll, 'clock' | 'emit' | 'stop'>,
  gate: Gate,
  milliseconds: number,
): Promise<void> {
  const { clock, emit, stop } = roll;
  const { host, limits } = gate;
  const began = clock.now();
  const spent = () => clock.now() - began;
  const once = { ...gate, limits: { ...limits, passes: 1 } };
  for (let misses = 0; spent() < milliseconds; ) {
    emit({ kind: 'waiting', host, what: watched(milliseconds - spent()), milliseconds: spent() });
    await clock.sleep(Math.min(limits.interval, milliseconds - spent()), stop);
    const miss = await firstMiss(roll, once, stop);
    misses = miss === undefined ? 0 : misses + 1;
    if (miss !== undefined && misses >= limits.passes) throw wentBad(gate, miss, misses, spent());
  }
  await passGate(roll, gate, stop);
}

/** A trial is watched for as long as it lasts. */
function watched(left: number): string {
  return Number.isFinite(left) ? `in service, watched for ${Math.ceil(left / 1_000)} s more` : 'in service, watched';
}

function wentBad({ host }: Gate, { question, reason }: Miss, misses: number, milliseconds: number): SallyportError {
  return new SallyportError(question.failure, {
    message: `${host.name} was healthy, and ${Math.round(milliseconds / 1_000)} s later missed ${misses} times in a row. Last miss: ${question.place}: ${reason}.`,
    hint: `Read the application’s own log on ${host.name}: what breaks under traffic shows itself only in service.`,
  });
}
