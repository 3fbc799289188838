import type { HostPhase, HostResult } from '../rollout/host-result.ts';
import type { RunResult } from './run-result.ts';
import type { Mark } from './words.ts';
import { duration, outcomeWords, versionWords } from './words.ts';

/** The hosts of a result as a table, for a terminal and for a summary alike. */
export type ResultTable = {
  /** Whether some host is behind a balancer. */
  readonly balanced: boolean;
  /** Only phases that some host went through, in their order. */
  readonly phases: readonly HostPhase[];
  readonly rows: readonly ResultRow[];
};

export type ResultRow = {
  readonly host: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
  /** Whether requests reach it; empty where nobody asked, or there is no balancer. */
  readonly traffic: string;
  /** One cell for each of the table's phases; empty where the host was not in it. */
  readonly seconds: readonly string[];
  readonly mark: Mark;
  readonly result: string;
};

export function resultTable({ hosts, outcome }: Pick<RunResult, 'hosts' | 'outcome'>): ResultTable {
  const phases = inOrder.filter((phase) => hosts.some((host) => host.phases.some((each) => each.phase === phase)));
  const rows = hosts.map((host) => resultRow(host, phases));
  // Of a plan one wants to know what would be: nobody expects its hosts to have started.
  const planned = (row: ResultRow, at: number): ResultRow =>
    hosts[at]?.outcome.kind === 'not-started' ? { ...row, to: hosts[at].to ?? row.to, result: 'planned' } : row;
  const balanced = rows.some(({ traffic }) => traffic !== '');
  return { balanced, phases, rows: outcome === 'planned' ? rows.map(planned) : rows };
}

const inOrder: readonly HostPhase[] = [
  'connecting',
  'preflight',
  'draining',
  'deploying',
  'rolling-back',
  'verifying',
  'registering',
  'soaking',
];

function resultRow(
  { host, before, after, outcome, traffic, phases: lived }: HostResult,
  phases: readonly HostPhase[],
): ResultRow {
  const seconds = phases.map((phase) => {
    const spent = lived.filter((each) => each.phase === phase);
    return spent.length === 0 ? '' : duration(spent.reduce((sum, each) => sum + each.milliseconds, 0));
  });
  const { mark, words: result } = outcomeWords(outcome);
  return {
    host: host.name,
    role: host.role,
    from: versionWords(before),
    to: versionWords(after),
    traffic: traffic === undefined || traffic.kind === 'unbalanced' ? '' : trafficWords[traffic.kind],
    seconds,
    mark,
    result,
  };
}

const trafficWords = { in: 'in service', out: 'out', unknown: 'unknown' } as const;

const shownRows = 60;

/** The table in columns, for a log. */
export function tableLines(
  { balanced, phases, rows }: ResultTable,
  mark: (mark: Mark) => string,
  dim: (text: string) => string,
): string[] {
  if (rows.length === 0) return [];
  const texts = ['host', 'role', 'from', 'to', ...(balanced ? ['traffic'] : [])];
  const head = [...texts, ...phases];
  const shown = rows.slice(0, shownRows);
  const cells = shown.map((row) => [
    ...[row.host, row.role, row.from, row.to, ...(balanced ? [row.traffic] : [])],
    ...row.seconds,
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  // Seconds are numbers: their units stand below each other.
  const aligned = (row: readonly string[]) =>
    row
      .map((cell, at) => (at < texts.length ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  const lines = shown.map((row, at) => `  ${aligned(cells[at] ?? [])}  ${mark(row.mark)} ${row.result}`);
  const more = rows.length > shownRows ? [dim(`  … and ${rows.length - shownRows} more`)] : [];
  return [dim(`  ${aligned(head)}  result`), ...lines, ...more];
}
