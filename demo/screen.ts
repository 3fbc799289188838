import { wantsColour } from '../src/ci/colour.ts';
import { createPaint, type Paint } from '../src/report/paint.ts';

/** What the demo itself says, beside the output of the product. Lines only: nothing moves, so it reads the same in a file. */
export type Screen = {
  /** A terminal: somebody may be looking. */
  readonly isWatched: boolean;
  readonly colour: boolean;
  readonly paint: Paint;
  /** Columns, at most 100: wider is not read any better. */
  readonly width: number;
  readonly line: (text?: string) => void;
  /** The head of an act. */
  readonly title: (text: string) => void;
  /** A part of an act. */
  readonly heading: (text: string) => void;
  /** What the viewer should know or watch for. */
  readonly aside: (text: string) => void;
  readonly command: (text: string) => void;
  /** `port 2222    shut before …`. */
  readonly fact: (name: string, value: string) => void;
  readonly verdict: (isTrue: boolean, text: string) => void;
};

export function openScreen(out: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Screen {
  const colour = wantsColour(env, out.isTTY === true);
  const paint = createPaint(colour);
  const width = Math.min(100, out.columns ?? 100) - 2;
  const line = (text = '') => void out.write(`${text === '' ? '' : `  ${text}`}\n`);
  return {
    isWatched: out.isTTY === true,
    colour,
    paint,
    width,
    line,
    title: (text) => {
      line();
      line(paint('bold', text));
      line(paint('dim', '─'.repeat(width - 2)));
    },
    heading: (text) => {
      line();
      line(paint('bold', text));
    },
    aside: (text) => {
      for (const each of wrapped(text, width - 2)) line(paint('dim', each));
    },
    command: (text) => {
      line();
      line(`${paint('green', '$')} ${paint('bold', text)}`);
      line();
    },
    fact: (name, value) => line(`${paint('dim', name.padEnd(14))}${value}`),
    verdict: (isTrue, text) =>
      line(`${isTrue ? paint('green', '✓') : paint('red', '✗')} ${isTrue ? text : paint('red', text)}`),
  };
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of text.split(/\s+/)) {
    if (open !== '' && open.length + 1 + word.length > width) {
      lines.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return open === '' ? lines : [...lines, open];
}
