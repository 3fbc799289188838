/** What a GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE file says; of a broken file what stands before the break counts, and the step fails. */
export type FilePairs = { readonly pairs: ReadonlyMap<string, string>; readonly problem?: string };

/** `NAME=VALUE`, or `NAME<<DELIMITER`, lines, `DELIMITER` (FileCommandManager.cs, EnvFileKeyValuePairs). */
export function readFilePairs(text: string): FilePairs {
  const pairs = new Map<string, string>();
  let at = 0;
  const nextLine = () => {
    if (at >= text.length) return undefined;
    const end = text.indexOf('\n', at);
    const line = { text: text.slice(at, end < 0 ? undefined : end), from: at, isWhole: end >= 0 };
    at = end < 0 ? text.length : end + 1;
    return line;
  };

  for (let line = nextLine(); line !== undefined; line = nextLine()) {
    if (line.text === '') continue;
    const [equals, heredoc] = [line.text.indexOf('='), line.text.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.set(line.text.slice(0, equals), line.text.slice(equals + 1));
      continue;
    }
    if (heredoc < 0) return { pairs, problem: `Invalid format '${line.text}'` };
    const [name, delimiter] = [line.text.slice(0, heredoc), line.text.slice(heredoc + 2)];
    if (name === '' || delimiter === '') {
      return {
        pairs,
        problem: `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`,
      };
    }
    const start = at;
    let end = at;
    let value = nextLine();
    while (value?.text !== delimiter) {
      if (value === undefined) return { pairs, problem: `Invalid value. Matching delimiter not found '${delimiter}'` };
      if (!value.isWhole) return { pairs, problem: 'Invalid value. EOF marker missing new line.' };
      end = at - 1;
      value = nextLine();
    }
    pairs.set(name, text.slice(start, Math.max(start, end)));
  }
  return { pairs };
}
