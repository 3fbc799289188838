import type { Host, HostName } from '../../inventory/host.ts';
import type { Balancer, Traffic, TrafficView } from '../balancer.ts';
import type { TargetBalancer } from '../target-balancer.ts';
import { fallSilent } from './fall-silent.ts';
import type { RuleArn } from './listener-rules.ts';
import { putAtRest } from './put-at-rest.ts';
import { giveShare, type Rest, type ShareParts, takeShare } from './share.ts';

/** A balancer with a second way to its hosts: by the canary group, which gets a share of the requests while hosts are in it. */
export type CanaryBalancer = Balancer & {
  /** Puts a proven host into the canary group, waits until it is healthy there, and gives the group its share. */
  admit(host: Host, signal: AbortSignal): Promise<void>;
  /**
   * Nobody is in the canary group and it gets nothing, whatever there was. Throws CANARY_WEIGHTS_LEFT; anything else is thrown where it gets
   * nothing, but not all hosts could be taken out of it. Returns the rules whose other weights somebody else has changed, which stay so.
   */
  clear(milliseconds: number, signal?: AbortSignal): Promise<readonly RuleArn[]>;
  /**
   * The canary group gets nothing, for whoever has no time to wait until nobody sends there: who is in it stays there, and on record. Throws
   * CANARY_WEIGHTS_LEFT.
   */
  hush(milliseconds: number): Promise<void>;
};

export type CanaryParts = ShareParts & {
  /** The hosts that may come into the canary group. */
  readonly hosts: readonly Host[];
  /** By the groups in which they serve otherwise. */
  readonly home: Balancer;
  /** By the canary group alone. */
  readonly lane: TargetBalancer;
  readonly rest: Rest;
  /** Of all requests, for so many hosts in the canary group. */
  readonly share: (hosts: number) => number;
  /** Kept for the post step before the first host comes into the group, and until nobody is in it and it gets no requests. */
  readonly save: (rest: Rest | undefined, inside: readonly Host[]) => void;
};

/**
 * Whoever is taken out or put back by it leaves the canary group too: hosts that go home are in service there first, hosts that are taken out
 * get no share any more before they are drained.
 */
export function canaryBalancer(parts: CanaryParts): CanaryBalancer {
  const { home, lane, rest, share, save, hosts } = parts;
  const inside = new Set<HostName>();
  const serving = new Set<HostName>();
  const changed = new Set<RuleArn>();
  let begun = false;
  // Since a share was asked for, and until it is known that none is left and none can land any more.
  let asked = false;
  let last = Promise.resolve();
  // One change after another: two hosts that come at once would else each set a share of its own.
  const spread = (signal: AbortSignal): Promise<void> => {
    last = last.catch(() => undefined).then(() => (serving.size > 0 ? give(signal) : takeAll(signal)));
    return last;
  };
  const give = async (signal: AbortSignal) => {
    asked = true;
    await giveShare(parts, rest, share(serving.size), signal);
  };
  const takeAll = async (signal: AbortSignal) => {
    if (!asked) return;
    const take = async (how: { readonly anyway: boolean }) => await takeFromAll(parts, rest, how, signal);
    await silence(take, signal);
  };
  const silence = async (take: Parameters<typeof fallSilent>[1], signal: AbortSignal) => {
    for (const rule of (await fallSilent(parts, take, signal)).changed) changed.add(rule);
    asked = false;
  };
  const stopServing = async ({ name }: Host, signal: AbortSignal) => {
    if (!serving.delete(name)) return;
    try {
      await spread(signal);
    } catch (error) {
      // Requests may come to it still: whoever takes it out later must know.
      serving.add(name);
      throw error;
    }
  };
  const leave = async (host: Host, signal: AbortSignal) => {
    await stopServing(host, signal);
    await lane.leave(host, signal);
    inside.delete(host.name);
  };

  return {
    homes: home.homes,
    look: async (signal) => {
      if (inside.size === 0) return await home.look(signal);
      const [view, lanes] = await Promise.all([home.look(signal), lane.look(signal)]);
      return seenTogether(view, lanes, serving);
    },
    admit: async (host, signal) => {
      inside.add(host.name);
      begun = true;
      save(
        rest,
        hosts.filter(({ name }) => inside.has(name)),
      );
      await lane.register(host, signal);
      serving.add(host.name);
      await spread(signal);
    },
    drain: async (host, signal) => {
      await stopServing(host, signal);
      await Promise.all([inside.has(host.name) ? lane.drain(host, signal) : undefined, home.drain(host, signal)]);
      inside.delete(host.name);
    },
    register: async (host, signal) => {
      await home.register(host, signal);
      if (!inside.has(host.name)) return;
      // In service it is by now, whatever becomes of this. What fails here `clear` does again, and tells.
      await leave(host, signal).catch(() => signal.throwIfAborted());
    },
    clear: async (milliseconds, signal = never) => {
      serving.clear();
      await last.catch(() => undefined);
      const put = async ({ anyway }: { readonly anyway: boolean }) =>
        await putAtRest(parts, rest, { anyway, milliseconds, signal });
      if (asked || (await put({ anyway: false })).wrote) await silence(put, signal);
      await Promise.all(hosts.map((host) => lane.leave(host, signal)));
      inside.clear();
      save(undefined, []);
      return [...changed];
    },
    hush: async (milliseconds) => {
      if (!begun) return;
      serving.clear();
      await last.catch(() => undefined);
      await putAtRest(parts, rest, { anyway: asked, milliseconds });
    },
  };
}

async function takeFromAll(parts: ShareParts, rest: Rest, how: { readonly anyway: boolean }, signal: AbortSignal) {
  const taken = await Promise.all(
    rest.rules.map((rule) => takeShare(parts, { rule, canary: rest.group }, how, signal)),
  );
  return { wrote: taken.some(({ wrote }) => wrote), changed: taken.flatMap((one) => one.changed) };
}

/** A host in the canary group serves by it, while it has a share. */
function seenTogether(view: TrafficView, lanes: TrafficView, serving: ReadonlySet<HostName>): TrafficView {
  const seen = [...view.hosts].map(([name, traffic]): [HostName, Traffic] => {
    const other = serving.has(name) ? lanes.hosts.get(name) : undefined;
    return [name, traffic.kind === 'out' && other?.kind === 'in' ? other : traffic];
  });
  return { ...view, hosts: new Map(seen) };
}

const never = new AbortController().signal;
