import { expect, test } from 'vitest';
import { runSettings, runWorld } from '../../test/fakes/run-world.ts';
import { virtualClock } from '../../test/fakes/virtual-clock.ts';
import type { Observation } from '../deployers/deployer.ts';
import type { Host, HostName, Role } from '../inventory/host.ts';
import { plan } from '../run/plan.ts';
import type { Version } from '../version.ts';
import { observeHost } from './observe-host.ts';
import type { PlannedHost } from './plan.ts';

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

const host: Host = { name: 'web-1' as HostName, role: 'web' as Role, address: 'web-1', hostKeys: [] };

function observeOne(running: Observation): Promise<PlannedHost> {
  const goal = { way: 'deploy', version: 'v2' as Version, soakOf: () => 0 } as const;
  const parts = {
    clock: virtualClock(),
    emit: () => undefined,
    gates: { questions: () => [], warmUp: () => undefined, limits: () => ({ passes: 1, interval: 0, timeout: 0 }) },
    deployer: {
      observe: async () => running,
      previous: async () => running,
      preflight: async () => ({ missing: [], wayBack: { kind: 'none', why: 'as was asked' } as const }),
      deploy: () => new Map(),
      rollBack: () => new Map(),
    },
  };
  return observeHost(parts, { host, traffic: { kind: 'unbalanced' }, goal }, new AbortController().signal);
}

test('a host that runs two versions at once is to be deployed to: a killed run leaves it so, and nothing else mends it', async () => {
  const planned = await observeOne({ kind: 'unknown', reason: 'its workers run v1, v2', several: true });
  expect(planned.phases).toEqual(['deploying', 'verifying']);
});

test('a host that does not tell what it runs is not changed', async () => {
  await expect(observeOne({ kind: 'unknown', reason: 'no answer' })).rejects.toMatchObject({
    code: 'PREFLIGHT_FAILED',
  });
});
