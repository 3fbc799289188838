import type { Clock } from '../../src/clock.ts';
import { SallyportError } from '../../src/errors.ts';
import type { Cloud, World } from '../../src/run/world.ts';

export const troubles = [
  'fails',
  'hangs',
  'loses its answer',
  'hangs after it',
  'dies before',
  'dies after',
  'fails from then on',
  'sees a cancel come',
  'lands late',
  'is cancelled and lands late',
  'dies and lands late',
] as const;

/** What befalls a main at which of its calls to the balancer and to what counts its requests, from 0. */
export type Trouble = { readonly at: number; readonly befalls: (typeof troubles)[number] };

/** A main whose calls can be told, and which may come to grief at one of them. Dead, it does nothing any more, and its clock stands still. */
export function fragileMain(world: World, trouble?: Trouble, cancel = new AbortController()) {
  const calls: string[] = [];
  const { promise: death, resolve } = Promise.withResolvers<void>();
  let isDead = false;
  /** What fails whenever it is asked. */
  let broken: string | undefined;
  const die = () => {
    isDead = true;
    resolve();
  };
  const unlessDead = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isDead) return await never;
    const answer = await work();
    return isDead ? await never : answer;
  };
  const call = async <T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    const mine = !isDead && calls.length === trouble?.at;
    if (!isDead) calls.push(name);
    if (name === broken) throw unreachable(name);
    if (!mine) return await unlessDead(work);
    switch (trouble.befalls) {
      case 'fails from then on':
        broken = name;
        throw unreachable(name);
      case 'fails':
        throw unreachable(name);
      case 'hangs':
        return await givesUp(world.clock, name, signal);
      case 'loses its answer':
        await work();
        throw unreachable(name);
      case 'hangs after it':
        await work();
        return await givesUp(world.clock, name, signal);
      case 'sees a cancel come':
        cancel.abort(new SallyportError('CANCELLED', { message: 'Cancelled.', hint: 'a test' }));
        // What a GitHub runner leaves it (facts: actions/runner).
        void world.clock.sleep(10_000).then(die);
        return await unlessDead(work);
      case 'lands late':
        landLate(3_000, work);
        throw unreachable(name);
      case 'is cancelled and lands late':
        landLate(400, work);
        cancel.abort(new SallyportError('CANCELLED', { message: 'Cancelled.', hint: 'a test' }));
        throw cancel.signal.reason;
      case 'dies and lands late':
        landLate(3_000, work);
        die();
        return await never;
      case 'dies before':
        die();
        return await never;
      case 'dies after':
        await work();
        die();
        return await never;
    }
  };
  /** The call is under way still when nobody waits for its answer any more. */
  const landLate = (milliseconds: number, work: () => Promise<unknown>) => {
    void world.clock.sleep(milliseconds).then(work);
  };
  const fragile: World = {
    ...world,
    clock: { now: world.clock.now, sleep: (ms, signal) => unlessDead(() => world.clock.sleep(ms, signal)) },
    emit: (event) => (isDead ? undefined : world.emit(event)),
    save: (text) => (isDead ? undefined : world.save(text)),
    cloud: {
      enter: async (signal) => ({
        ...(await world.cloud.enter(signal)),
        ...over(await world.cloud.enter(signal), call),
      }),
    },
    hosts: {
      connect: async (...given) => {
        const fleet = await world.hosts.connect(...given);
        const { remote, network } = fleet;
        return {
          ...fleet,
          remote: { run: (...asked) => unlessDead(() => remote.run(...asked)) },
          network: { connect: (...asked) => unlessDead(() => network.connect(...asked)) },
        };
      },
    },
  };
  return { world: fragile, calls, death };
}

type Call = <T>(name: string, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;
type Asked = Pick<Cloud, 'targetGroups' | 'listenerRules' | 'canaryMetrics'>;

function over({ targetGroups: groups, listenerRules: rules, canaryMetrics: metrics }: Asked, call: Call): Asked {
  return {
    targetGroups: {
      describe: (arns, signal) => call('describe', signal, () => groups.describe(arns, signal)),
      targets: (arn, signal) => call('targets', signal, () => groups.targets(arn, signal)),
      register: (arn, targets, signal) => call('register', signal, () => groups.register(arn, targets, signal)),
      deregister: (arn, targets, signal) => call('deregister', signal, () => groups.deregister(arn, targets, signal)),
    },
    listenerRules: {
      sendingTo: (arn, signal) => call('sendingTo', signal, () => rules.sendingTo(arn, signal)),
      read: (arn, signal) => call('read', signal, () => rules.read(arn, signal)),
      setWeights: (arn, weights, signal) => call('setWeights', signal, () => rules.setWeights(arn, weights, signal)),
    },
    canaryMetrics: {
      read: (groups, minutes, signal) => call('figures', signal, () => metrics.read(groups, minutes, signal)),
      anomalies: (arn, signal) => call('anomalies', signal, () => metrics.anomalies(arn, signal)),
    },
  };
}

/** As the AWS client does: a few tries of 5 s each. */
async function givesUp(clock: Clock, name: string, signal: AbortSignal): Promise<never> {
  await clock.sleep(16_000, signal);
  throw unreachable(name);
}

function unreachable(name: string): SallyportError {
  return new SallyportError('AWS_UNREACHABLE', { message: `${name} got no answer.`, hint: 'a test' });
}

const never = new Promise<never>(() => undefined);
