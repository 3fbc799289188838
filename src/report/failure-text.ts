import type { SallyportError } from '../errors.ts';
import { safeText } from './foreign-output.ts';
import { createPaint, type Paint } from './paint.ts';

/** A failure for a person: its code, what happened, why, what to do, where to read on. With `debug` also the stacks, for our own defects. */
export function failureLines(error: SallyportError, paint: Paint = createPaint(false), debug = false): string[] {
  const lines = [
    `${paint('red', '✗')} ${paint('bold', error.code)}`,
    ...indent(safeText(error.message), 2),
    ...causeMessages(error).flatMap((cause) => indent(`because ${cause}`, 2)),
    '',
    ...indent(safeText(error.hint), 2),
    paint('dim', `  ${errorPage(error)}`),
  ];
  return debug
    ? [...lines, '', ...stacksOf(error).flatMap((stack) => indent(safeText(stack, undefined, 8_000), 2))]
    : lines;
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
