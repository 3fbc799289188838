import { expect, test } from 'vitest';
import { failure, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import type { Host, HostName } from '../inventory/host.ts';
import { deploy } from './deploy.ts';
import type { Cloud, World } from './world.ts';

const instanceConnect = { SALLYPORT_SSH_KEY_SOURCE: 'instance-connect' };
const idOf = (name: HostName) => `i-of-${name}`;

/** A run that tells which hosts were asked for and which were connected to, and with what of the cloud. */
function watched(find: Cloud['machines']['find']) {
  const { world, firewall, events } = runWorld();
  const connected: { hosts: readonly Host[]; bastion?: Host; hasCloud: boolean }[] = [];
  const watching: World = {
    ...world,
    cloud: {
      enter: async (signal) => {
        const cloud = await world.cloud.enter(signal);
        return { ...cloud, machines: { ...cloud.machines, find } };
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
    return new Map(hosts.map(({ name }) => [name, idOf(name)]));
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
  const { world, connected } = watched(async (hosts) => new Map(hosts.map(({ name }) => [name, idOf(name)])));
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
