import { failureGroups, failureLines, otherLines } from './failure-text.ts';
import { headline } from './headline.ts';
import { paintMark } from './log-lines.ts';
import type { Paint } from './paint.ts';
import { renewedWords } from './renewed-words.ts';
import { resultTable, tableLines } from './result-table.ts';
import type { RunResult, WindowLife } from './run-result.ts';
import { staysWords, windowTime } from './window-words.ts';
import { duration } from './words.ts';

type Asked = {
  /** With stacks. */
  readonly debug?: boolean | undefined;
  /** The path of the JSON report, where nothing else tells it. */
  readonly report?: string | undefined;
};

/** How a log ends: the table, the window's life, each failure with what to do, and the whole in one line at the very end. */
export function closingLines(result: RunResult, paint: Paint, { debug = false, report }: Asked = {}): string[] {
  const table = tableLines(
    resultTable(result),
    (mark) => paintMark(paint, mark),
    (text) => paint('dim', text),
  );
  const failures = result.failure === undefined ? [] : [result.failure, ...result.alsoFailed];
  const renewal = renewedWords(result);
  const { mark, words } = headline(result);
  const end = `${paintMark(paint, mark)} ${paint('bold', words)}${paint('dim', `  ${duration(result.ended - result.started)}`)}`;
  const blocks = [
    table,
    renewal === '' ? [] : [`  ${renewal}`],
    [
      ...result.windows.flatMap((window) => windowLines(window, paint)),
      ...(report === undefined ? [] : [`  report  ${report}`]),
    ],
    ...failureGroups(failures).map((group) => failureLines(group.first, paint, debug, otherLines(group))),
    [end],
  ];
  return blocks.filter((block) => block.length > 0).flatMap((block) => ['', ...block]);
}

function windowLines(window: WindowLife, paint: Paint): string[] {
  const { facts, stays } = window;
  const open = windowTime(window);
  const life =
    open === undefined
      ? paint('red', 'not seen closed')
      : `open for ${duration(open)}${stays === undefined ? ', seen closed' : `; ${staysWords[stays]}`}`;
  return [
    `  window  ${life}`,
    `          ${paint('dim', `TCP ${facts.port} from ${facts.cidr} · ${facts.rule} of ${facts.group}`)}`,
  ];
}
