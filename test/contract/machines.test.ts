import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bastionAt, hostNameOf } from '../../src/inventory/host.ts';
import type { Cloud } from '../../src/run/world.ts';
import { failureOf } from '../fakes/failure-of.ts';
import type { CloudUnderTest } from './cloud-under-test.ts';
import { clouds, enter } from './clouds.ts';

// What moto can show of hosts as instances. It gives every console one sample text, whatever the moment, and lets any key in anywhere:
// the rest is proven on the fake, which follows AWS's documentation (src/clients/aws/machines.test.ts).
const never = new AbortController().signal;
const at = (address: string) => ({ ...bastionAt(address), name: hostNameOf(address) });

describe.each(Object.entries(clouds))('%s, through our own clients', (_, start) => {
  let under: CloudUnderTest;
  let cloud: Cloud;
  let instance: { id: string; publicAddress: string; privateAddress: string };
  beforeAll(async () => {
    under = await start();
    cloud = await enter(under);
    instance = await under.makeInstance();
  });
  afterAll(async () => await under.stop());

  test('an instance is found by its private address', async () => {
    const found = await cloud.machines.find([at(instance.privateAddress)], never);
    expect([...found.values()]).toMatchObject([{ id: instance.id }]);
  });

  test('and by its public one', async () => {
    const found = await cloud.machines.find([at(instance.publicAddress)], never);
    expect([...found.values()]).toMatchObject([{ id: instance.id }]);
  });

  test('an address that nobody has is of no instance', async () => {
    expect(await failureOf(cloud.machines.find([at('10.255.255.254')], never))).toMatchObject({
      code: 'INSTANCE_UNKNOWN',
    });
  });

  test('its groups and its network are told; an instance that is not there is left out', async () => {
    const found = await cloud.attachments.of([instance.id, 'i-0123456789abcdef0'], never);
    expect([...found.keys()]).toEqual([instance.id]);
    expect(found.get(instance.id)).toMatchObject({ vpc: expect.stringMatching(/^vpc-/), groups: expect.any(Array) });
  });

  test('its console is text', async () => {
    expect(await cloud.machines.console(instance.id, 'kept', never)).toContain('Linux version');
    const missing = 'i-0123456789abcdef0';
    expect(await failureOf(cloud.machines.console(missing, 'kept', never))).toMatchObject({ code: 'INSTANCE_UNKNOWN' });
  });

  test('a key is let in', async () => {
    const admission = { host: 'web-1', instanceId: instance.id, user: 'deploy', publicKey: 'ssh-ed25519 AAAA' };
    await cloud.machines.admit(admission, never);
  });
});
