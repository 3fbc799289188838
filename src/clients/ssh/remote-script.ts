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
 * Of script and values only what no shell can take for anything else is sent as it is, the rest in octal: nothing is ever quoted, whatever
 * the login shell (sh, bash, zsh, fish, csh). `printf` is built into every sh: decoding by `base64` took 10 ms of each command, and a host may lack it.
 * The variables are set inside, for stock sshd drops `env` requests (AcceptEnv). Stdin is /dev/null: a script that reads it must not wait.
 * Past the limit the host ends it by itself, with status 124, where it has `timeout`: sshd does not end a command whose connection is gone.
 */
export function remoteScript({ script, environment, limit }: RemoteScript): string {
  const exports = Object.entries(environment).map(
    ([name, value]) => `export ${name}="$(printf %b "${encode(value)}")"`,
  );
  const program = [
    ...exports,
    `s="$(printf %b "${encode(script)}")"`,
    `t=; if command -v timeout >/dev/null 2>&1; then t="timeout ${Math.ceil(limit / 1_000)}"; fi`,
    'if command -v bash >/dev/null 2>&1; then exec $t bash -eo pipefail -c "$s" </dev/null; else exec $t sh -e -c "$s" </dev/null; fi',
  ].join('; ');
  const line = `exec sh -c '${program}'`;
  if (line.length > longest) throw tooLong(line.length);
  return line;
}

/** Linux takes at most 128 KiB in one argument (MAX_ARG_STRLEN), and sshd gives the whole line as one. */
const longest = 130_000;

/** For `printf %b`, and not for its format, in which dash sees a `%` behind its octal. Always four digits: the next character may be one. */
function encode(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9 _.,:/=@+-]/gu, (character) =>
    Array.from(Buffer.from(character), (byte) => `\\0${byte.toString(8).padStart(3, '0')}`).join(''),
  );
}

function tooLong(length: number): SallyportError {
  return new SallyportError('COMMAND_FAILED', {
    message: `A command that takes ${Math.ceil(length / 1_024)} KiB on its way is too long to be sent: 127 KiB is the most.`,
    hint: 'Put the script into the release and call it.',
  });
}
