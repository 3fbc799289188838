import { expect, test } from 'vitest';
import { failureOf } from '../../test/fakes/failure-of.ts';
import { failure } from '../../test/fakes/run-world.ts';
import { watchedWindow } from '../../test/fakes/watched-window.ts';

const minute = 60_000;

test('at window-max the window is shut, though nobody looks: whatever goes on, the port is open no longer (#14)', async () => {
  // Between two of the watch's looks.
  const max = 89.75 * minute;
  const { clock, firewall, look, watch, warnings, saved, told } = await watchedWindow({ ttl: 45 * minute, max });
  await clock.advance(max - 1);
  expect(firewall.rules.size).toBe(1);
  await clock.advance(1);
  expect(firewall.rules.size).toBe(0);
  expect(saved.at(-1)).toMatchObject({ closed: true });
  expect(warnings()).toEqual([expect.stringMatching(/open for 90 min, the longest that window-max allows/)]);
  expect(told.at(-1)).toMatchObject({ kind: 'window-closed', milliseconds: max });
  expect(await failureOf(look())).toMatchObject({ code: 'WINDOW_TOO_LONG', exitCode: 3 });
  await clock.advance(10 * minute);
  expect(firewall.rules.size).toBe(0);
  expect(warnings()).toHaveLength(1);
  await watch.end();
});

test('a window that can’t be shut at window-max is left to the close at the end, which tells', async () => {
  const { clock, firewall, look, watch, close } = await watchedWindow();
  firewall.failures.set('revokeRule', failure('WINDOW_DENIED'));
  await clock.advance(120 * minute);
  expect(await failureOf(look())).toMatchObject({ code: 'WINDOW_TOO_LONG' });
  await watch.end();
  expect(await failureOf(close())).toMatchObject({ code: 'WINDOW_NOT_CLOSED', exitCode: 8 });
  firewall.failures.clear();
  expect(await close()).toEqual({ kind: 'closed' });
});
