import type { Observation } from '../deployers/deployer.ts';
import { type SallyportError, worstExitCode } from '../errors.ts';
import type { HostName, Inventory } from '../inventory/host.ts';
import type { RunOutcome, RunResult, WindowLife } from '../report/run-result.ts';
import type { HostResult } from '../rollout/host-result.ts';
import { judgeHosts } from '../rollout/outcome.ts';
import type { Settings } from '../settings/settings.ts';
import type { ChapterEnd } from './story.ts';

/** What is collected while a run goes on; the result is made from this and nothing else. */
export type RunFacts = {
  readonly settings: Settings;
  readonly started: number;
  /** In the order they happened: the first one is the cause, clean-up never hides it. */
  readonly failures: SallyportError[];
  inventory?: Inventory;
  unreachable?: ReadonlyMap<HostName, SallyportError>;
  windows: readonly WindowLife[];
  readonly observed: Map<HostName, Observation>;
  end?: ChapterEnd;
};

export function resultOf(facts: RunFacts, ended: number): RunResult {
  const { settings, started, end } = facts;
  const hosts = end?.hosts ?? untouched(facts);
  const judged =
    end === undefined
      ? undefined
      : judgeHosts({ hosts: end.hosts, strangers: end.plan.strangers.length, stopped: end.stopped });
  // A plan has seen its hosts as well, but what it saw is no failure of its own.
  const verdict = end?.kind === 'rolled-out' ? judged : undefined;
  const hostFailures =
    end?.hosts.flatMap(({ outcome }) => ('error' in outcome && outcome.error !== undefined ? [outcome.error] : [])) ??
    [];
  const stopped = end?.stopped === undefined ? [] : [end.stopped];
  const [failure, ...alsoFailed] = [...hostFailures, ...stopped, ...facts.failures];
  const exitCode = worstExitCode([verdict?.exitCode ?? 0, ...facts.failures.map((error) => error.exitCode)]);
  return {
    outcome: outcomeOf(facts, exitCode, verdict?.outcome),
    exitCode,
    mode: settings.mode,
    ...(settings.version === undefined || end?.goal !== undefined ? {} : { version: settings.version }),
    hosts,
    ...(end?.renewed === undefined ? {} : { renewed: end.renewed }),
    mixed: judged?.mixed ?? false,
    ...(end === undefined ? {} : { plan: end.plan }),
    ...(end?.renewalPlan === undefined ? {} : { renewalPlan: end.renewalPlan }),
    windows: facts.windows,
    ...(failure === undefined ? {} : { failure }),
    alsoFailed,
    started,
    ended,
  };
}

function outcomeOf({ failures, end }: RunFacts, exitCode: number, rollout: RunOutcome | undefined): RunOutcome {
  if (exitCode === 8) return 'clean-up-failed';
  if (rollout !== undefined && rollout !== 'done') return rollout;
  const [first] = failures;
  if (first === undefined) return end?.kind === 'planned' ? 'planned' : (rollout ?? 'done');
  if (first.code === 'DEFECT') return 'defect';
  return failures.some(({ code }) => code === 'CANCELLED') ? 'cancelled' : 'refused';
}

/** The run ended before any host could change: still one row each, so that nobody has to guess. */
function untouched({ inventory, unreachable, observed }: RunFacts): HostResult[] {
  return (inventory?.hosts ?? []).map((host) => {
    const error = unreachable?.get(host.name);
    const seen = observed.get(host.name) ?? ({ kind: 'unknown', reason: 'not asked' } as const);
    return {
      host,
      outcome: error === undefined ? { kind: 'not-started' } : { kind: 'unreachable', error },
      before: seen,
      after: seen,
      phases: [],
    };
  });
}
