import { expect, test } from 'vitest';
import { fakeFleet } from '../../test/fakes/fleet/fake-fleet.ts';
import { failure, runSettings, runWorld } from '../../test/fakes/run-world.ts';
import { deploy } from './deploy.ts';
import { recover } from './recover.ts';
import { writeRunRecord } from './run-record.ts';

const both = ['2001:db8::7/128', '203.0.113.7/32'];

/** Two hosts, one of which is reached by IPv4 alone and the other by IPv6 alone. */
function twoFamilies(changes: Record<string, string> = {}) {
  const run = runWorld();
  const addresses = ['10.0.0.1', '2001:db8::1'];
  const { remote, network, uploads } = fakeFleet(run.clock, { web: addresses });
  const failed = new Map();
  const hosts = { connect: async () => ({ remote, network, uploads, failed, close: async () => undefined }) };
  const settings = runSettings({ SALLYPORT_HOSTS: addresses.join(', '), ...changes });
  const sources = () => [...run.firewall.rules.values()].map(({ source }) => source).toSorted();
  return { ...run, world: { ...run.world, hosts }, settings, sources };
}

test('hosts of both families are reached by a rule for each, saved before it is asked for and gone after', async () => {
  const { world, settings, firewall, saved, sources } = twoFamilies();
  const authorize = firewall.authorizeRule;
  const savedBefore: unknown[] = [];
  firewall.authorizeRule = async (request) => {
    savedBefore.push(saved.at(-1)?.windows.some(({ nonce }) => nonce === request.tags['sallyport:nonce']));
    // AWS answers the second one first.
    if (request.cidr === '203.0.113.7/32') await world.clock.sleep(50);
    return await authorize(request);
  };
  const openDuring = new Set<string>();
  const connect = () => {
    openDuring.add(sources().join());
    return world.hosts.connect();
  };
  const result = await deploy(settings, { ...world, hosts: { connect } });
  expect(result).toMatchObject({ outcome: 'done', exitCode: 0 });
  expect(result.windows.map(({ facts }) => facts.cidr)).toEqual(both.toReversed());
  expect(result.windows.every(({ closed }) => closed !== undefined)).toBe(true);
  expect(savedBefore).toEqual([true, true]);
  expect([...openDuring]).toEqual([both.join()]);
  expect(sources()).toEqual([]);
  expect(saved.at(-1)?.windows.map(({ closed }) => closed)).toEqual([true, true]);
});

test('a rule is made for no family by which nobody is reached, and what its services say is nobody’s failure', async () => {
  const { world } = runWorld();
  const asked: string[] = [];
  const address = {
    address: async (family: string) => {
      asked.push(family);
      if (family === 'IPv4') throw failure('ADDRESS_UNKNOWN');
      return '2001:db8::7';
    },
  };
  const six = runSettings({ SALLYPORT_HOSTS: '2001:db8::1' });
  const result = await deploy(six, { ...world, address });
  expect(result.windows.map(({ facts }) => facts.cidr)).toEqual(['2001:db8::7/128']);
  expect(result.alsoFailed).toEqual([]);
  const four = await deploy(runSettings(), { ...world, address: { address: async () => '203.0.113.7' } });
  expect(four.windows.map(({ facts }) => facts.cidr)).toEqual(['203.0.113.7/32']);
  expect(asked).toEqual(['IPv4', 'IPv6']);
});

test('hosts that the given address can’t reach by its family are told before a window is opened', async () => {
  const { world, saved, settings } = twoFamilies({ SALLYPORT_SOURCE_ADDRESS: '203.0.113.7' });
  const result = await deploy(settings, world);
  expect(result).toMatchObject({ exitCode: 2, failure: { code: 'HOST_UNREACHABLE' } });
  expect(result.failure?.message).toContain('by IPv6: 2001:db8::1.');
  expect(saved).toEqual([]);
  const given = twoFamilies({ SALLYPORT_SOURCE_ADDRESS: '203.0.113.9, 2001:db8::9' });
  const done = await deploy(given.settings, given.world);
  expect(done.windows.map(({ facts }) => facts.cidr)).toEqual(['203.0.113.9/32', '2001:db8::9/128']);
});

test('where one of the two is refused, the other is shut and no host is touched', async () => {
  const { world, settings, firewall, sources } = twoFamilies();
  const authorize = firewall.authorizeRule;
  firewall.authorizeRule = async (request) =>
    request.cidr.includes(':') ? { kind: 'refused', error: failure('WINDOW_DENIED') } : await authorize(request);
  const connect = () => Promise.reject(new Error('nobody may connect'));
  const result = await deploy(settings, { ...world, hosts: { connect } });
  expect(result).toMatchObject({ exitCode: 2, failure: { code: 'WINDOW_DENIED' }, alsoFailed: [] });
  expect(sources()).toEqual([]);
});

test('a cancel shuts both side by side', async () => {
  const { world, settings, firewall, clock, cancel, sources } = twoFamilies();
  const revoke = firewall.revokeRule;
  firewall.revokeRule = async (group, id) => {
    await clock.sleep(3_000);
    return await revoke(group, id);
  };
  let cancelled = Number.NaN;
  const connect = async () => {
    cancelled = clock.now();
    cancel.abort(failure('CANCELLED'));
    return Promise.reject(failure('CANCELLED'));
  };
  const result = await deploy(settings, { ...world, hosts: { connect } });
  expect(sources()).toEqual([]);
  expect(result.exitCode).toBe(130);
  expect(clock.now() - cancelled).toBeLessThan(5_000);
});

test('a main that died leaves enough to shut both, and two that can’t be shut are both named', async () => {
  const { world, settings, firewall, saved, sources, emitted } = { ...twoFamilies(), emitted: [] as unknown[] };
  const connect = () => Promise.reject(new Error('dies here'));
  const revoke = firewall.revokeRule;
  firewall.revokeRule = () => Promise.reject(failure('AWS_UNREACHABLE'));
  await deploy(settings, { ...world, hosts: { connect } });
  expect(sources()).toEqual(both);
  const record = saved.find(({ windows }) => windows.filter(({ rule }) => rule !== undefined).length === 2);
  if (record === undefined) throw new Error('both were never saved');
  const post = {
    clock: world.clock,
    emit: (event: unknown) => emitted.push(event),
    save: world.save,
    removeFiles: () => undefined,
    enter: () => world.cloud.enter(world.cancelled),
  };
  const failed = await recover(writeRunRecord(record), post).catch((error: unknown) => error);
  if (!(failed instanceof AggregateError)) throw new Error('one failure for two rules');
  for (const cidr of both) {
    const named = expect.objectContaining({ code: 'WINDOW_NOT_CLOSED', message: expect.stringContaining(cidr) });
    expect(failed.errors).toContainEqual(named);
  }
  expect(failed.errors).toHaveLength(2);
  firewall.revokeRule = revoke;
  const recovery = await recover(writeRunRecord(record), post);
  if (recovery.kind === 'nothing') throw new Error('two rules are open');
  expect(recovery.windows.map(({ cidr, end }) => `${cidr} ${end}`).toSorted()).toEqual(
    both.map((cidr) => `${cidr} closed`),
  );
  expect(sources()).toEqual([]);
});

test('outputs that can’t be read are told once, beside the address', async () => {
  const { world, events } = runWorld();
  const terraform = { read: () => Promise.reject(failure('TERRAFORM_FAILED')) };
  const result = await deploy(runSettings({ SALLYPORT_TERRAFORM_DIRECTORY: 'x' }), { ...world, terraform });
  expect(result).toMatchObject({ failure: { code: 'TERRAFORM_FAILED' }, alsoFailed: [] });
  const failed = events.flatMap((event) => (event.kind === 'step-failed' ? [event.step] : []));
  expect(failed).toEqual(['terraform']);
});
