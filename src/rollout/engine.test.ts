import { expect, test } from 'vitest';
import { bootTakes, deployTakes, type Fault } from '../../test/fakes/fleet/fake-host.ts';
import { errorOf, rolloutStage, table } from '../../test/fakes/fleet/rollout-stage.ts';

const three = { web: ['a', 'b', 'c'] };

test('a good release rolls over every host, batch after batch', async () => {
  const { fleet, roll, events, clock } = rolloutStage(
    { web: ['a', 'b', 'c'], job: ['j'] },
    {
      batches: [
        { kind: 'count', hosts: 1 },
        { kind: 'percent', percent: 100 },
      ],
    },
  );
  const { hosts, verdict, stopped } = await roll();
  expect(table(hosts)).toEqual(['a done 1.0→2.0', 'b done 1.0→2.0', 'c done 1.0→2.0', 'j done 1.0→2.0']);
  expect(verdict).toEqual({ outcome: 'done', mixed: false, exitCode: 0 });
  expect(stopped).toBeUndefined();
  // The second batch begins only when the first has proven itself, and its hosts go side by side.
  const begun = (name: string) => fleet.at(name).deploys[0]?.at ?? 0;
  expect(begun('b') - begun('a')).toBeGreaterThan(deployTakes + bootTakes);
  expect(begun('c')).toBe(begun('b'));
  expect(fleet.at('b').deploys[0]?.environment).toEqual({
    SALLYPORT_VERSION: '2.0',
    SALLYPORT_PREVIOUS_VERSION: '1.0',
    SALLYPORT_HOST: 'b',
    SALLYPORT_ROLE: 'web',
  });
  expect(events).toContainEqual({
    kind: 'host-output',
    host: fleet.at('c').host,
    stream: 'stdout',
    line: 'unpacking 2.0',
  });
  expect(clock.sleepers(), 'no wait is left behind').toBe(0);
});

test('a host is on record before it changes, and off it when its end is known', async () => {
  const { saved, roll } = rolloutStage(three);
  await roll();
  expect(saved[0]).toMatchObject({ hosts: ['a deploying'], deploysBegun: 0 });
  expect(saved.find(({ hosts }) => hosts.includes('b deploying'))).toMatchObject({
    hosts: ['b deploying'],
    deploysBegun: 1,
  });
  expect(saved.at(-1)?.hosts).toEqual([]);
});

test('nothing starts where nothing can be saved', async () => {
  const { fleet, roll } = rolloutStage(three, {
    save: () => {
      throw new Error('no space left on device');
    },
  });
  const { hosts, stopped, verdict } = await roll();
  expect(stopped?.message).toContain('no space left');
  expect(hosts.map(({ outcome }) => outcome.kind)).toEqual(['not-started', 'not-started', 'not-started']);
  expect(fleet.at('a').deploys).toEqual([]);
  expect(verdict.exitCode).toBe(3);
});

test('a second batch that never gets healthy leaves the third untouched', async () => {
  const { fleet, roll, clock } = rolloutStage(three);
  fleet.at('b').fault = 'never healthy';
  const { hosts, verdict } = await roll();
  expect(table(hosts)).toEqual([
    'a done 1.0→2.0',
    'b failed verifying HEALTH_CHECK_FAILED 1.0→2.0',
    'c not-started 1.0→1.0',
  ]);
  expect(fleet.at('c').deploys).toEqual([]);
  expect(errorOf(hosts).message).toMatch(
    /^b never passed within 2\d(\.\d)? s\. Last miss: http:\/\/localhost:3000\/up: status 500: “undefined method/,
  );
  expect(verdict).toEqual({ outcome: 'mixed', mixed: true, exitCode: 4 });
  expect(clock.sleepers()).toBe(0);
});

test('the other hosts of a failed batch finish', async () => {
  const { fleet, roll } = rolloutStage(three, { batches: [{ kind: 'count', hosts: 2 }] });
  fleet.at('a').fault = 'deploy fails';
  const { hosts } = await roll();
  expect(table(hosts)).toEqual([
    'a failed deploying COMMAND_FAILED 1.0→1.0',
    'b done 1.0→2.0',
    'c not-started 1.0→1.0',
  ]);
});

test.each<[Fault, string, RegExp]>([
  [
    'deploy fails',
    'COMMAND_FAILED 1.0→1.0',
    /deploy-command on a ended with status 2\.\nIts last words:\ntar: short read/,
  ],
  ['deploy is killed', 'COMMAND_FAILED 1.0→1.0', /was ended by signal KILL\.\nIts last words:\nunpacking 2\.0/],
  ['deploy hangs', 'COMMAND_TIMED_OUT 1.0→2.0', /did not end on a within .*may still be running/],
  ['connection is lost', 'CONNECTION_LOST 1.0→unknown', /connection to a was lost .*may still be running/],
])('%s: %s', async (fault, row, message) => {
  const { fleet, roll } = rolloutStage(three);
  fleet.at('a').fault = fault;
  const { hosts, verdict } = await roll();
  expect(table(hosts)).toEqual([`a failed deploying ${row}`, 'b not-started 1.0→1.0', 'c not-started 1.0→1.0']);
  expect(errorOf(hosts).message).toMatch(message);
  expect(verdict.exitCode).toBe(row.endsWith('1.0') ? 3 : 4);
});

test('a deploy that ends well and changes nothing is seen through', async () => {
  const { fleet, roll } = rolloutStage(three, { health: {} });
  fleet.at('a').fault = 'deploy does nothing';
  const { hosts, verdict } = await roll();
  expect(table(hosts)[0]).toBe('a failed verifying VERSION_UNEXPECTED 1.0→1.0');
  expect(verdict).toEqual({ outcome: 'halted', mixed: false, exitCode: 3 });
});

test('a release that is on the disk but never started is seen through, now and at the next run', async () => {
  const { fleet, roll } = rolloutStage({ web: ['a'] });
  fleet.at('a').fault = 'no restart';
  const { hosts, verdict } = await roll();
  expect(table(hosts)).toEqual(['a failed verifying VERSION_UNEXPECTED 1.0→2.0']);
  expect(errorOf(hosts).message).toContain('the answer does not name 2.0: “{"version":"1.0"}”');
  expect(verdict).toEqual({ outcome: 'halted', mixed: false, exitCode: 4 });
  fleet.at('a').fault = 'none';
  const again = await roll();
  expect(table(again.hosts)).toEqual(['a done 2.0→2.0']);
  expect(again.verdict.exitCode).toBe(0);
});

test('without any check the version that the deployer sees is the gate', async () => {
  const { fleet, roll } = rolloutStage(
    { job: ['good', 'bad'] },
    { health: { check: undefined, versionCheck: undefined } as object },
  );
  fleet.at('bad').fault = 'deploy does nothing';
  const { hosts } = await roll();
  expect(table(hosts)).toEqual(['good done 1.0→2.0', 'bad failed verifying VERSION_UNEXPECTED 1.0→1.0']);
  expect(errorOf(hosts).message).toContain('running version: it runs 1.0, not 2.0');
});

test('a host that flaps never passes often enough in a row', async () => {
  const { fleet, roll } = rolloutStage({ web: ['a'] }, { health: { passes: 4, versionCheck: undefined } as object });
  fleet.at('a').fault = 'flaps';
  const { hosts } = await roll();
  expect(table(hosts)).toEqual(['a failed verifying HEALTH_CHECK_FAILED 1.0→2.0']);
  expect(errorOf(hosts).message).toContain('passed at most 2 times in a row, of 4 needed,');
});

test('the next run skips what is right and does the rest', async () => {
  const { fleet, roll } = rolloutStage(three);
  fleet.at('b').fault = 'never healthy';
  await roll();
  fleet.at('b').fault = 'none';
  const { hosts, plan, verdict } = await roll();
  expect(plan.skipped.map(({ host }) => host.name)).toEqual(['a', 'b']);
  expect(table(hosts)).toEqual(['a skipped 2.0→2.0', 'b skipped 2.0→2.0', 'c done 1.0→2.0']);
  expect(fleet.at('a').deploys).toHaveLength(1);
  expect(verdict.exitCode).toBe(0);
  expect((await roll()).verdict.outcome).toBe('nothing-to-do');
});

test('a host that runs nothing yet gets its first version', async () => {
  const { fleet, roll } = rolloutStage({ web: ['a'] });
  fleet.at('a').installed = '';
  const { hosts } = await roll();
  expect(table(hosts)).toEqual(['a done none→2.0']);
  expect(fleet.at('a').deploys[0]?.environment).toMatchObject({ SALLYPORT_PREVIOUS_VERSION: '' });
});

test('a wait that goes on says what it waits for', async () => {
  const { fleet, roll, events } = rolloutStage({ web: ['a'] });
  await roll();
  const waits = events.filter(({ kind }) => kind === 'waiting');
  expect(waits[0]).toEqual({
    kind: 'waiting',
    host: fleet.at('a').host,
    what: '0 of 3 passes in a row; last miss: status 503: “booting” (http://localhost:3000/up)',
    milliseconds: 50,
  });
});
