import { type Clock, withDeadline } from '../clock.ts';
import type { Observation } from '../deployers/deployer.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import { firstMiss } from '../health/gate.ts';
import type { Host } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import type { Version } from '../version.ts';
import { describeVersion } from './describe-version.ts';
import { gateOf, type Witnesses } from './gate-of.ts';
import type { Health, PlannedHost } from './plan.ts';

type Parts = Witnesses & { readonly clock: Clock; readonly emit: Emit };

/**
 * Asks every host, side by side and before anything changes, what it runs and how it is.
 * Throws PREFLIGHT_FAILED that names every host that can't be asked; a host that runs nothing or is unhealthy is no failure.
 */
export async function observeHosts(
  parts: Parts,
  { hosts, version }: { hosts: readonly Host[]; version: Version },
  signal: AbortSignal,
): Promise<PlannedHost[]> {
  const asked = await Promise.allSettled(hosts.map((host) => observeHost(parts, { host, version }, signal)));
  signal.throwIfAborted();
  const problems = asked.flatMap((end) => (end.status === 'rejected' ? [toSallyportError(end.reason)] : []));
  if (problems.length > 0) throw preflightFailed(problems, hosts.length);
  return asked.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
}

async function observeHost(
  parts: Parts,
  { host, version }: { host: Host; version: Version },
  signal: AbortSignal,
): Promise<PlannedHost> {
  const { deployer, clock, emit } = parts;
  const started = clock.now();
  emit({ kind: 'phase-started', host, phase: 'preflight' });
  try {
    const running = await withDeadline(
      { clock, milliseconds: patience, signal, onTimeout: () => silent(host) },
      (until) => deployer.observe(host, until),
    );
    if (running.kind === 'unknown') throw notSeen(host, running.reason);
    const health = await healthOf(parts, { host, version, running }, signal);
    const detail = `runs ${describeVersion(running)}${health === 'unchecked' ? '' : `, ${health}`}`;
    emit({ kind: 'phase-finished', host, phase: 'preflight', detail, milliseconds: clock.now() - started });
    return { host, before: { running, health } };
  } catch (cause) {
    signal.throwIfAborted();
    const error = toSallyportError(cause);
    emit({ kind: 'phase-failed', host, phase: 'preflight', error, milliseconds: clock.now() - started });
    throw error;
  }
}

/**
 * A host that seems right must prove it as after a deploy, for it will be skipped: a version that was put there but never restarted
 * would else be taken for done. For the others one look is enough, it decides nothing but their order.
 */
async function healthOf(
  parts: Parts,
  { host, version, running }: { host: Host; version: Version; running: Observation },
  signal: AbortSignal,
): Promise<Health> {
  const gate = gateOf(parts, host, version);
  const checks = parts.gates.questions(host, version);
  if (checks.length === 0) return 'unchecked';
  if (running.kind === 'version' && running.version === version) {
    return (await firstMiss(parts, gate, signal)) === undefined ? 'healthy' : 'unhealthy';
  }
  const questions = checks.filter(({ failure }) => failure === 'HEALTH_CHECK_FAILED');
  if (questions.length === 0) return 'unchecked';
  const once = { ...gate, questions, limits: { ...gate.limits, passes: 1 } };
  return (await firstMiss(parts, once, signal)) === undefined ? 'healthy' : 'unhealthy';
}

/** Milliseconds; longer than the question's own limit on the host, which tells more. */
const patience = 75_000;

function silent(host: Host): SallyportError {
  return notSeen(host, `no answer within ${patience / 1_000} s`);
}

function notSeen(host: Host, reason: string): SallyportError {
  return new SallyportError('PREFLIGHT_FAILED', {
    message: `It can’t be seen what ${host.name} runs: ${reason}`,
    hint: 'version-command must print the version as its last line and end with 0; on a host that runs nothing yet it must print nothing and end with 0, as `cat REVISION 2>/dev/null || true` does.',
  });
}

/** One error for all, since nobody wants to mend one host to hear of the next. Their common hints are told once. */
function preflightFailed(problems: readonly SallyportError[], of: number): SallyportError {
  const [first] = problems;
  const list = problems.map(({ message }) => `- ${message}`).join('\n');
  return new SallyportError('PREFLIGHT_FAILED', {
    message: `${problems.length} of ${of} hosts are not ready, and nothing was changed:\n${list}`,
    hint: [...new Set(problems.map(({ hint }) => hint))].join(' '),
    cause: first,
  });
}
