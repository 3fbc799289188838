import { describe, expect, test } from 'vitest';
import { balancerStage, instanceId, web } from '../../test/fakes/balancer-stage.ts';
import { failureOf } from '../../test/fakes/failure-of.ts';
import { SallyportError } from '../errors.ts';

const never = new AbortController().signal;
const one = web(1);
const throttled = () => new SallyportError('AWS_CALL_FAILED', { message: 'throttled', hint: '' });

describe('a drain', () => {
  test('is over when AWS has no more to do with the target', async () => {
    const { clock, balancer, state, told } = await balancerStage();
    const began = clock.now();
    await balancer().drain(one, never);
    expect(state(1)).toBeUndefined();
    expect(clock.now() - began).toBeGreaterThanOrEqual(30_000);
    expect(clock.now() - began).toBeLessThan(35_000);
    expect(told).toContain('draining, the delay of web-1 is 30 s');
  });

  test.each([
    ['that is short', { delay: 1, busy: true }],
    ['of a host that is idle', { delay: 300, busy: false }],
  ])('with a delay %s still waits until no node of the balancer sends any more', async (_, { delay, busy }) => {
    const { clock, balancer, group, groups } = await balancerStage();
    group.delay = delay;
    groups.state.isBusy = () => busy;
    groups.state.stillForwarded = 0;
    const began = clock.now();
    await balancer().drain(one, never);
    expect(clock.now() - began).toBeGreaterThanOrEqual(10_000);
    expect(clock.now() - began).toBeLessThan(15_000);
  });

  test('takes the host out at every port and of every group', async () => {
    const { balancer, groups, made, group } = await balancerStage({ groups: 2 });
    groups.state.register(group, { id: instanceId(1), port: 3001 });
    await balancer().drain(one, never);
    const left = made.flatMap((each) => groups.state.targets(each).map(({ id }) => id));
    expect(left).not.toContain(instanceId(1));
    expect(left).toHaveLength(4);
  });

  test('of one that is out already is over at once', async () => {
    const { clock, balancer, groups, group } = await balancerStage();
    groups.state.deregister(group, { id: instanceId(1), port: 3000 });
    await clock.advance(60_000);
    const began = clock.now();
    await balancer().drain(one, never);
    expect(clock.now() - began).toBeLessThan(100);
    expect(groups.calls.map(({ call }) => call)).not.toContain('deregister');
  });

  test('of one that somebody else is draining is waited for', async () => {
    const { balancer, groups, group, state } = await balancerStage();
    groups.state.deregister(group, { id: instanceId(1), port: 3000 });
    await balancer().drain(one, never);
    expect(state(1)).toBeUndefined();
  });

  test('that comes to no end is told with what AWS says', async () => {
    const { balancer, groups, clock } = await balancerStage();
    // Somebody else puts it back again and again.
    groups.before = (call, arn) => {
      if (call !== 'targets') return;
      for (const group of [groups.state.find(arn, { region: 'eu-central-1', account: '123456789012' })])
        groups.state.register(group, { id: instanceId(1), port: 3000 });
    };
    const began = clock.now();
    const failure = await failureOf(balancer().drain(one, never));
    expect(failure).toMatchObject({ code: 'BALANCER_TIMED_OUT' });
    expect(failure.message).toMatch(/^web-1 was not drained within 120 s: (initial|healthy) in web-1 at port 3000/);
    expect(clock.now() - began).toBeLessThan(125_000);
  });

  test('a few reads that fail do not end it; AWS that answers nothing any more does', async () => {
    const { balancer, groups } = await balancerStage();
    let fails = 4;
    groups.before = (call) => {
      if (call === 'targets' && fails-- > 0) throw throttled();
    };
    await balancer().drain(one, never);
    fails = Number.POSITIVE_INFINITY;
    expect(await failureOf(balancer().drain(web(2), never))).toMatchObject({ message: 'throttled' });
  });

  test('ends with its signal', async () => {
    const { balancer, clock } = await balancerStage();
    const cancel = new AbortController();
    const drain = balancer().drain(one, cancel.signal);
    await clock.sleep(5_000);
    cancel.abort(new Error('cancelled'));
    await expect(drain).rejects.toThrow('cancelled');
    expect(clock.sleepers()).toBe(0);
  });

  test('of many hosts at once asks AWS once a second at most', async () => {
    const hosts = Array.from({ length: 40 }, (_, at) => web(at + 1));
    const { balancer, groups, clock } = await balancerStage({ hosts });
    const shared = balancer();
    await shared.look(never);
    const [began, before] = [clock.now(), groups.calls.length];
    await Promise.all(hosts.map((host) => shared.drain(host, never)));
    const reads = groups.calls.slice(before).filter(({ call }) => call === 'targets').length;
    expect(reads).toBeLessThan((clock.now() - began) / 1_000 + 41);
  });
});

describe('a registration', () => {
  test('is over when the target has been healthy in three looks, which span a check of the balancer’s own', async () => {
    const { clock, balancer, state } = await balancerStage();
    const shared = balancer();
    await shared.look(never);
    await shared.drain(one, never);
    const began = clock.now();
    await shared.register(one, never);
    expect(state(1)).toBe('healthy');
    expect(clock.now() - began).toBeGreaterThanOrEqual(5_000);
    expect(clock.now() - began).toBeLessThan(12_000);
  });

  test('a target that is healthy once and then not starts the count again', async () => {
    const { clock, balancer, groups } = await balancerStage();
    const shared = balancer();
    await shared.look(never);
    await shared.drain(one, never);
    const began = clock.now();
    // It passes AWS's first check, misses those of a minute, and is well from then on.
    groups.state.answer = ({ id }) => {
      const since = clock.now() - began;
      return id === instanceId(1) && since > 2_000 && since < 60_000
        ? ['Target.Timeout', 'Request timed out']
        : undefined;
    };
    await shared.register(one, never);
    expect(clock.now() - began).toBeGreaterThan(60_000);
  });

  test('puts the host back at the ports that it had, in every group', async () => {
    const { clock, balancer, groups, made, group, state } = await balancerStage({ groups: 2 });
    groups.state.deregister(group, { id: instanceId(1), port: 3000 });
    groups.state.register(group, { id: instanceId(1), port: 8080 });
    groups.state.register(group, { id: instanceId(1), port: 8081 });
    await clock.advance(60_000);
    const shared = balancer();
    await shared.look(never);
    expect(shared.homes(one)).toEqual([
      { group: made[0]?.arn, id: instanceId(1), port: 8080 },
      { group: made[0]?.arn, id: instanceId(1), port: 8081 },
      { group: made[1]?.arn, id: instanceId(1), port: 3000 },
    ]);
    await shared.drain(one, never);
    await shared.look(never);
    await shared.register(one, never);
    expect([state(1, 8080), state(1, 8081), state(1)]).toEqual(['healthy', 'healthy', undefined]);
  });

  test('by another process goes by what was saved', async () => {
    const { balancer, groups, group, state } = await balancerStage();
    groups.state.deregister(group, { id: instanceId(1), port: 3000 });
    const home = { group: group.arn, id: instanceId(1), port: 8080 };
    await balancer({ homes: new Map([[one.name, [home]]]) }).register(one, never);
    expect([state(1, 8080)]).toEqual(['healthy']);
  });

  test('of a host that was in no list goes to the group’s own port', async () => {
    const four = web(4);
    const { balancer, state } = await balancerStage({ hosts: [one, four] });
    await balancer().register(four, never);
    expect(state(4)).toBe('healthy');
  });

  test('that never becomes healthy ends with AWS’s own reason', async () => {
    const { clock, balancer, groups } = await balancerStage();
    groups.state.answer = () => ['Target.ResponseCodeMismatch', 'Health checks failed with these codes: [503]'];
    const began = clock.now();
    const failure = await failureOf(balancer().register(web(4, { name: one.name, instanceId: instanceId(4) }), never));
    expect(failure).toMatchObject({ code: 'BALANCER_TIMED_OUT' });
    expect(failure.message).toContain('Target.ResponseCodeMismatch: Health checks failed with these codes: [503]');
    expect(clock.now() - began).toBeLessThan(10 * 60_000);
  });

  test('that AWS will never send anything to is refused within seconds', async () => {
    const { clock, balancer, groups } = await balancerStage();
    groups.state.outOfZone.add(instanceId(1));
    const began = clock.now();
    const failure = await failureOf(balancer().register(one, never));
    expect(failure).toMatchObject({ code: 'TARGET_REFUSED' });
    expect(failure.message).toMatch(/unused in web-1 .*zone is not enabled/);
    expect(clock.now() - began).toBeLessThan(30_000);
  });

  test('while the host is still draining makes it a target again', async () => {
    const { balancer, groups, group, state } = await balancerStage();
    groups.state.deregister(group, { id: instanceId(1), port: 3000 });
    await balancer().register(one, never);
    expect(state(1)).toBe('healthy');
  });

  test('a failure in one group ends the wait in the others', async () => {
    const { clock, balancer, groups, made } = await balancerStage({ groups: 2 });
    groups.before = (call, arn) => {
      if (call === 'register' && arn === made[1]?.arn) throw throttled();
    };
    expect(await failureOf(balancer().register(one, never))).toMatchObject({ message: 'throttled' });
    const before = groups.calls.length;
    await clock.advance(60_000);
    expect(groups.calls).toHaveLength(before);
  });
});
