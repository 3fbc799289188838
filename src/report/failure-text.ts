import type { SallyportError } from '../errors.ts';
import { safeText } from './foreign-output.ts';
import { createPaint, type Paint } from './paint.ts';
import { oneLine } from './words.ts';

/** The same thing that went wrong in several places: the first in full, of the others what happened. */
export type FailureGroup = { readonly first: SallyportError; readonly others: readonly SallyportError[] };

/** By code, in the order of the first of each: what one has to do about twelve hosts is told once. */
export function failureGroups(errors: readonly SallyportError[]): FailureGroup[] {
  return [...Map.groupBy(errors, ({ code }) => code).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : { first, others },
  );
}

const othersShown = 20;

/** What happened to the others, a line for each. */
export function otherLines({ others }: FailureGroup): string[] {
  const more = others.length > othersShown ? [`… and ${others.length - othersShown} more`] : [];
  return [...others.slice(0, othersShown).map(({ message }) => oneLine(message)), ...more];
}

/** A failure for a person: its code, what happened, why, what to do, where to read on. With `debug` also the stacks, for our own defects. */
export function failureLines(
  error: SallyportError,
  paint: Paint = createPaint(false),
  debug = false,
  others: readonly string[] = [],
): string[] {
  const lines = [
    `${paint('red', '✗')} ${paint('bold', error.code)}`,
    ...indent(safeText(error.message), 2),
    ...causeMessages(error).flatMap((cause) => indent(`because ${cause}`, 2)),
    ...others.flatMap((line) => indent(line, 2)),
    '',
    ...indent(hintText(error), 2),
    paint('dim', `  ${errorPage(error)}`),
  ];
  return debug
    ? [...lines, '', ...stacksOf(error).flatMap((stack) => indent(safeText(stack, undefined, 8_000), 2))]
    : lines;
}

/** Safe to print, and long enough for the commands in it: half of one would be worse than none. */
export function hintText({ hint }: SallyportError): string {
  return safeText(hint, undefined, 16_000);
}

/** Where the code is explained. */
export function errorPage(error: SallyportError): string {
  return `docs/errors.md#${error.code.toLowerCase()}`;
}

/** What lies under an error, outermost first, each once, safe to print. A message that only repeats the one above says nothing new. */
export function causeMessages(error: SallyportError): string[] {
  const messages: string[] = [];
  let above = error.message;
  for (const cause of causesOf(error)) {
    const message = safeText(cause instanceof Error ? cause.message : String(cause), undefined, 600);
    if (message !== '' && !above.includes(message)) messages.push(message);
    above = message;
  }
  return messages;
}

function causesOf(error: Error): unknown[] {
  const found: unknown[] = [];
  for (let cause = error.cause; cause !== undefined && cause !== null && !found.includes(cause) && found.length < 8; ) {
    found.push(cause);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return found;
}

function stacksOf(error: SallyportError): string[] {
  return [error, ...causesOf(error)].flatMap((each) =>
    each instanceof Error && each.stack !== undefined ? [each.stack] : [],
  );
}

function indent(text: string, columns: number): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}
