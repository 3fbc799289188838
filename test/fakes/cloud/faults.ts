import type { StoredRule } from './groups.ts';

/** What goes wrong with a call. `before` and `lost` cut the connection: before it is done, or done and the answer lost. */
export type FaultKind =
  | { readonly kind: 'before' | 'lost' | 'hang' | 'hang-after' | 'throttle' | 'expired' }
  | { readonly kind: 'error'; readonly status: number; readonly code: string; readonly message?: string }
  /** Somebody else does something right before it is carried out. */
  | { readonly kind: 'meanwhile'; readonly act: () => void }
  /** Another rule is made than the one asked for. */
  | { readonly kind: 'alter'; readonly change: (rule: StoredRule) => StoredRule };

export type Fault = FaultKind & {
  /** `AuthorizeSecurityGroupIngress`, …; absent: any call. */
  readonly action?: string;
  /** How many calls it befalls; 1 unless said. */
  readonly times?: number;
  /** How many calls of that action pass before it. */
  readonly after?: number;
};

/** Faults wait in the order they were given; each call takes at most one. */
export class Faults {
  /** Calls of somebody else pass, and are not counted. */
  paused = false;
  readonly #waiting: { fault: Fault; left: number; skip: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1, skip: fault.after ?? 0 });
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  take(action: string): Fault | undefined {
    if (this.paused) return undefined;
    for (const entry of this.#waiting) {
      if (entry.left === 0 || (entry.fault.action !== undefined && entry.fault.action !== action)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.left -= 1;
      return entry.fault;
    }
    return undefined;
  }
}
