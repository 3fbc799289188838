import type { Clock } from '../clock.ts';
import { closingLines } from './closing-lines.ts';
import type { Emit, RunEvent } from './event.ts';
import { hintText } from './failure-text.ts';
import { safeText } from './foreign-output.ts';
import { jsonReport } from './json-report.ts';
import { logLines } from './log-lines.ts';
import { outputsOf } from './outputs.ts';
import { createPaint } from './paint.ts';
import type { ReportPlace } from './place.ts';
import { followRun } from './progress.ts';
import { createQuiet } from './quiet.ts';
import { redactedEvent, redactedResult } from './redacted.ts';
import type { RunResult } from './run-result.ts';
import { summary } from './summary.ts';
import { type LiveScreen, liveText } from './terminal.ts';
import { unwritten } from './unwritten.ts';

export type ReporterParts = {
  readonly ci: ReportPlace;
  readonly clock: Pick<Clock, 'now'>;
  readonly redact: (text: string) => string;
  /** Only on a terminal. */
  readonly live?: { readonly screen: LiveScreen; readonly columns: () => number };
  /** Keeps the JSON report and says where; undefined where there is no place for it. */
  readonly saveReport: (json: string) => string | undefined;
  /** Where no output of the step tells it: the log says where the JSON report lies. */
  readonly tellsReport?: boolean;
  /** Prints stacks too. */
  readonly debug?: boolean;
};

export type Reporter = {
  readonly emit: Emit;
  /** Call it a few times a second from a timer that holds no process: moves the live lines, and breaks long silences in a plain log. */
  readonly tick: () => void;
  /** The end of the log, annotations, summary, outputs and the JSON report. Once. */
  readonly finish: (result: RunResult) => void;
};

/** Tells a run to whoever reads it: the one place through which all of its words go out, redacted. */
export function createReporter(parts: ReporterParts): Reporter {
  const { ci, clock, redact, live } = parts;
  const paint = createPaint(ci.colour);
  const { note, progress } = followRun();
  const quiet = createQuiet();

  const draw = () => {
    const text = live && liveText(progress, { now: clock.now(), columns: live.columns(), paint });
    if (text) live?.screen.draw(redact(text));
    else live?.screen.clear();
  };
  let began = false;
  const print = (all: readonly string[]) => {
    // A log does not begin with a gap: the post step's first line is one that elsewhere stands apart.
    const lines = began || all[0] !== '' ? all : all.slice(1);
    if (lines.length === 0) return;
    began = true;
    live?.screen.clear();
    ci.log.line(lines.join('\n'));
  };
  const tell = (event: RunEvent) => {
    // The plans of a deploy that brings certificates too share some.
    if (event.kind === 'warning' && progress.warnings.includes(event.message)) return;
    note(event);
    const view = { started: progress.started ?? event.at, hosts: [...progress.hosts.keys()], paint };
    // On a terminal the live lines say what is waited for.
    const lines = event.kind === 'waiting' && (live || !quiet.mayTell(event)) ? [] : logLines(event, view);
    if (lines.length > 0) quiet.heard(event);
    print(lines);
    draw();
  };
  return {
    emit: (event) => tell(redactedEvent({ ...event, at: clock.now() }, redact)),
    tick: () => {
      if (live) return draw();
      for (const event of quiet.overdue(progress, clock.now())) tell(event);
    },
    finish: (unsafe) => {
      const result = redactedResult(unsafe, redact);
      live?.screen.done();
      const report = jsonReport(result, { run: ci.run, warnings: progress.warnings, redact });
      let path: string | undefined;
      const problems = unwritten('The JSON report', () => {
        path = parts.saveReport(report);
      });
      const told = parts.tellsReport === true ? path : undefined;
      ci.log.line(closingLines(result, paint, { debug: parts.debug, report: told }).join('\n'));
      problems.push(
        ...unwritten('The outputs', () => {
          for (const [name, value] of Object.entries(outputsOf(result, path))) ci.results.output(name, value);
        }),
        ...unwritten('The summary', () => ci.results.summary(summary(result, ci.run, progress))),
      );
      const view = { started: result.started, hosts: [], paint };
      for (const message of problems) print(logLines({ kind: 'warning', message, at: clock.now() }, view));
      annotate(ci, result, progress.warnings);
    },
  };
}

/** At the end and not as things happen: the most important first, for a CI shows only so many. */
function annotate({ log }: ReporterParts['ci'], result: RunResult, warnings: readonly string[]): void {
  for (const error of result.failure === undefined ? [] : [result.failure, ...result.alsoFailed]) {
    log.annotate('error', `Sallyport: ${error.code}`, `${safeText(error.message)}\n${hintText(error)}`);
  }
  for (const warning of warnings) log.annotate('warning', 'Sallyport', safeText(warning));
  log.end();
}
