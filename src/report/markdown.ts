import { plain } from './foreign-output.ts';

/** Text that means nothing to Markdown or HTML, on one line: for table cells and sentences that quote what we did not write. */
export function escapeMarkdown(text: string): string {
  const escaped = plain(oneLineOf(text))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()|~$]/g, '\\$&');
  return (
    escaped
      // At a paragraph's start these make a heading or a list; elsewhere they are themselves.
      .replace(/^[#+=-]/, '\\$&')
      .replace(/^\d+(?=\.)/, '$&\\')
      // Text that is only quoted makes no link to where somebody else wants it.
      .replaceAll('://', '\\://')
  );
}

function oneLineOf(text: string): string {
  return text.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

/** A code block that its content can't end: its fence is longer than any run of backticks in it. */
export function codeBlock(lines: readonly string[]): string {
  const text = lines.map((line) => plain(line)).join('\n');
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** A name in code style, where it is one of ours or parsed: still without backticks and pipes. */
export function code(text: string): string {
  return `\`${plain(oneLineOf(text)).replaceAll(/[`|]/g, ' ')}\``;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
