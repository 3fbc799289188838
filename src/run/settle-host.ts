import { withDeadline } from '../clock.ts';
import type { Observation } from '../deployers/deployer.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import { firstMiss } from '../health/gate.ts';
import type { Host } from '../inventory/host.ts';
import { gateOf } from '../rollout/gate-of.ts';
import type { RunRecord } from './run-record.ts';
import type { Stage } from './story.ts';
import { witnesses } from './witnesses.ts';

/** A host that was changing: what it runs now, whether it serves, and what became of it in the balancer. */
export type SettledHost = {
  readonly host: string;
  readonly phase: string;
  readonly running: Observation;
  /** Why it does not pass; undefined where it does, or has no check. */
  readonly miss?: string;
  /** Absent where main had not taken it out. */
  readonly traffic?: Returned;
};

type Returned =
  | { readonly kind: 'back' }
  /** It serves nothing good, so that requests would only fail. */
  | { readonly kind: 'left-out' }
  /** It was to be put back, and the balancer did not call it healthy in time. */
  | { readonly kind: 'not-back'; readonly why: string };

/**
 * Looks at a host that was changing when main ended, once the change is over: a restart that main began goes on without it. One that main took
 * out of the balancer, and that serves, goes back. Never throws.
 */
export async function settleHost(inFlight: RunRecord['inFlight'][number], stage: Stage): Promise<SettledHost> {
  const { host: name, phase, drained } = inFlight;
  const host = stage.inventory.hosts.find((one) => one.name === name);
  const told = { host: name, phase };
  if (host === undefined) return { ...told, running: { kind: 'unknown', reason: 'it is not on record' } };
  const seen = { ...told, ...(await lookWhenOver(host, drained === true, stage)) };
  if (drained !== true) return seen;
  return { ...seen, traffic: serves(seen) ? await putBack(host, stage) : { kind: 'left-out' } };
}

type Seen = Pick<SettledHost, 'running' | 'miss'>;

function serves({ running, miss }: Seen): boolean {
  return running.kind === 'version' && miss === undefined;
}

/** A host that is to go back has time to come up. Any other is waited for only while something is seen to go on there. */
async function lookWhenOver(host: Host, goesBack: boolean, stage: Stage): Promise<Seen> {
  const { clock, cancelled, emit } = stage.world;
  const { deployer } = witnesses(stage);
  const began = clock.now();
  try {
    for (;;) {
      // First: what is seen after a change was over is what it came to.
      const goesOn = (await deployer.goesOn?.(host, cancelled)) === true;
      const seen = await lookAt(host, stage);
      const waited = clock.now() - began;
      if ((!goesOn && (serves(seen) || !goesBack)) || waited >= longestChange) return seen;
      emit({ kind: 'waiting', host, what: 'what main began on it is not over', milliseconds: waited });
      await clock.sleep(between, cancelled);
    }
  } catch (error) {
    return { running: { kind: 'unknown', reason: toSallyportError(error).message } };
  }
}

async function lookAt(host: Host, stage: Stage): Promise<Seen> {
  const { cancelled, clock } = stage.world;
  const seen = witnesses(stage);
  try {
    const running = await seen.deployer.observe(host, cancelled);
    if (running.kind !== 'version') return { running };
    const miss = await firstMiss({ clock }, gateOf(seen, host, running.version), cancelled);
    return { running, ...(miss === undefined ? {} : { miss: `${miss.question.place}: ${miss.reason}` }) };
  } catch (error) {
    return { running: { kind: 'unknown', reason: toSallyportError(error).message } };
  }
}

async function putBack(host: Host, { balancer, world }: Stage): Promise<Returned> {
  const { clock, cancelled: signal } = world;
  try {
    await withDeadline({ clock, milliseconds: longestReturn, signal, onTimeout: late }, (within) =>
      balancer.register(host, within),
    );
    return { kind: 'back' };
  } catch (error) {
    return { kind: 'not-back', why: toSallyportError(error).message };
  }
}

/** Milliseconds. */
const between = 1_000;

/** Milliseconds; with what comes before and after them below what the post step gives all its hosts together. */
const longestChange = 60_000;
const longestReturn = 80_000;

function late(): SallyportError {
  return new SallyportError('BALANCER_TIMED_OUT', {
    message: `It is registered, but the balancer did not call it healthy within ${longestReturn / 1_000} s.`,
    hint: 'See its state in its target groups: the balancer goes on checking it.',
  });
}
