import type { SallyportError } from '../errors.ts';
import { causeMessages, errorPage, failureLines } from './failure-text.ts';
import { safeText } from './foreign-output.ts';
import { paintMark } from './log-lines.ts';
import { code, escapeMarkdown, table } from './markdown.ts';
import type { Paint } from './paint.ts';
import type { RunIdentity } from './place.ts';
import type { SweepResult, SweepRow } from './sweep-result.ts';
import { sweepHeadline, sweepRowWords } from './sweep-words.ts';
import { duration, oneLine } from './words.ts';

/** One line for one rule, as it is done with. */
export function sweepLine(row: SweepRow, paint: Paint): string {
  const { mark, words, detail } = sweepRowWords(row);
  const what = `${row.rule} of ${row.group}  ${row.lets}`;
  return `  ${paintMark(paint, mark)} ${words.padEnd(10)}${oneLine(what)}  ${paint('dim', oneLine(detail))}`;
}

/** How the log ends: what went wrong with what to do, and the whole in one line. */
export function sweepClosingLines(result: SweepResult, paint: Paint, debug: boolean): string[] {
  const { mark, words } = sweepHeadline(result);
  const end = `${paintMark(paint, mark)} ${paint('bold', words)}${paint('dim', `  ${duration(result.ended - result.started)}`)}`;
  return [...failuresOf(result).map((error) => failureLines(error, paint, debug)), changed(result), [end]]
    .filter((block) => block.length > 0)
    .flatMap((block) => ['', ...block]);
}

/** GitHub’s Markdown. */
export function sweepSummary(result: SweepResult): string {
  const { mark, words } = sweepHeadline(result);
  const rows = result.rows.slice(0, shownRows).map((row) => {
    const { mark, words, detail } = sweepRowWords(row);
    return [`${mark} ${words}`, code(row.rule), code(row.group), escapeMarkdown(row.lets), escapeMarkdown(detail)];
  });
  const more = result.rows.length - rows.length;
  return [
    `## ${mark} ${escapeMarkdown(words)}`,
    result.dryRun ? 'A dry run: nothing was changed.' : '',
    rows.length === 0 ? '' : table(['', 'rule', 'group', 'lets in', ''], rows),
    more > 0 ? `… and ${more} more: see the JSON report.` : '',
    ...failuresOf(result).map(
      ({ message, hint }) =>
        `${escapeMarkdown(safeText(message))}\n\n**What to do:** ${escapeMarkdown(safeText(hint))}`,
    ),
    ...changed(result).map(escapeMarkdown),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The sweep for machines. Names only ever come to it; a change of meaning raises `schema`. */
export function sweepJson(result: SweepResult, run: RunIdentity): string {
  const { region, dryRun, exitCode, started, ended, rows } = result;
  const report = {
    ...{ schema: 1, kind: 'sweep', region, dryRun, exitCode, started: time(started), ended: time(ended), run },
    rules: rows.map(({ end, expires, ...row }) => ({
      ...row,
      expires: expires === undefined ? null : time(expires),
      result: end.kind,
      failure: end.kind === 'failed' ? failureEntry(end.error) : null,
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** The outputs of a step, name → text, as sweep/action.yml names them. */
export function sweepOutputs({ rows, exitCode }: SweepResult, reportPath: string): Readonly<Record<string, string>> {
  const count = (...kinds: SweepRow['end']['kind'][]) =>
    String(rows.filter(({ end }) => kinds.includes(end.kind)).length);
  return {
    result: exitCode === 0 ? 'done' : exitCode === 8 ? 'clean-up-failed' : 'cancelled',
    removed: count('removed'),
    expired: count('removed', 'would-remove', 'gone', 'failed', 'not-exact', 'not-tried'),
    'not-closed': count('failed', 'not-exact'),
    report: reportPath,
  };
}

/** Each thing that a person has to look at. */
export function sweepAnnotations(result: SweepResult): readonly { title: string; message: string }[] {
  return [
    ...failuresOf(result).map(({ code: title, message, hint }) => ({ title, message: `${message}\n${hint}` })),
    ...changed(result).map((message) => ({ title: 'a rule that is not exact', message })),
  ];
}

const shownRows = 500;

function failuresOf({ rows }: SweepResult): SallyportError[] {
  return rows.flatMap(({ end }) => (end.kind === 'failed' ? [end.error] : []));
}

function changed({ rows, region }: SweepResult): string[] {
  return rows.flatMap(({ end, rule, group, lets }) =>
    end.kind === 'not-exact'
      ? [
          `${rule} of ${group}, region ${region}, has the tags of an expired window but is no such rule: ${lets}. It is left to you: remove it, or its tags that begin with sallyport:.`,
        ]
      : [],
  );
}

function failureEntry(error: SallyportError) {
  const { code, message, hint } = error;
  return {
    code,
    message: safeText(message),
    hint: safeText(hint),
    causes: causeMessages(error),
    more: errorPage(error),
  };
}

const time = (milliseconds: number) => new Date(milliseconds).toISOString();
