import { expect, test } from 'vitest';
import { pumaPlace } from '../../../test/fakes/puma-place.ts';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { recorded } from '../../../test/recorded/puma/recorded.ts';
import { waitUntilIdle } from './idle.ts';

/** Waits on a host whose looks are these, one after another, the last one for ever. How long it took, and what it said meanwhile. */
async function waitThrough(...looks: readonly string[]) {
  const clock = virtualClock();
  const started = clock.now();
  let turn = 0;
  const { place } = pumaPlace(() => looks[Math.min(turn++, looks.length - 1)] ?? '');
  const said: string[] = [];
  const emit = (event: { kind: string; what?: string }) => void said.push(event.what ?? event.kind);
  await waitUntilIdle({ clock, emit }, place, new AbortController().signal);
  return { took: clock.now() - started, looks: turn, said };
}

const told = (look: string, second: number) =>
  look.replaceAll(/("last_checkin":"[^"]*:)\d\d/g, `$1${String(second).padStart(2, '0')}`);
const with8 = (from: string, to: string) => recorded('8-phased').replace(from, to);

test('what is in hand is waited for: busy threads, a queue, of any worker', async () => {
  const busy = told(with8('"busy_threads":0', '"busy_threads":2'), 5);
  const queued = told(with8('"backlog":0', '"backlog":3'), 10);
  const idle = told(recorded('8-phased'), 15);
  const { looks, said } = await waitThrough(recorded('8-phased'), busy, queued, idle);
  expect(looks).toBe(4);
  expect(said).toEqual([
    '0 requests in hand, 0 waiting',
    '2 requests in hand, 0 waiting',
    '0 requests in hand, 3 waiting',
  ]);
});

test('Puma before 7 has no busy_threads: what is not free is busy', async () => {
  const busy = recorded('5-phased').replace('"pool_capacity":2', '"pool_capacity":1');
  const { said } = await waitThrough(busy, told(busy, 5), told(recorded('5-phased'), 10));
  expect(said).toEqual(['1 requests in hand, 0 waiting', '1 requests in hand, 0 waiting']);
});

test('numbers of before the drain are not believed: each worker must have told again, or time to do so', async () => {
  const one = recorded('8-phased').replace(/("last_checkin":"[^"]*:)\d\d/, '$106');
  expect((await waitThrough(recorded('8-phased'), one, told(one, 7))).looks).toBe(3);
  expect((await waitThrough(recorded('8-phased'))).took).toBe(6_500);
});

test('a worker that has not told yet may be busy', async () => {
  const silent = told(recorded('8-phased').replace(/"last_status":\{[^}]*\}/, '"last_status":{}'), 5);
  expect((await waitThrough(silent, told(silent, 6), told(recorded('8-phased'), 9))).looks).toBe(3);
});

test('one process tells what is so now; one that can’t tell is not waited for', async () => {
  expect(await waitThrough(recorded('8-single'))).toMatchObject({ took: 0, looks: 1 });
  const silent = recorded('8-phased').replaceAll(/^(stats|unit StatusText).*$/gm, '');
  expect(await waitThrough(silent)).toMatchObject({ took: 0, looks: 1 });
});
