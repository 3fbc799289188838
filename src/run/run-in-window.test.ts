import { expect, test } from 'vitest';
import { failure, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { open } from './open.ts';
import { type CommandEnd, runInWindow } from './run-in-window.ts';
import type { AccessFiles, Admission, PreparedAccess } from './world.ts';

const minutes = 60_000;
const done: CommandEnd = { kind: 'status', status: 0 };

/** `runWorld` with a folder in memory. */
function place(changes: Record<string, string> = {}, prepared: Partial<PreparedAccess> = {}) {
  const run = runWorld();
  const folder = new Set<string>();
  const files: AccessFiles = {
    prepare: async () => ({
      folder: '/f',
      unpinned: new Set(),
      write: () => {
        folder.add('/f');
        return { sshConfig: '/f/ssh-config', knownHosts: '/f/known_hosts' };
      },
      ...prepared,
    }),
    remove: (path) => void folder.delete(path),
  };
  const settings: WindowOnlySettings = runSettings(changes);
  const start = (command: () => Promise<CommandEnd>) =>
    runInWindow(settings, { ...run.world, files, command: { run: command } });
  return { ...run, files, folder, settings, start };
}

test('a long command: the lease is renewed, the files are there, and all is gone after', async () => {
  const { start, clock, firewall, folder, saved } = place({ SALLYPORT_WINDOW_TTL: '10m' });
  const end = await start(async () => {
    await clock.sleep(100 * minutes);
    expect(firewall.rules.size).toBe(1);
    expect(saved.at(-1)?.windows[0]?.expires).toBeGreaterThan(clock.now());
    expect(saved.at(-1)?.files).toBe('/f');
    expect([...folder]).toEqual(['/f']);
    return done;
  });
  expect(end).toMatchObject({ exitCode: 0, failures: [] });
  expect(firewall.rules.size).toBe(0);
  expect([...folder]).toEqual([]);
});

test('at window-max the window is shut, and the command goes on to its own end', async () => {
  const { start, clock, firewall, events } = place({ SALLYPORT_WINDOW_TTL: '10m', SALLYPORT_WINDOW_MAX: '30m' });
  let rules = 1;
  const end = await start(async () => {
    await clock.sleep(31 * minutes);
    rules = firewall.rules.size;
    await clock.sleep(60 * minutes);
    return { kind: 'status', status: 5 };
  });
  expect(rules).toBe(0);
  expect(end).toMatchObject({ exitCode: 5, failures: [] });
  expect(JSON.stringify(events.filter(({ kind }) => kind === 'warning'))).toContain('window-max');
});

test('a window that somebody takes away for good does not end the command', async () => {
  const { start, clock, firewall, events } = place();
  const end = await start(async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      firewall.rules.clear();
      await clock.sleep(2 * minutes);
    }
    return done;
  });
  expect(end).toMatchObject({ exitCode: 0, failures: [] });
  expect(events.filter(({ kind }) => kind === 'window-opened')).toHaveLength(4);
});

test('the key of a run alone is let in before the command starts, and at least every 60 seconds until it ends', async () => {
  const { clock, world, settings, files } = place({}, { publicKey: 'ssh-ed25519 AAAA' });
  const pushes: (Admission & { at: number })[] = [];
  const enter = async (signal: AbortSignal) => {
    const cloud = await world.cloud.enter(signal);
    const admit = async (admission: Admission) => void pushes.push({ ...admission, at: clock.now() });
    return { ...cloud, machines: { ...cloud.machines, admit } };
  };
  let began = 0;
  const command = {
    run: async () => {
      began = clock.now();
      await clock.sleep(5 * minutes);
      return done;
    },
  };
  await runInWindow(settings, { ...world, cloud: { enter }, files, command });
  expect(new Set(pushes.map(({ host }) => host))).toEqual(new Set(['web-1', 'web-2', 'web-3']));
  const times = [...new Set(pushes.map(({ at }) => at - began))];
  expect(times[0]).toBeLessThanOrEqual(0);
  for (const [index, at] of times.entries()) expect(at - (times[index - 1] ?? at)).toBeLessThan(60_000);
  expect(times.at(-1)).toBeGreaterThan(4 * minutes);
  await clock.sleep(10 * minutes);
  expect(new Set(pushes.map(({ at }) => at - began)).size).toBe(times.length);
});

test('a key that is not let in: the command is not started', async () => {
  const { world, settings, files, firewall } = place({}, { publicKey: 'ssh-ed25519 AAAA' });
  const enter = async (signal: AbortSignal) => {
    const cloud = await world.cloud.enter(signal);
    const admit = () => Promise.reject(failure('INSTANCE_CONNECT_REFUSED'));
    return { ...cloud, machines: { ...cloud.machines, admit } };
  };
  const run = () => Promise.reject(new Error('started'));
  const end = await runInWindow(settings, { ...world, cloud: { enter }, files, command: { run } });
  expect(end).toMatchObject({ exitCode: 2, failures: [{ code: 'INSTANCE_CONNECT_REFUSED' }] });
  expect(firewall.rules.size).toBe(0);
});

test('files that can’t be removed are 8, and the port is shut all the same', async () => {
  const { world, settings, files, firewall } = place();
  const remove = () => {
    throw failure('FILES_LEFT');
  };
  const command = { run: async (): Promise<CommandEnd> => ({ kind: 'status', status: 5 }) };
  const end = await runInWindow(settings, { ...world, files: { ...files, remove }, command });
  expect(end).toMatchObject({ exitCode: 8, failures: [{ code: 'FILES_LEFT' }] });
  expect(firewall.rules.size).toBe(0);
});

test('what is left open on purpose says so in its record, with its files; nothing looks after it any more', async () => {
  const { world, settings, files, firewall, folder, saved, clock } = place();
  const opened = await open(settings, { ...world, files });
  expect(opened).toMatchObject({ kind: 'open', paths: { sshConfig: '/f/ssh-config' } });
  expect(saved.at(-1)).toMatchObject({ leftOpen: true, files: '/f', windows: [{ cidr: '203.0.113.7/32' }] });
  expect(firewall.rules.size).toBe(1);
  expect([...folder]).toEqual(['/f']);
  const { length } = saved;
  await clock.sleep(90 * minutes);
  expect(saved).toHaveLength(length);
});

test('an open that is cancelled in its last moment leaves nothing', async () => {
  const { world, settings, files, firewall, folder, cancel } = place();
  const prepare: AccessFiles['prepare'] = async (inventory) => {
    const prepared = await files.prepare(inventory);
    const write = () => {
      cancel.abort(failure('CANCELLED'));
      return prepared.write();
    };
    return { ...prepared, write };
  };
  const opened = await open(settings, { ...world, files: { ...files, prepare } });
  expect(opened).toMatchObject({ kind: 'failed', failures: [{ code: 'CANCELLED' }] });
  expect(firewall.rules.size).toBe(0);
  expect([...folder]).toEqual([]);
});

test('files whose folder can’t be written: the window is shut again', async () => {
  const write = () => {
    throw new Error('disk full');
  };
  const { world, settings, files, firewall } = place({}, { write });
  expect(await open(settings, { ...world, files })).toMatchObject({ kind: 'failed', failures: [{ code: 'DEFECT' }] });
  expect(firewall.rules.size).toBe(0);
});

test('window: none opens nothing, and the command runs all the same', async () => {
  const { start, firewall } = place({ SALLYPORT_WINDOW: 'none' });
  expect(await start(async () => done)).toMatchObject({ exitCode: 0 });
  expect(firewall.rules.size).toBe(0);
});

test('with no host known nothing is asked, nothing is written, and nothing is made of it', async () => {
  const { world, settings, files, events, firewall } = place();
  const hosts = { kind: 'none' } as const;
  const database = { ...settings, port: 5_432, inventory: { ...settings.inventory, hosts } };
  const answers = () => Promise.reject(failure('DEFECT'));
  const opened = await open(database, { ...world, ports: { answers }, files: { ...files, prepare: answers } });
  expect(opened).toMatchObject({ kind: 'open', windows: [{ facts: { port: 5_432 } }] });
  expect(opened).not.toHaveProperty('paths');
  expect(events.filter(({ kind }) => kind === 'warning')).toEqual([]);
  expect(firewall.rules.size).toBe(1);
});
