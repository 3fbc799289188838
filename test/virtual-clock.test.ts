import { expect, test } from 'vitest';
import { withDeadline } from '../src/clock.ts';
import { virtualClock } from './fakes/virtual-clock.ts';

test('by itself it leaps from sleeper to sleeper, in the order of their instants', async () => {
  const clock = virtualClock({ start: 0 });
  const woken: string[] = [];
  const nap = async (name: string, milliseconds: number) => {
    await clock.sleep(milliseconds);
    woken.push(`${name} at ${clock.now()}`);
  };
  await Promise.all([
    nap('late', 3_600_000),
    nap('early', 10),
    nap('twin', 10),
    nap('early', 5).then(() => nap('again', 4)),
  ]);
  expect(woken).toEqual(['early at 5', 'again at 9', 'early at 10', 'twin at 10', 'late at 3600000']);
  expect(clock.sleepers()).toBe(0);
});

test('by hand it moves only as far as it is told', async () => {
  const clock = virtualClock({ start: 0, moves: 'by-hand' });
  let woken = 0;
  for (const milliseconds of [10, 20]) void clock.sleep(milliseconds).then(() => woken++);
  await clock.advance(9);
  expect([woken, clock.now(), clock.sleepers()]).toEqual([0, 9, 2]);
  await clock.advance(1);
  expect([woken, clock.now(), clock.sleepers()]).toEqual([1, 10, 1]);
});

test('an abort wakes the sleeper with its reason and leaves nobody behind', async () => {
  const clock = virtualClock({ moves: 'by-hand' });
  const stop = new AbortController();
  const nap = clock.sleep(1_000, stop.signal);
  stop.abort(new Error('enough'));
  await expect(nap).rejects.toThrow('enough');
  await expect(clock.sleep(1, stop.signal)).rejects.toThrow('enough');
  expect(clock.sleepers()).toBe(0);
});

test('time stands still while real work goes on', async () => {
  const clock = virtualClock({ start: 0 });
  const deadline = { clock, milliseconds: 100, onTimeout: () => new Error('too late') };
  const slow = new Promise((resolve) => setTimeout(resolve, 20, 'done'));
  expect(await withDeadline(deadline, () => clock.during(slow))).toBe('done');
  await expect(withDeadline(deadline, () => new Promise(() => undefined))).rejects.toThrow('too late');
  expect(clock.now()).toBe(100);
});
