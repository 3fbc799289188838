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

/** Looks at a host that was changing when main ended. One that main took out of the balancer, and that serves, goes back. Never throws. */
export async function settleHost(inFlight: RunRecord['inFlight'][number], stage: Stage): Promise<SettledHost> {
  const { host: name, phase, drained } = inFlight;
  const host = stage.inventory.hosts.find((one) => one.name === name);
  const told = { host: name, phase };
  if (host === undefined) return { ...told, running: { kind: 'unknown', reason: 'it is not on record' } };
  const seen = { ...told, ...(await lookAt(host, stage)) };
  if (drained !== true) return seen;
  const serves = seen.running.kind === 'version' && seen.miss === undefined;
  return { ...seen, traffic: serves ? await putBack(host, stage) : { kind: 'left-out' } };
}

async function lookAt(host: Host, stage: Stage): Promise<Pick<SettledHost, 'running' | 'miss'>> {
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

/** Milliseconds; with what comes before and after it below what the post step gives all its hosts together. */
const longestReturn = 80_000;

function late(): SallyportError {
  return new SallyportError('BALANCER_TIMED_OUT', {
    message: `It is registered, but the balancer did not call it healthy within ${longestReturn / 1_000} s.`,
    hint: 'See its state in its target groups: the balancer goes on checking it.',
  });
}
