import type { Span } from './progress.ts';
import type { RunResult } from './run-result.ts';

/** Hosts in the picture; Mermaid refuses texts of more than 50,000 characters, and a taller picture is read by nobody. */
const shownHosts = 40;

/**
 * The run as a Mermaid gantt chart: the window above, below it each host's phases, so that one sees that all lies within.
 * Hosts stand in the order of the table.
 * Undefined where nothing happened to any host.
 */
export function timeline(
  { started, ended, windows, hosts: all }: RunResult,
  spans: readonly Span[],
): string | undefined {
  if (spans.length === 0) return undefined;
  const at = (time: number) => offset(time - started);
  const seen = new Set(spans.map(({ host }) => host));
  const hosts = all.flatMap(({ host: { name } }) => (seen.has(name) ? name : [])).slice(0, shownHosts);
  const bar = (text: string, tag: string, from: number, to: number) =>
    // Mermaid draws nothing for a bar without length.
    `    ${text} :${tag}${at(from)}, ${at(Math.max(to, from + 100))}`;
  return [
    'gantt',
    '  dateFormat HH:mm:ss.SSS',
    '  axisFormat %M:%S',
    ...(windows.length === 0 ? [] : ['  section window']),
    ...windows.map(({ facts, opened, closed = ended }) => bar(`port ${facts.port} open`, '', opened, closed)),
    ...hosts.flatMap((host) => [
      `  section ${name(host)}`,
      ...spans
        .filter((span) => span.host === host)
        .map(({ phase, from, to, failed }) => bar(phase, failed ? 'crit, ' : 'done, ', from, to)),
    ]),
  ].join('\n');
}

/** A wall time of day: Mermaid reads and shows it in the reader's own zone, so the two cancel out. */
function offset(milliseconds: number): string {
  return new Date(Math.min(86_399_999, Math.max(0, milliseconds))).toISOString().slice(11, 23);
}

/** Signs that end a section's name in Mermaid's grammar can stand in no name. */
function name(host: string): string {
  return host.replaceAll(/[^\w.:-]/g, '-');
}
