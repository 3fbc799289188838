import { describe, expect, test } from 'vitest';
import { failure, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import type { Host, HostName, Inventory } from '../inventory/host.ts';
import type { Attached } from '../window/attachment.ts';
import { deploy } from './deploy.ts';
import type { ConsoleMoment, Machines, World } from './world.ts';

const instanceConnect = { SALLYPORT_SSH_KEY_SOURCE: 'instance-connect' };
const idOf = (name: HostName) => `i-of-${name}`;

/** A run that tells which hosts were asked for and which were connected to, and with what of the cloud. */
function watched(find: Machines['find'], console: Machines['console'] = () => Promise.reject(new Error('read'))) {
  const { world, firewall, events } = runWorld();
  const connected: { hosts: readonly Host[]; bastion?: Host; hasCloud: boolean }[] = [];
  const watching: World = {
    ...world,
    cloud: {
      enter: async (signal) => {
        const cloud = await world.cloud.enter(signal);
        return { ...cloud, machines: { ...cloud.machines, find, console } };
      },
    },
    hosts: {
      connect: async (inventory, cloud, signal) => {
        connected.push({ ...inventory, hasCloud: cloud !== undefined });
        return await world.hosts.connect(inventory, cloud, signal);
      },
    },
  };
  return { world: watching, firewall, events, connected };
}

test('the instances of hosts without an id are found, the bastion’s too, before the window opens', async () => {
  const asked: HostName[][] = [];
  const { world, firewall, connected } = watched(async (hosts) => {
    expect(firewall.rules.size).toBe(0);
    asked.push(hosts.map(({ name }) => name));
    return new Map(hosts.map(({ name }) => [name, { id: idOf(name) }]));
  });
  const hosts = '[{"address": "web-1", "instance_id": "i-0123456789abcdef0"}, "web-2", "web-3"]';
  const settings = runSettings({ ...instanceConnect, SALLYPORT_HOSTS: hosts, SALLYPORT_SSH_JUMP: 'b' });
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'done' });
  expect(asked).toEqual([['web-2', 'web-3', 'bastion b']]);
  const [first] = connected;
  expect(first?.hosts.map(({ instanceId }) => instanceId)).toEqual(['i-0123456789abcdef0', 'i-of-web-2', 'i-of-web-3']);
  expect(first?.bastion?.instanceId).toBe('i-of-bastion b');
});

test('without a window the role is taken all the same, for the key', async () => {
  const { world, connected } = watched(async (hosts) => new Map(hosts.map(({ name }) => [name, { id: idOf(name) }])));
  const settings = runSettings({ ...instanceConnect, SALLYPORT_WINDOW: 'none' });
  expect(await deploy(settings, world)).toMatchObject({ outcome: 'done' });
  expect(connected).toMatchObject([{ hasCloud: true }]);
});

test('an instance that is not found opens no window', async () => {
  const { world, events } = watched(() => Promise.reject(failure('INSTANCE_UNKNOWN')));
  const result = await deploy(runSettings(instanceConnect), world);
  expect(result).toMatchObject({ exitCode: 2, failure: { code: 'INSTANCE_UNKNOWN' } });
  expect(events.some(({ kind }) => kind === 'window-opened')).toBe(false);
});

test('who brings a key of his own asks AWS nothing about the hosts', async () => {
  const { world } = watched(() => Promise.reject(new Error('asked')));
  expect(await deploy(runSettings(), world)).toMatchObject({ outcome: 'done' });
});

describe('host-key-source: console', () => {
  const key = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${'A'.repeat(43)}`;
  const printed = `-----BEGIN SSH HOST KEY KEYS-----\r\n${key} root@x\r\n-----END SSH HOST KEY KEYS-----\r\n`;
  const settings = runSettings({ SALLYPORT_HOST_KEY_SOURCE: 'console', SALLYPORT_SSH_JUMP: 'b' });
  const find: Machines['find'] = async (hosts) => new Map(hosts.map(({ name }) => [name, { id: idOf(name) }]));

  /** Machines whose consoles say this; `web-1` alone has a pin. */
  function reading(say: (id: string, moment: ConsoleMoment) => string) {
    const asked: string[] = [];
    const watch = watched(find, async (id, moment) => {
      asked.push(`${id} ${moment}`);
      return say(id, moment);
    });
    const missing = async ({ hosts, bastion }: Inventory) =>
      new Set([...hosts, ...(bastion ? [bastion] : [])].map(({ name }) => name).filter((name) => name !== 'web-1'));
    return { ...watch, asked, world: { ...watch.world, pins: { missing } } };
  }

  test('only machines without a pin are asked for, and theirs become what the console shows', async () => {
    const { world, asked, connected } = reading(() => printed);
    expect(await deploy(settings, world)).toMatchObject({ outcome: 'done' });
    expect(asked).toEqual(['i-of-web-2 now', 'i-of-web-3 now', 'i-of-bastion b now']);
    expect(connected[0]?.hosts.map(({ hostKeys }) => hostKeys)).toEqual([[], [key], [key]]);
    expect(connected[0]?.bastion?.hostKeys).toEqual([key]);
  });

  test('what AWS kept is asked for where the console shows no keys now', async () => {
    const { world, asked } = reading((_, moment) => (moment === 'kept' ? printed : 'login:'));
    expect(await deploy(settings, world)).toMatchObject({ outcome: 'done' });
    expect(asked).toHaveLength(6);
  });

  test('every machine whose console tells no key is named, and no window opens', async () => {
    const { world, events } = reading((id, moment) => {
      if (id === 'i-of-web-2') return moment === 'now' ? '' : 'login:';
      return id === 'i-of-web-3' ? '' : printed;
    });
    const { exitCode, failure } = await deploy(settings, world);
    expect({ exitCode, code: failure?.code }).toEqual({ exitCode: 2, code: 'HOST_KEY_UNKNOWN' });
    expect(failure?.message).toBe(
      'The console output does not tell the host keys that nobody pinned: that of web-2 (i-of-web-2) holds no host keys; that of web-3 (i-of-web-3) is empty.',
    );
    expect(events.some(({ kind }) => kind === 'window-opened')).toBe(false);
  });

  test('with a pin for every machine AWS is not asked', async () => {
    const { world, asked } = reading(() => printed);
    const pins = { missing: async () => new Set<HostName>() };
    expect(await deploy(settings, { ...world, pins })).toMatchObject({ outcome: 'done' });
    expect(asked).toEqual([]);
  });
});

describe('the group of hosts whose instances are known', () => {
  const known = runSettings({
    SALLYPORT_HOSTS: '[{"address": "web-1", "instance_id": "i-0123456789abcdef0"}]',
    SALLYPORT_MIN_IN_SERVICE: '0',
  });
  const looking = (of: () => Promise<ReadonlyMap<string, Attached>>) => {
    const run = runWorld();
    const enter = async (signal: AbortSignal) => ({ ...(await run.world.cloud.enter(signal)), attachments: { of } });
    return { ...run, world: { ...run.world, cloud: { enter } } };
  };

  test('is another one: no rule is asked for', async () => {
    const { world, firewall, saved } = looking(
      async () => new Map([['i-0123456789abcdef0', { vpc: 'v', groups: [] }]]),
    );
    expect(await deploy(known, world)).toMatchObject({ exitCode: 2, failure: { code: 'GROUP_NOT_ATTACHED' } });
    expect([saved, firewall.rules.size]).toEqual([[], 0]);
  });

  test('may not be looked at: the run says so and goes on, for the port proves it', async () => {
    const { world, events } = looking(() => Promise.reject(failure('AWS_CALL_FAILED')));
    expect(await deploy(known, world)).toMatchObject({ outcome: 'done' });
    expect(JSON.stringify(events)).toContain('It was not seen whether');
  });
});
