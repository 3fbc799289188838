import { SallyportError } from '../../errors.ts';

/**
 * One command line for sshd that runs a script as a workflow's `run:` does: `bash -eo pipefail` where there is bash, else `sh -e`.
 *
 * Script and values travel in base64: nothing of them is ever quoted, so no login shell (sh, bash, zsh, fish, csh) can take them for
 * something else. The variables are set inside, for stock sshd drops `env` requests (AcceptEnv). Stdin is /dev/null: a script that reads it must not wait.
 */
export function remoteScript(script: string, environment: Readonly<Record<string, string>>): string {
  const exports = Object.entries(environment).map(([name, value]) => `export ${name}="$(d ${encode(value)})"`);
  const program = [
    'd() { printf %s "$1" | base64 -d; }',
    ...exports,
    `s="$(d ${encode(script)})"`,
    'if command -v bash >/dev/null 2>&1; then exec bash -eo pipefail -c "$s" </dev/null; else exec sh -e -c "$s" </dev/null; fi',
  ].join('; ');
  const line = `exec sh -c '${program}'`;
  if (line.length > longest) throw tooLong(script.length);
  return line;
}

/** Linux takes at most 128 KiB in one argument (MAX_ARG_STRLEN), and sshd gives the whole line as one. */
const longest = 130_000;

/** Letters, digits, `+`, `/` and `=`: no shell gives any of them a meaning inside a word. An empty text becomes no word, which `d` decodes to nothing. */
function encode(text: string): string {
  return Buffer.from(text).toString('base64');
}

function tooLong(length: number): SallyportError {
  return new SallyportError('COMMAND_FAILED', {
    message: `A command of ${Math.round(length / 1_024)} KiB is too long to be sent: about 90 KiB is the most.`,
    hint: 'Put the script into the release and call it.',
  });
}
