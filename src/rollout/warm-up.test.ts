import { expect, test } from 'vitest';
import { web } from '../../test/fakes/balancer-stage.ts';
import { virtualClock } from '../../test/fakes/virtual-clock.ts';
import type { ProbeAnswer, Question } from '../health/probe.ts';
import { warmUp } from './warm-up.ts';

const never = new AbortController().signal;

/** A host whose page takes so long, and answers so. */
function cold(takes: number, answer: (turn: number) => ProbeAnswer, times = 20) {
  const clock = virtualClock();
  let turn = 0;
  const question: Question = {
    ...{ place: 'http://localhost:3000/products', failure: 'HEALTH_CHECK_FAILED', patience: 5_000 },
    ask: async (signal) => {
      turn += 1;
      await clock.sleep(takes, signal);
      return answer(turn);
    },
  };
  const gates = { questions: () => [], limits: () => expect.fail('no limits'), warmUp: () => ({ times, question }) };
  return { clock, warm: () => warmUp({ clock, emit: () => undefined, gates }, web(1), never), asked: () => turn };
}

test('bad answers are counted and not judged', async () => {
  const { warm, asked } = cold(100, (turn) =>
    turn < 3 ? { kind: 'miss', reason: 'status 500' } : { kind: 'pass', body: '' },
  );
  expect(await warm()).toBe(', after 20 warm-up requests, 2 of them without a good answer');
  expect(asked()).toBe(20);
});

test('it ends, however slow the host is', async () => {
  const { warm, asked, clock } = cold(600_000, () => ({ kind: 'pass', body: '' }));
  const began = clock.now();
  expect(await warm()).toBe(', after 4 warm-up requests, 4 of them without a good answer');
  expect(asked()).toBe(4);
  expect(clock.now() - began).toBeLessThanOrEqual(150_000);
});
