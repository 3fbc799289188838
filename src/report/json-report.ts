import type { Observation } from '../deployers/deployer.ts';
import type { SallyportError } from '../errors.ts';
import type { HostResult, TrafficSeen } from '../rollout/host-result.ts';
import type { Plan, PlannedHost } from '../rollout/plan.ts';
import { causeMessages, errorPage, hintText } from './failure-text.ts';
import { safeText } from './foreign-output.ts';
import type { RunIdentity } from './place.ts';
import type { RunResult, WindowLife } from './run-result.ts';
import { windowTime } from './window-words.ts';

/** The run for machines, as docs/report.schema.json describes it. Names only ever come to it; a change of meaning raises `schema`. */
export function jsonReport(
  result: RunResult,
  { run, warnings, redact }: { run: RunIdentity; warnings: readonly string[]; redact: (text: string) => string },
): string {
  const report = {
    schema: 1,
    result: result.outcome,
    exitCode: result.exitCode,
    mode: result.mode,
    version: result.version ?? null,
    mixed: result.mixed,
    started: time(result.started),
    ended: time(result.ended),
    seconds: seconds(result.ended - result.started),
    run,
    plan: planEntry(result.plan),
    hosts: result.hosts.map(hostEntry),
    renewalPlan: planEntry(result.renewalPlan),
    renewed: result.renewed?.map(renewedEntry) ?? null,
    windows: result.windows.map(windowEntry),
    failure: result.failure === undefined ? null : failureEntry(result.failure),
    alsoFailed: result.alsoFailed.map(failureEntry),
    warnings: warnings.map((warning) => safeText(warning)),
  };
  // Value by value: a secret that is cut out of the finished text might take a quote with it.
  return `${JSON.stringify(report, (_key, value: unknown) => (typeof value === 'string' ? redact(value) : value), 2)}\n`;
}

/** The fingerprints of a host's certificates. */
function renewedEntry({ host, before, after, outcome }: HostResult) {
  return { host: host.name, before: observed(before), after: observed(after), result: outcome.kind };
}

function planEntry(plan: Plan | undefined) {
  if (plan === undefined) return null;
  return {
    batches: plan.batches.map(({ number, role, hosts, capacity }) => ({
      number,
      role,
      waves: capacity.waves,
      inService: capacity.left,
      of: capacity.of,
      hosts: hosts.map(plannedEntry),
    })),
    canary: canaryEntry(plan),
    once: { before: plan.once.before ?? null, after: plan.once.after ?? null },
    skipped: plan.skipped.map(({ host }) => host.name),
    strangers: plan.strangers.map(({ group, target }) => ({ group, target })),
    seconds: seconds(plan.takes),
  };
}

function canaryEntry({ canary, batches }: Plan) {
  const batch = batches.find((one) => one.canary === true);
  if (canary === undefined || batch === undefined) return null;
  const { group, share, milliseconds } = canary;
  const hosts = batch.hosts.flatMap((one) => (one.canary === true ? [one.host.name] : []));
  return { batch: batch.number, hosts, group, share, seconds: seconds(milliseconds) };
}

function plannedEntry({ host, before, to, phases, wayBack }: PlannedHost) {
  return {
    host: host.name,
    from: observed(before.running),
    to,
    health: before.health,
    traffic: trafficEntry(before.traffic),
    phases,
    wayBack: wayBack.kind === 'ready' ? { ready: true } : { ready: false, why: safeText(wayBack.why) },
  };
}

function trafficEntry(traffic: TrafficSeen | undefined) {
  if (traffic === undefined || traffic.kind === 'unbalanced') return null;
  const targets = ('targets' in traffic ? (traffic.targets ?? []) : []).map(({ group, port, state, reason }) => ({
    ...{ group: safeText(group), port: port ?? null, state, reason: reason === undefined ? null : safeText(reason) },
  }));
  return { kind: traffic.kind, ...('why' in traffic ? { why: safeText(traffic.why) } : {}), targets };
}

function hostEntry({ host, outcome, before, after, to, traffic, phases }: HostResult) {
  return {
    host: host.name,
    role: host.role,
    address: host.address,
    instanceId: host.instanceId ?? null,
    result: outcome.kind,
    /** Where it stopped. */
    phase: 'phase' in outcome ? outcome.phase : null,
    before: observed(before),
    after: observed(after),
    /** Where it was to go. */
    to: to ?? null,
    traffic: trafficEntry(traffic),
    phases: phases.map(({ phase, milliseconds }) => ({ phase, seconds: seconds(milliseconds) })),
    failure: 'error' in outcome && outcome.error !== undefined ? failureEntry(outcome.error) : null,
  };
}

function observed(observation: Observation) {
  switch (observation.kind) {
    case 'version':
      return { kind: 'version', version: observation.version };
    case 'none':
      return { kind: 'none' };
    case 'unknown':
      return { kind: 'unknown', reason: safeText(observation.reason) };
  }
}

function windowEntry(window: WindowLife) {
  const { facts, opened, closed, stays } = window;
  const open = windowTime(window);
  return {
    group: facts.group,
    rule: facts.rule,
    cidr: facts.cidr,
    port: facts.port,
    opened: time(opened),
    /** Null too where the rule is still there; `stays` says whether that is right. */
    closed: closed === undefined || stays !== undefined ? null : time(closed),
    stays: stays ?? null,
    seconds: open === undefined ? null : seconds(open),
    expires: time(facts.expires),
  };
}

function failureEntry(error: SallyportError) {
  return {
    code: error.code,
    message: safeText(error.message),
    hint: hintText(error),
    causes: causeMessages(error),
    more: errorPage(error),
  };
}

const time = (milliseconds: number) => new Date(milliseconds).toISOString();
const seconds = (milliseconds: number) => Math.round(milliseconds) / 1_000;
