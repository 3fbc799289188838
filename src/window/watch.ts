import { type SallyportError, toSallyportError } from '../errors.ts';
import { leaveGuard, tendGuard } from './guard.ts';
import { factsOf } from './intent.ts';
import { takeLease } from './join.ts';
import { heldLease, leaseOf } from './lease.ts';
import { guardWindow, type OpenWindow, obtain, type WindowParts, type WindowRequest } from './open.ts';
import type { Rule } from './rule.ts';
import { openTooLong, suspects, vanished } from './watch-failures.ts';

export type Watch = {
  /** Looks at the rule now. Throws WINDOW_VANISHED or WINDOW_TOO_LONG when the run may not go on. */
  readonly look: () => Promise<void>;
  /** No look goes on or starts after this. */
  readonly end: () => Promise<void>;
};

export type WatchRequest = WindowRequest & {
  /** The longest that the window may be open in all, in milliseconds. */
  readonly max: number;
};

export type WatchParts = WindowParts & {
  /** Shuts the window, and is done when it is seen shut: what happens at `max`, whatever goes on then. */
  readonly shut: () => Promise<unknown>;
};

/**
 * Looks after an open window: every minute, and whenever it is asked to. Renews our lease, writes it again where somebody took it off, and
 * opens again, three times at most, where somebody took the rule away: a guardrail that shuts port 22 would else be fought for ever.
 * At `max` it shuts the window, in the middle of a batch too: the connections that are there outlive the rule, and no look is good after that.
 */
export function watchWindow(
  parts: WatchParts,
  request: WatchRequest,
  first: OpenWindow,
  cancelled: AbortSignal,
): Watch {
  const { clock } = parts;
  const ended = new AbortController();
  const signal = AbortSignal.any([cancelled, ended.signal]);
  const state: State = { window: first, ends: first.intent.asked + request.max, reopened: 0 };
  let looking: Promise<void> = Promise.resolve();

  const look = () => {
    // One after another: two looks at once would both open again.
    const next = looking.then(() => lookOnce(parts, request, state, signal));
    looking = next.catch(() => undefined);
    return next;
  };
  const everyNow = async () => {
    for (;;) {
      await clock.sleep(Math.min(60_000, request.ttl / 4, Math.max(0, state.ends - clock.now())), signal);
      await look();
    }
  };
  everyNow().catch((error: unknown) => {
    // Its end by `max` was told when it came.
    const { code, message } = toSallyportError(error);
    if (!signal.aborted && code !== 'WINDOW_TOO_LONG') parts.emit({ kind: 'warning', message });
  });
  return {
    look,
    end: async () => {
      ended.abort(new Error('the window is being closed'));
      await looking;
    },
  };
}

type State = { window: OpenWindow; readonly ends: number; reopened: number; failure?: SallyportError };

async function lookOnce(parts: WatchParts, request: WatchRequest, state: State, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (state.failure !== undefined) throw state.failure;
  if (parts.clock.now() >= state.ends) {
    state.failure = openTooLong(state.window, request.max);
    parts.emit({ kind: 'warning', message: state.failure.message });
    // What can't be shut now is told by whoever shuts at the end, which tries again.
    await parts.shut().catch(() => undefined);
    throw state.failure;
  }
  try {
    const rule = await shown(parts, state.window, signal);
    if (rule === undefined || (await keepLease(parts, request, state, rule, signal)) === 'gone') {
      await openAgain(parts, request, state, signal);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (state.failure !== undefined) throw state.failure;
    // That a look failed does not say that the rule is gone; whether hosts are reached will show.
    parts.emit({ kind: 'warning', message: `The window could not be looked at: ${toSallyportError(error).message}` });
  }
}

/** Looked at twice before it is called gone. */
async function shown({ firewall, clock }: WindowParts, { rule }: OpenWindow, signal: AbortSignal) {
  const look = async () => (await firewall.describeRules(rule.group)).find(({ id }) => id === rule.id);
  const found = await look();
  if (found !== undefined) return found;
  await clock.sleep(1_000, signal);
  return await look();
}

async function keepLease(
  parts: WindowParts,
  { ttl }: WatchRequest,
  state: State,
  rule: Rule,
  signal: AbortSignal,
): Promise<'kept' | 'gone'> {
  const { intent, kind } = state.window;
  if (kind === 'foreign') return 'kept';
  const now = parts.clock.now();
  const lease = leaseOf(rule, intent.nonce);
  const expires = Math.min(now + ttl, state.ends);
  const held = lease?.kind === 'held';
  const stays = held && (lease.until - now > ttl / 2 || lease.until >= expires);
  const renewed = stays ? intent : { ...intent, expires };
  const tags = heldLease(intent.nonce, renewed.expires, parts.guard !== undefined);
  // The guard first: a lease that is longer than its guard would be cut short by it.
  await tendGuard(parts, { ...rule, tags: { ...rule.tags, ...tags } }, signal);
  if (stays) return 'kept';
  if (held) {
    if ((await parts.firewall.writeTags(rule, tags)) === 'not-found') return 'gone';
  } else {
    parts.emit({ kind: 'warning', message: `Somebody took this run’s lease off ${rule.id}; it is written again.` });
    if ((await takeLease(parts, renewed, rule, signal)) === 'gone') return 'gone';
  }
  parts.save(renewed);
  state.window = { ...state.window, intent: renewed };
  return 'kept';
}

async function openAgain(parts: WindowParts, request: WatchRequest, state: State, signal: AbortSignal): Promise<void> {
  const { intent, rule } = state.window;
  const what = `Rule ${rule.id} (TCP ${intent.port} from ${intent.cidr}) is gone from ${intent.group}, and this run did not remove it.`;
  if (state.reopened === mostReopenings) {
    state.failure = vanished(`${what} It was opened again ${mostReopenings} times already.`);
    throw state.failure;
  }
  state.reopened += 1;
  parts.emit({
    kind: 'warning',
    message: `${what} ${suspects} The window is opened again (${state.reopened} of ${mostReopenings}).`,
  });
  try {
    const expires = Math.min(parts.clock.now() + request.ttl, state.ends);
    state.window = await obtain(parts, request, { ...intent, expires }, signal);
    await guardWindow(parts, state.window);
    if (state.window.rule.id !== rule.id) await leaveGuard(parts, rule, undefined);
  } catch (error) {
    signal.throwIfAborted();
    state.failure = vanished(`${what} It could not be opened again: ${toSallyportError(error).message}`, error);
    throw state.failure;
  }
  parts.emit({ kind: 'window-opened', window: { ...factsOf(state.window.intent), rule: state.window.rule.id } });
}

const mostReopenings = 3;
