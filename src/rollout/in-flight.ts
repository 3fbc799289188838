import type { HostName } from '../inventory/host.ts';
import type { HostPhase } from './host-result.ts';

/** Keeps for the post step which hosts are changing now. Synchronous: a kill right after must find it. */
export type SaveInFlight = (hosts: readonly { readonly host: HostName; readonly phase: HostPhase }[]) => void;

export type InFlight = {
  readonly enter: (hosts: readonly HostName[]) => void;
  readonly move: (host: HostName, phase: HostPhase) => void;
  /** Not for a host that was interrupted: it stays on record. */
  readonly leave: (host: HostName) => void;
};

/** The hosts that have begun to change and have not come to an end that is known. Throws what `save` throws. */
export function keepInFlight(save: SaveInFlight): InFlight {
  const phases = new Map<HostName, HostPhase>();
  const changed = () => save([...phases].map(([host, phase]) => ({ host, phase })));
  return {
    enter: (hosts) => {
      for (const host of hosts) phases.set(host, 'deploying');
      changed();
    },
    move: (host, phase) => {
      phases.set(host, phase);
      changed();
    },
    leave: (host) => {
      phases.delete(host);
      changed();
    },
  };
}
