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

export type InFlight = {
  /** Before the first of them changes. */
  readonly enter: (hosts: readonly HostInFlight[]) => void;
  readonly move: (host: HostName, phase: ChangePhase) => void;
  /** It is in the balancer again. */
  readonly backIn: (host: HostName) => void;
  readonly leave: (host: HostName) => void;
  /** Everybody else leaves. */
  readonly keepOnly: (hosts: ReadonlySet<HostName>) => void;
};

/** The hosts that have begun to change and have not come to an end that is known. Throws what `save` throws. */
export function keepInFlight(save: SaveInFlight): InFlight {
  const hosts = new Map<HostName, HostInFlight>();
  const changed = () => save([...hosts.values()]);
  const update = (host: HostName, change: Partial<HostInFlight>) => {
    const known = hosts.get(host);
    if (known === undefined) return;
    hosts.set(host, { ...known, ...change });
    changed();
  };
  return {
    enter: (all) => {
      for (const one of all) hosts.set(one.host, one);
      changed();
    },
    move: (host, phase) => update(host, { phase }),
    backIn: (host) => update(host, { drained: false }),
    leave: (host) => {
      if (hosts.delete(host)) changed();
    },
    keepOnly: (kept) => {
      const before = hosts.size;
      for (const host of [...hosts.keys()]) if (!kept.has(host)) hosts.delete(host);
      if (hosts.size < before) changed();
    },
  };
}
