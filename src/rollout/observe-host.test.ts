import { expect, test } from 'vitest';
import { runSettings, runWorld } from '../../test/fakes/run-world.ts';
import { plan } from '../run/plan.ts';

/** What the log says of each host before anything changes. */
async function seenBy(settings: Record<string, string>) {
  const { world, events } = runWorld();
  await plan(runSettings({ SALLYPORT_MODE: 'plan', ...settings }), world);
  return events.flatMap((event) =>
    event.kind === 'phase-finished' && event.phase === 'preflight' ? [`${event.host.name} ${event.detail}`] : [],
  );
}

test('a host that does not pass is told with the reason: a check that asks the wrong port looks as if all hosts were down', async () => {
  const down = 'runs 1.0, unhealthy: refused: nothing listens there (http://localhost:3001/up)';
  expect((await seenBy({ SALLYPORT_HEALTH_CHECK: 'http://localhost:3001/up' })).toSorted()).toEqual(
    ['web-1', 'web-2', 'web-3'].map((name) => `${name} ${down}`),
  );
});

test('one that passes, and one without a check, are told without more words', async () => {
  expect(await seenBy({})).toContain('web-1 runs 1.0, healthy');
  expect(await seenBy({ SALLYPORT_HEALTH_CHECK: '' })).toContain('web-1 runs 1.0');
});
