import { stripVTControlCharacters } from 'node:util';

/** Takes what a host, Terraform or a child prints, in pieces of any size; `end` gives out a last line without a line end. */
export type LineSink = { write(chunk: Uint8Array | string): void; end(): void };

/**
 * Turns foreign bytes into lines that are safe to print: whole characters, no control or escape sequences, no secret
 * (also when it came in pieces), and nothing that a CI would obey. A line that was overwritten by carriage returns shows its last state, as on a terminal.
 */
export function foreignLines(redact: (text: string) => string, onLine: (line: string) => void): LineSink {
  const decoder = new TextDecoder();
  let open = '';
  let overwritten = '';
  let dropped = 0;

  const keep = (text: string) => {
    const room = shownLimit + slack - open.length;
    open += text.slice(0, room);
    dropped += Math.max(0, text.length - room);
  };
  const returnCarriage = () => {
    const state = printable(open, dropped, redact);
    if (state.trim() !== '') overwritten = state;
    open = '';
    dropped = 0;
  };
  const endLine = () => {
    returnCarriage();
    onLine(overwritten);
    overwritten = '';
  };
  const take = (text: string) => {
    for (const piece of text.split(/(\r|\n)/)) {
      if (piece === '\n') endLine();
      else if (piece === '\r') returnCarriage();
      else keep(piece);
    }
  };
  return {
    write: (chunk) => take(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })),
    end: () => {
      take(decoder.decode());
      if (open !== '' || overwritten !== '') endLine();
    },
  };
}

/** Foreign text for an error message (a body's start, a command's last words): made safe line by line, at most `limit` characters. */
export function safeText(text: string, redact: (text: string) => string = (same) => same, limit = 2_000): string {
  const lines: string[] = [];
  // Redacted as a whole first: a secret with line ends in it is one secret.
  const sink = foreignLines(redact, (line) => lines.push(line));
  sink.write(redact(text));
  sink.end();
  const joined = lines.join('\n').trim();
  return joined.length > limit ? `${joined.slice(0, limit).trimEnd()}…` : joined;
}

/**
 * The same line with every CI command in it broken by a space that a reader sees: `: :error::` and `## [error]`.
 *
 * GitHub's runner obeys `::x::` at the start of a line and `##[x]` anywhere in it; Azure's and TeamCity's forms are `##vso[` and `##teamcity[`.
 * A zero-width character would be no defence: the runner compares by culture, which ignores such characters (.NET's IndexOf(string) with ICU).
 */
export function inert(line: string): string {
  return line.replace(/^(\s*):(?=:)/u, '$1: ').replaceAll(/##(?=\w{0,40}\[)/g, '## ');
}

/** Longer lines are cut: GitHub's log shows them badly, and nobody reads on. */
const shownLimit = 4_096;

/** How much more is kept before redacting, so that a secret that lies across the cut is seen whole. No secret of ours is longer on one line. */
const slack = 16_384;

function printable(raw: string, dropped: number, redact: (text: string) => string): string {
  const clean = redact(plain(raw));
  // Redacting shortens: what lies in the last `slack` characters of an overfull line may be the first half of a secret.
  const shown = clean.slice(0, dropped > 0 ? Math.max(0, Math.min(shownLimit, clean.length - slack)) : shownLimit);
  const left = clean.length - shown.length + dropped;
  return inert(left === 0 ? shown.trimEnd() : `${shown.toWellFormed()}… (${left} more characters)`);
}

/** Only what prints: no escape sequences, control characters or ignorable ones, which hide a command from us and not from the runner. */
export function plain(text: string): string {
  return stripVTControlCharacters(text.replaceAll(titleSequence, ''))
    .replaceAll(/[\v\f\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/[^\P{Cc}\t]|\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}/gu, '')
    .toWellFormed();
}

const esc = '\u001b';
const bell = '\u0007';
const stringEnd = '\u009c';

/** `ESC ] … BEL` (titles, links), ended or not. Taken out first: Node's own pattern is quadratic on many that do not end. */
const titleSequence = new RegExp(
  `(?:${esc}\\]|\u009d)(?:[^${bell}${esc}${stringEnd}]*(?:${bell}|${esc}\\\\|${stringEnd}))?`,
  'g',
);
