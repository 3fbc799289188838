import type { Door } from './door.ts';
import type { Greeter } from './world.ts';

/** One knock on every door, while the run is busy with other things. */
export type EarlyKnock = {
  /** Ends what is not answered by now; tells whether SSH answered at every door. It never waits. */
  readonly heard: () => boolean;
};

/**
 * Asks before a window is open whether one is needed: a runner inside the hosts' network needs none. Only answers that are there when they
 * are wanted count, and what is still on its way is ended, for a packet that is sent again after the rule is made would prove nothing.
 */
export function knockEarly(greeter: Greeter, { hosts, port }: Door, cancelled: AbortSignal): EarlyKnock {
  const done = new AbortController();
  const signal = AbortSignal.any([cancelled, done.signal]);
  let open = 0;
  for (const { address } of hosts) {
    greeter.greets(address, port, signal).then(
      (greeted) => {
        if (greeted && !signal.aborted) open += 1;
      },
      () => undefined,
    );
  }
  return {
    heard: () => {
      done.abort(new Error('heard enough'));
      return hosts.length > 0 && open === hosts.length;
    },
  };
}

export function noWindowNeeded({ hosts, port }: Door): string {
  const who = hosts.length === 1 ? `${hosts[0]?.name} answered` : `All ${hosts.length} hosts answered`;
  return `${who} on port ${port} before the window was open. If this runner is inside their network, window: none does the same without opening anything; if it is not, some other rule lets it in.`;
}
