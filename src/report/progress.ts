import type { Host, HostName } from '../inventory/host.ts';
import type { HostPhase } from '../rollout/host-result.ts';
import type { RunEvent, RunStep } from './event.ts';

/** What is known of a run while it goes on: for the live lines, the alignment of columns, and the summary's picture. */
export type Progress = {
  readonly started: number | undefined;
  /** Steps under way → since when. */
  readonly steps: ReadonlyMap<RunStep, number>;
  /** In the order of the plan. */
  readonly hosts: ReadonlyMap<HostName, HostProgress>;
  readonly batch: { readonly number: number; readonly of: number } | undefined;
  readonly windowOpened: number | undefined;
  readonly spans: readonly Span[];
  readonly warnings: readonly string[];
};

export type HostProgress = {
  readonly host: Host;
  readonly phase: { readonly name: HostPhase; readonly since: number; readonly waitingFor?: string } | undefined;
  readonly ended: boolean;
  /** The last lines it printed. */
  readonly output: readonly string[];
};

/** When a host was in a phase; milliseconds since the epoch. */
export type Span = {
  readonly host: HostName;
  readonly phase: HostPhase;
  readonly from: number;
  readonly to: number;
  readonly failed: boolean;
};

/** Lines of each host that are kept for the summary: enough for a cause, small for a thousand hosts. */
const outputKept = { lines: 20, characters: 400 };

/** Follows a run: `note` each event, look at `progress` at any time. */
export function followRun(): { readonly note: (event: RunEvent) => void; readonly progress: Progress } {
  const steps = new Map<RunStep, number>();
  const hosts = new Map<HostName, HostProgress>();
  const spans: Span[] = [];
  const warnings: string[] = [];
  const progress: { -readonly [K in keyof Progress]: Progress[K] } = {
    started: undefined,
    steps,
    hosts,
    batch: undefined,
    windowOpened: undefined,
    spans,
    warnings,
  };

  const change = (host: Host, to: Partial<HostProgress>) => {
    const before = hosts.get(host.name) ?? { host, phase: undefined, ended: false, output: [] };
    hosts.set(host.name, { ...before, ...to });
  };
  const endPhase = (event: Extract<RunEvent, { kind: 'phase-finished' | 'phase-failed' }>) => {
    const { host, phase, at, milliseconds } = event;
    spans.push({ host: host.name, phase, from: at - milliseconds, to: at, failed: event.kind === 'phase-failed' });
    change(host, { phase: undefined });
  };
  const note = (event: RunEvent) => {
    progress.started ??= event.at;
    switch (event.kind) {
      case 'step-started':
        steps.set(event.step, event.at);
        break;
      case 'step-finished':
      case 'step-failed':
        steps.delete(event.step);
        break;
      case 'window-opened':
        progress.windowOpened ??= event.at;
        break;
      case 'window-closed':
        progress.windowOpened = undefined;
        break;
      case 'plan-made':
        for (const { host } of [...event.plan.batches.flatMap((batch) => batch.hosts), ...event.plan.skipped])
          change(host, {});
        break;
      case 'batch-started':
        progress.batch = { number: event.number, of: event.of };
        break;
      case 'phase-started':
        change(event.host, { phase: { name: event.phase, since: event.at }, ended: false });
        break;
      case 'phase-finished':
      case 'phase-failed':
        endPhase(event);
        break;
      case 'host-output': {
        const output = [...(hosts.get(event.host.name)?.output ?? []), event.line.slice(0, outputKept.characters)];
        change(event.host, { output: output.slice(-outputKept.lines) });
        break;
      }
      case 'waiting': {
        const phase = event.host && hosts.get(event.host.name)?.phase;
        if (event.host && phase) change(event.host, { phase: { ...phase, waitingFor: event.what } });
        break;
      }
      case 'host-ended':
        change(event.host, { ended: true, phase: undefined });
        break;
      case 'warning':
        warnings.push(event.message);
        break;
      case 'roll-back-started':
        progress.batch = undefined;
        break;
      case 'run-started':
      case 'error':
      case 'cancelled':
      case 'run-ended':
        break;
    }
  };
  return { note, progress };
}
