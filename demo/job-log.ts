/** A line of a step’s output as GitHub shows it in the job’s log: masks are taken and not shown, annotations lose their signs. */
export function shownInJobLog(line: string): string | undefined {
  const [, command, text = ''] = /^::([\w-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
  if (command === undefined) return line;
  if (command !== 'error' && command !== 'warning' && command !== 'notice') return undefined;
  const [first = ''] = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%').split('\n');
  return `${command.charAt(0).toUpperCase()}${command.slice(1)}: ${first}`;
}
