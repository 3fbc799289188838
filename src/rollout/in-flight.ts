import type { HostName } from '../inventory/host.ts';
import type { Version } from '../version.ts';
import type { ChangePhase } from './host-result.ts';

/** Keeps for the post step which hosts are changing now. Synchronous: a kill right after must find it. */
export type SaveInFlight = (hosts: readonly HostInFlight[]) => void;

export type HostInFlight = {
  readonly host: HostName;
  readonly phase: ChangePhase;
  /** What it ran before; absent where it ran nothing, or nobody could see. */
  readonly from?: Version;
  readonly to: Version;
  /** It may be out of the balancer: it has to be put back once it serves. */
  readonly drained: boolean;
};

/** The hosts that have begun to change and have not come to an end that is known. */
export type InFlight = {
  /** Before the first of them changes. Throws what saving throws: what is not on record may not change. */
  readonly enter: (hosts: readonly HostInFlight[]) => void;
  /** These never throw, for the host is on record already: that it is further on by now must not stop it half-way. */
  readonly move: (host: HostName, phase: ChangePhase) => void;
  /** It is in the balancer again. */
  readonly backIn: (host: HostName) => void;
  readonly leave: (host: HostName) => void;
  /** Everybody else leaves. */
  readonly keepOnly: (hosts: ReadonlySet<HostName>) => void;
};

/** `tell` hears the first time that something could not be saved although nobody could stop for it. */
export function keepInFlight(save: SaveInFlight, tell: (cause: unknown) => void): InFlight {
  const hosts = new Map<HostName, HostInFlight>();
  let told = false;
  let saved = true;
  const changed = () => {
    try {
      save([...hosts.values()]);
      saved = true;
    } catch (cause) {
      saved = false;
      if (!told) tell(cause);
      told = true;
    }
  };
  const update = (host: HostName, change: Partial<HostInFlight>) => {
    const known = hosts.get(host);
    if (known === undefined) return;
    hosts.set(host, { ...known, ...change });
    changed();
  };
  return {
    enter: (all) => {
      const next = new Map([...hosts, ...all.map((one) => [one.host, one] as const)]);
      save([...next.values()]);
      for (const one of all) hosts.set(one.host, one);
    },
    move: (host, phase) => update(host, { phase }),
    backIn: (host) => update(host, { drained: false }),
    leave: (host) => {
      if (hosts.delete(host)) changed();
    },
    keepOnly: (kept) => {
      const before = hosts.size;
      for (const host of [...hosts.keys()]) if (!kept.has(host)) hosts.delete(host);
      // Tried again where it failed before: a record that says too much sends the post step out for nothing.
      if (hosts.size < before || !saved) changed();
    },
  };
}
