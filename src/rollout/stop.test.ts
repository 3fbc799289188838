import { expect, test } from 'vitest';
import { cancelled, rolloutStage, table } from '../../test/fakes/fleet/rollout-stage.ts';

const three = { web: ['a', 'b', 'c'] };

test('the deadline ends every wait, like a halt', async () => {
  const { fleet, roll, clock } = rolloutStage(three, { policy: { deadline: 20_000 } });
  fleet.at('b').fault = 'deploy hangs';
  const started = clock.now();
  const { hosts, stopped, verdict } = await roll();
  expect(stopped?.code).toBe('DEADLINE_PASSED');
  expect(table(hosts)).toEqual(['a done 1.0→2.0', 'b interrupted deploying 1.0→2.0', 'c not-started 1.0→1.0']);
  expect(clock.now() - started).toBeLessThan(22_000);
  expect(verdict.exitCode).toBe(4);
});

test.each(['deploying', 'verifying'] as const)(
  'a cancel while a host is %s starts no other and names the one in flight',
  async (phase) => {
    const { fleet, roll, saved, clock, events } = rolloutStage(three, {
      onEvent: ({ event, cancel }) => {
        if (event.kind === 'phase-started' && event.host.name === 'b' && event.phase === phase)
          void clock.sleep(100).then(cancel);
      },
    });
    const { hosts, stopped, verdict } = await roll();
    const after = phase === 'deploying' ? '1.0' : '2.0';
    expect(table(hosts)).toEqual(['a done 1.0→2.0', `b interrupted ${phase} 1.0→${after}`, 'c not-started 1.0→1.0']);
    expect(stopped?.code).toBe('CANCELLED');
    expect(verdict.exitCode).toBe(4);
    expect(saved.at(-1)?.hosts).toEqual([`b ${phase}`]);
    expect(fleet.at('c').deploys).toEqual([]);
    expect(events.filter(({ kind }) => kind === 'host-ended')).toHaveLength(3);
  },
);

test('a cancel on the first host, which still runs the old version, is a cancel and no mixture', async () => {
  const { roll, clock } = rolloutStage(three, {
    onEvent: ({ event, cancel }) => {
      if (event.kind === 'phase-started' && event.phase === 'deploying') void clock.sleep(100).then(cancel);
    },
  });
  const { hosts, verdict } = await roll();
  expect(table(hosts)[0]).toBe('a interrupted deploying 1.0→1.0');
  expect(verdict).toEqual({ outcome: 'cancelled', mixed: false, exitCode: 130 });
});

test('a cancelled rollout comes back within seconds, whatever the hosts do', async () => {
  const { fleet, roll, clock } = rolloutStage(three, {
    onEvent: ({ event, cancel }) => {
      if (event.kind !== 'batch-started') return;
      // Nobody answers any more: neither the command nor the last look.
      fleet.remote.run = () => new Promise(() => undefined);
      void clock.sleep(5_000).then(() => {
        at = clock.now();
        cancel();
      });
    },
  });
  let at = 0;
  const { hosts } = await roll();
  expect(table(hosts)[0]).toBe('a interrupted deploying 1.0→unknown');
  // A second and a half for a command that is about to end, one for a last look: the window has to be shut within 7.5 s.
  expect(clock.now() - at).toBeLessThanOrEqual(2_500);
});

test('a cancel between two batches starts no other', async () => {
  const { fleet, roll } = rolloutStage(three, {
    onEvent: ({ event, cancel }) => {
      if (event.kind === 'host-ended') cancel();
    },
  });
  const { hosts, stopped } = await roll();
  expect(table(hosts)).toEqual(['a done 1.0→2.0', 'b not-started 1.0→1.0', 'c not-started 1.0→1.0']);
  expect(stopped?.code).toBe('CANCELLED');
  for (const name of ['b', 'c']) expect(fleet.at(name).deploys).toEqual([]);
});

test('a cancel before anything changed changes nothing', async () => {
  const { fleet, roll, cancel } = rolloutStage(three);
  cancel.abort(cancelled());
  await expect(roll()).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(fleet.at('a').deploys).toEqual([]);
});

test('a host that can’t say what it runs stops the run before any change, and all such hosts are named', async () => {
  const { fleet, roll } = rolloutStage(three);
  fleet.at('a').fault = 'version command fails';
  fleet.at('b').fault = 'forwarding is forbidden';
  const error = await roll().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'PREFLIGHT_FAILED' });
  expect(String(error)).toContain('2 of 3 hosts are not ready');
  expect(String(error)).toContain(
    'what a runs: version-command ended with status 1: “cat: REVISION: No such file or directory”',
  );
  expect(String(error)).toContain('sshd of b does not allow forwarding');
  for (const name of three.web) expect(fleet.at(name).deploys).toEqual([]);
});

test('a preflight question that nobody answers ends too, at its limit or at a cancel', async () => {
  const mute = () => new Promise<never>(() => undefined);
  const patient = rolloutStage({ web: ['a'] });
  patient.fleet.remote.run = mute;
  await expect(patient.roll()).rejects.toMatchObject({ message: expect.stringContaining('no answer within 150 s') });
  const cut = rolloutStage({ web: ['a'] });
  cut.fleet.remote.run = mute;
  void cut.clock.sleep(1_000).then(() => cut.cancel.abort(cancelled()));
  await expect(cut.roll()).rejects.toMatchObject({ code: 'CANCELLED' });
});
