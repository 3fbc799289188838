import { expect, test } from 'vitest';
import { systemClock } from './system-clock.ts';

test('sleeps, and tells the time', async () => {
  const started = systemClock.now();
  await systemClock.sleep(5);
  expect(systemClock.now()).toBeGreaterThanOrEqual(started + 4);
});

test('an abort ends the sleep with the signal’s own reason', async () => {
  const cancel = new AbortController();
  const sleeping = systemClock.sleep(60_000, cancel.signal);
  cancel.abort(new Error('why'));
  await expect(sleeping).rejects.toThrow('why');
  await expect(systemClock.sleep(60_000, cancel.signal)).rejects.toThrow('why');
});
