import { SallyportError } from '../../errors.ts';

/** What a host is to run, and for how long at most. */
export type RemoteScript = {
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly limit: number;
};

/**
 * One command line for sshd that runs a script as a workflow's `run:` does: `bash -eo pipefail` where there is bash, else `sh -e`.
 *
 * Script and values travel in base64 and octal: nothing of them is ever quoted, so no login shell (sh, bash, zsh, fish, csh) can take them for
 * something else. The variables are set inside, for stock sshd drops `env` requests (AcceptEnv). Stdin is /dev/null: a script that reads it must not wait.
 * Past the limit the host ends it by itself, with status 124, where it has `timeout`: sshd does not end a command whose connection is gone.
 */
export function remoteScript({ script, environment, limit }: RemoteScript): string {
  const exports = Object.entries(environment).map(([name, value]) => `export ${name}="$(printf %b "${octal(value)}")"`);
  const program = [
    ...exports,
    // A host without base64 would run an empty script, and call it a success.
    `s="$(printf %s ${base64(script)} | base64 -d)" || exit 127`,
    `t=; if command -v timeout >/dev/null 2>&1; then t="timeout ${Math.ceil(limit / 1_000)}"; fi`,
    'if command -v bash >/dev/null 2>&1; then exec $t bash -eo pipefail -c "$s" </dev/null; else exec $t sh -e -c "$s" </dev/null; fi',
  ].join('; ');
  const line = `exec sh -c '${program}'`;
  if (line.length > longest) throw tooLong(script.length);
  return line;
}

/** Linux takes at most 128 KiB in one argument (MAX_ARG_STRLEN), and sshd gives the whole line as one. */
const longest = 130_000;

/** Letters, digits, `+`, `/` and `=`: no shell gives any of them a meaning inside a word. An empty text becomes no word, and nothing is decoded. */
function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** For the short ones: the shell decodes it itself, where each `base64` is a process more (five took 10 ms of every command). Not as printf’s format, in which dash sees a `%` behind its octal. */
function octal(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `\\0${byte.toString(8).padStart(3, '0')}`).join('');
}

function tooLong(length: number): SallyportError {
  return new SallyportError('COMMAND_FAILED', {
    message: `A command of ${Math.round(length / 1_024)} KiB is too long to be sent: about 90 KiB is the most.`,
    hint: 'Put the script into the release and call it.',
  });
}
