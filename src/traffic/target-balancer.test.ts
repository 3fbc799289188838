import { describe, expect, test } from 'vitest';
import { balancerStage, instanceId, web } from '../../test/fakes/balancer-stage.ts';
import { failureOf } from '../../test/fakes/failure-of.ts';
import type { HostName, Role } from '../inventory/host.ts';

const never = new AbortController().signal;
const [one, two, three] = [web(1), web(2), web(3)];
const job = web(9, { name: 'job-1' as HostName, role: 'job' as Role });
const timeout = ['Target.Timeout', 'Request timed out'] as const;

describe('a look', () => {
  test('tells who is in service, and how long a drain may take', async () => {
    const { balancer } = await balancerStage();
    const inService = { kind: 'in', delay: 30_000, targets: [{ group: 'web-1', port: 3000, state: 'healthy' }] };
    expect(await balancer().look(never)).toEqual({
      hosts: new Map([one, two, three].map(({ name }) => [name, inService])),
      strangers: [],
    });
  });

  test('a host is in service only where every one of its groups calls it healthy; the longest delay counts', async () => {
    const { groups, made, balancer } = await balancerStage({ groups: 2 });
    if (made[1] !== undefined) made[1].delay = 120;
    groups.state.deregister(made[1] ?? (made[0] as never), { id: instanceId(1), port: 3000 });
    const { hosts } = await balancer().look(never);
    const seen = (group: string, state: string, reason?: string) => ({
      ...{ group, port: 3000, state },
      ...(reason === undefined ? {} : { reason }),
    });
    expect(hosts.get(two.name)).toEqual({
      ...{ kind: 'in', delay: 120_000 },
      targets: [seen('web-1', 'healthy'), seen('web-2', 'healthy')],
    });
    expect(hosts.get(one.name)).toEqual({
      kind: 'out',
      delay: 120_000,
      why: 'draining in web-2 at port 3000 (Target.DeregistrationInProgress: Target deregistration is in progress)',
      targets: [seen('web-1', 'healthy'), seen('web-2', 'draining', 'Target.DeregistrationInProgress')],
    });
  });

  test('one that is registered nowhere is out, and named so', async () => {
    const { balancer, hosts } = await balancerStage({ hosts: [one, web(4)] });
    expect((await balancer().look(never)).hosts.get(hosts[1]?.name as HostName)).toMatchObject({
      kind: 'out',
      why: 'not registered in web-1',
      targets: [{ group: 'web-1', state: 'absent' }],
    });
  });

  test('AWS’s own reason is told', async () => {
    const { clock, groups, balancer } = await balancerStage();
    groups.state.answer = ({ id }) => (id === instanceId(1) ? timeout : undefined);
    await clock.advance(60_000);
    expect((await balancer().look(never)).hosts.get(one.name)).toMatchObject({
      kind: 'out',
      why: 'unhealthy in web-1 at port 3000 (Target.Timeout: Request timed out)',
    });
  });

  test('where nobody is healthy all get requests: they are in service in spite of it, and not all may be taken away', async () => {
    const { clock, groups, balancer } = await balancerStage();
    groups.state.answer = () => timeout;
    await clock.advance(60_000);
    const { hosts } = await balancer().look(never);
    expect([...hosts.values()].map(({ kind }) => kind)).toEqual(['in', 'in', 'in']);
    expect(hosts.get(one.name)).toMatchObject({ despite: expect.stringContaining('all of them get requests') });
  });

  test('a target in service that is no host of ours is a stranger; one that is not in service is none', async () => {
    const { clock, groups, group, balancer } = await balancerStage();
    groups.state.register(group, { id: instanceId(7), port: 3000 });
    await clock.advance(60_000);
    groups.state.register(group, { id: instanceId(8), port: 3000 });
    const { strangers } = await balancer().look(never);
    expect(strangers).toEqual([{ group: 'web-1', target: `${instanceId(7)}:3000` }]);
  });

  test('a zone that the load balancer is not enabled for is explained', async () => {
    const { groups, balancer } = await balancerStage();
    groups.state.outOfZone.add(instanceId(1));
    expect((await balancer().look(never)).hosts.get(one.name)).toMatchObject({
      kind: 'out',
      why: expect.stringMatching(/Target\.NotInUse.*zone is not enabled for the load balancer/),
    });
  });
});

describe('whose groups', () => {
  test('a role without a group has nobody to drain', async () => {
    const { balancer, group, groups } = await balancerStage({ hosts: [one, job] });
    const byRole = { kind: 'by-role', groups: new Map([['web' as Role, [group.arn]]]) } as const;
    const shared = balancer({ targetGroups: byRole });
    expect((await shared.look(never)).hosts.get(job.name)).toEqual({ kind: 'unbalanced' });
    const before = groups.calls.length;
    await shared.drain(job, never);
    await shared.register(job, never);
    expect(groups.calls).toHaveLength(before);
  });

  test('a plain list puts no role among targets where none of its hosts ever was', async () => {
    const { balancer } = await balancerStage({ hosts: [one, job] });
    expect(await failureOf(balancer().look(never))).toMatchObject({
      code: 'INVENTORY_INVALID',
      message: expect.stringContaining('no host of job is registered'),
    });
  });

  test('but a drain later in the run does not look like that', async () => {
    const { balancer, group, groups } = await balancerStage({ hosts: [one, job] });
    groups.state.register(group, { id: instanceId(9), port: 3000 });
    const shared = balancer();
    await shared.look(never);
    await shared.drain(job, never);
    expect((await shared.look(never)).hosts.get(job.name)).toMatchObject({ kind: 'out' });
  });

  test('a group that no listener sends to is refused: nothing could be put back into it', async () => {
    const { balancer, group } = await balancerStage();
    const { groups } = await balancerStage();
    const alone = groups.state.add({ name: 'alone' });
    const targetGroups = { kind: 'every-role', groups: [group.arn, alone.arn as typeof group.arn] } as const;
    expect(await failureOf(balancer({ groups, targetGroups }).look(never))).toMatchObject({
      code: 'TARGET_GROUP_UNUSABLE',
      message: 'No listener sends to alone: a host that is put into it gets no request.',
    });
  });

  test('so is one whose targets are no hosts', async () => {
    const { balancer, groups } = await balancerStage();
    const { arn } = groups.add({ name: 'function', holds: 'lambda' });
    expect(
      await failureOf(balancer({ targetGroups: { kind: 'every-role', groups: [arn] } }).look(never)),
    ).toMatchObject({
      code: 'TARGET_GROUP_UNUSABLE',
      message: 'The targets of function are of type lambda: no host can be one.',
    });
  });
});

describe('which target a host is', () => {
  test('an instance is looked for where its id is not known', async () => {
    const nameless = web(1);
    delete (nameless as { instanceId?: string }).instanceId;
    const { balancer } = await balancerStage({ hosts: [nameless] });
    const find = async () => new Map([[nameless.name, { id: instanceId(1) }]]);
    expect((await balancer({ find }).look(never)).hosts.get(nameless.name)).toMatchObject({ kind: 'in' });
  });

  test.each([
    ['its private address', { privateAddress: '10.0.0.4', address: '8.8.4.4' }, '10.0.0.4'],
    ['its own address, where that is private', { address: '10.0.0.5' }, '10.0.0.5'],
    ['an IPv6 address, however it is spelled', { address: '2001:DB8::0:7' }, '2001:db8::7'],
  ])('in a group of addresses it is %s', async (_, host, id) => {
    const only = web(1, host);
    const { balancer, groups, clock } = await balancerStage({ hosts: [only] });
    const group = groups.add({ name: 'addresses', holds: 'ip' });
    groups.state.register(group, { id, port: 3000 });
    await clock.advance(60_000);
    const shared = balancer({ targetGroups: { kind: 'every-role', groups: [group.arn] } });
    expect((await shared.look(never)).hosts.get(only.name)).toMatchObject({ kind: 'in' });
    expect(shared.homes(only)).toEqual([{ group: group.arn, id, port: 3000 }]);
  });

  test('a public address is no target: the private one is asked of AWS', async () => {
    const only = web(1, { address: '8.8.4.4' });
    const { balancer, groups } = await balancerStage({ hosts: [only] });
    const group = groups.add({ name: 'addresses', holds: 'ip' });
    const find = async () => new Map([[only.name, { id: instanceId(1), privateAddress: '10.0.0.9' }]]);
    const shared = balancer({ find, targetGroups: { kind: 'every-role', groups: [group.arn] } });
    await shared.look(never);
    expect(shared.homes(only)).toMatchObject([{ id: '10.0.0.9' }]);
  });
});
