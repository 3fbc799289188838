import { stripVTControlCharacters } from 'node:util';

/** What was found in a text: a JSON value, or why there is none. */
export type JsonInText =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' | 'truncated' | 'none' };

/**
 * Finds the one JSON value in text that others have printed into: a byte order mark, colours, line ends of Windows, and the lines
 * that setup-terraform's wrapper and a runner add (`[command]…`, `::debug::…`, `::set-output …`). The last two repeat the whole
 * JSON in one line, so that a cut from the first brace to the last one would take them in.
 */
export function jsonInText(text: string): JsonInText {
  const lines = withoutColours(text).split(/\r\n|\r|\n/);
  // No line of JSON begins like this, and a JSON string has no line end in it: nothing of a value is lost.
  const own = lines.filter((line) => !/^\s*(?:::|##\[|\[command\])/.test(line));
  // A byte order mark is white space to trim().
  const clean = own.join('\n').trim();
  if (clean === '') return { kind: 'empty' };
  const whole = parse(clean);
  if (whole !== undefined) return { kind: 'json', value: whole.value };

  const brace = /^[ \t]*\{/gm;
  for (let match = brace.exec(clean); match !== null; match = brace.exec(clean)) {
    const start = brace.lastIndex - 1;
    const end = endOfObject(clean, start);
    if (end === undefined) return { kind: 'truncated' };
    const found = parse(clean.slice(start, end));
    if (found !== undefined) return { kind: 'json', value: found.value };
    brace.lastIndex = end;
  }
  return { kind: 'none' };
}

/** The error of JSON.parse is dropped on purpose: it quotes the text, which may hold what is sensitive. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** One past the brace that closes the one at `start`; braces in strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

/** JSON itself has no raw control characters. */
function withoutColours(text: string): string {
  return text.includes('\u001b') ? stripVTControlCharacters(text) : text;
}
