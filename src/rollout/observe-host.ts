import { type Clock, withDeadline } from '../clock.ts';
import type { Observation, Way } from '../deployers/deployer.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import { firstMiss, type Miss } from '../health/gate.ts';
import type { Host } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import type { Traffic } from '../traffic/balancer.ts';
import type { Version } from '../version.ts';
import { describeVersion } from './describe-version.ts';
import { gateOf, type Witnesses } from './gate-of.ts';
import { phasesOf } from './phases-of.ts';
import type { Health, PlannedHost } from './plan.ts';

/** Where the hosts shall go. Without a version: each back to its own previous one. */
export type Goal = {
  readonly way: Way;
  readonly version?: Version | undefined;
  readonly soakOf: (host: Host) => number;
};

type Parts = Witnesses & {
  readonly clock: Clock;
  readonly emit: Emit;
  /** Told what a host runs as soon as that is seen, whatever else keeps it from changing. */
  readonly note?: ((host: Host, running: Observation) => void) | undefined;
};

type Asked = { readonly host: Host; readonly traffic: Traffic; readonly goal: Goal };

/** What one host runs, how it is, where it goes and what will happen to it. Throws what keeps it from changing: one error, or an AggregateError. */
export async function observeHost(parts: Parts, asked: Asked, signal: AbortSignal): Promise<PlannedHost> {
  const { clock, emit } = parts;
  const { host } = asked;
  const started = clock.now();
  emit({ kind: 'phase-started', host, phase: 'preflight' });
  try {
    const seen = await withDeadline({ clock, milliseconds: patience, signal, onTimeout: () => silent(host) }, (until) =>
      planHost(parts, asked, until),
    );
    const detail = detailOf(seen);
    emit({ kind: 'phase-finished', host, phase: 'preflight', detail, milliseconds: clock.now() - started });
    return seen.planned;
  } catch (cause) {
    signal.throwIfAborted();
    const error = toSallyportError(cause instanceof AggregateError ? cause.errors[0] : cause);
    emit({ kind: 'phase-failed', host, phase: 'preflight', error, milliseconds: clock.now() - started });
    throw cause;
  }
}

/** `miss`: why it is not healthy. */
type Seen = { readonly planned: PlannedHost; readonly miss: Miss | undefined };

async function planHost(parts: Parts, { host, traffic, goal }: Asked, signal: AbortSignal): Promise<Seen> {
  const { deployer } = parts;
  const running = await deployer.observe(host, signal);
  parts.note?.(host, running);
  // A new version is what mends a host that runs two: to refuse it would keep it so, and all the others from their deploys.
  if (running.kind === 'unknown' && running.several !== true) throw notSeen(host, running.reason);
  const to = goal.version ?? (await goalOf(parts, goal.way, host, signal));
  const change = { host, from: running, to, drained: traffic.kind !== 'unbalanced' };
  const [{ health, miss }, { missing, wayBack }] = await Promise.all([
    healthOf(parts, { host, to, running }, signal),
    deployer.preflight(change, goal.way, signal),
  ]);
  const before = { running, health, traffic };
  const phases = phasesOf({ before, to }, goal.way, goal.soakOf(host));
  // What is right already needs nothing.
  if (missing.length > 0 && phases.length > 0) throw new AggregateError(missing);
  return { planned: { host, before, to, phases, wayBack }, miss };
}

async function goalOf(parts: Parts, way: Way, host: Host, signal: AbortSignal): Promise<Version> {
  const own = way === 'deploy' ? await parts.deployer.goal?.(host, signal) : undefined;
  return own ?? (await previousOf(parts, host, signal));
}

async function previousOf({ deployer }: Parts, host: Host, signal: AbortSignal): Promise<Version> {
  const previous = await deployer.previous(host, signal);
  if (previous.kind === 'version') return previous.version;
  throw new SallyportError('NO_WAY_BACK', {
    message: `Nobody can tell what ${host.name} ran before: ${previous.kind === 'none' ? 'there is no earlier version on it' : previous.reason}.`,
    hint: 'Name the version to go back to in version.',
  });
}

/**
 * A host that seems right must prove it as after a deploy, for it will be skipped: a version that was put there but never restarted
 * would else be taken for done. For the others one look is enough, it decides nothing but their order.
 */
async function healthOf(
  parts: Parts,
  { host, to, running }: { host: Host; to: Version; running: Observation },
  signal: AbortSignal,
): Promise<{ health: Health; miss?: Miss | undefined }> {
  const gate = gateOf(parts, host, to);
  const checks = parts.gates.questions(host, to);
  if (checks.length === 0) return { health: 'unchecked' };
  if (running.kind === 'version' && running.version === to) {
    return judged(await firstMiss(parts, gate, signal));
  }
  const questions = checks.filter(({ failure }) => failure === 'HEALTH_CHECK_FAILED');
  if (questions.length === 0) return { health: 'unchecked' };
  const once = { ...gate, questions, limits: { ...gate.limits, passes: 1 } };
  return judged(await firstMiss(parts, once, signal));
}

function judged(miss: Miss | undefined) {
  return { health: miss === undefined ? 'healthy' : 'unhealthy', miss } as const;
}

function detailOf({ planned, miss }: Seen): string {
  const { running, health, traffic } = planned.before;
  const parts = [`runs ${describeVersion(running)}`];
  if (miss !== undefined) parts.push(`unhealthy: ${miss.reason} (${miss.question.place})`);
  else if (health !== 'unchecked') parts.push(health);
  if (traffic.kind === 'in') parts.push('in service');
  if (traffic.kind === 'out') parts.push(`out of service: ${traffic.why}`);
  return parts.join(', ');
}

/** Milliseconds; longer than the questions' own limits on the host, which tell more. */
const patience = 150_000;

function silent(host: Host): SallyportError {
  return notSeen(host, `no answer within ${patience / 1_000} s`);
}

function notSeen(host: Host, reason: string): SallyportError {
  return new SallyportError('PREFLIGHT_FAILED', {
    message: `It can’t be seen what ${host.name} runs: ${reason}`,
    hint: 'deployer: puma asks Puma’s own processes (docs/puma.md). With deployer: command, version-command must print the version as its last line and end with 0; on a host that runs nothing yet it must print nothing and end with 0, as `cat REVISION 2>/dev/null || true` does.',
  });
}
