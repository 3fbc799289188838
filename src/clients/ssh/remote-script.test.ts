import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { remoteScript } from './remote-script.ts';

const bins = mkdtempSync(join(tmpdir(), 'sallyport-bin-'));
afterAll(() => rmSync(bins, { recursive: true }));

type More = { shell?: string; environment?: Record<string, string>; path?: string; limit?: number };

/** As sshd runs it: by the user's login shell, with stdin still open. */
function run(script: string, { shell = '/bin/sh', environment = {}, limit = 60_000, path }: More = {}) {
  const { stdout, status, signal } = spawnSync(shell, ['-c', remoteScript({ script, environment, limit })], {
    encoding: 'utf8',
    input: 'stdin\n',
    // bash reads ~/.bashrc where stdin is a socket, as it does under sshd.
    env: { PATH: path ?? process.env['PATH'], HOME: bins },
  });
  return { stdout, end: signal ?? status };
}

/** A host on which there are only these programs. */
function only(...programs: readonly string[]): string {
  const directory = mkdtempSync(join(bins, 'host-'));
  for (const program of ['sh', ...programs]) {
    const found = ['/bin', '/usr/bin'].map((place) => join(place, program)).find((file) => existsSync(file));
    if (found === undefined) throw new Error(`no ${program} on this machine`);
    symlinkSync(found, join(directory, program));
  }
  return directory;
}

const hostile = `a'b"c\`d$(e)$f\\g!h\ni * ; & | # ~ %s \\n ü`;

// Whichever of them this machine has; a login shell may be any.
const shells = ['sh', 'bash', 'dash', 'zsh', 'fish', 'tcsh', 'ksh']
  .map((name) => join('/bin', name))
  .filter((file) => existsSync(file));

test.each(shells)('%s takes script and values as they are', (shell) => {
  const environment = { SALLYPORT_HOST: hostile };
  expect(run('printf %s "$SALLYPORT_HOST"', { shell, environment })).toEqual({ stdout: hostile, end: 0 });
  expect(run(`printf %s '${hostile.replaceAll("'", '')}'`, { shell }).stdout).toBe(hostile.replaceAll("'", ''));
});

test('an empty value is set and empty', () => {
  const environment = { SALLYPORT_PREVIOUS_VERSION: '' };
  const script = 'test -n "$(env | grep ^SALLYPORT_PREVIOUS_VERSION=)" && echo "[$SALLYPORT_PREVIOUS_VERSION]"';
  expect(run(script, { environment }).stdout).toBe('[]\n');
});

describe('where there is bash, and where there is none', () => {
  const hosts = [
    ['bash', { path: only('bash', 'cat', 'false') }],
    ['sh', { path: only('cat', 'false') }],
  ] as const;
  test.each(hosts)('%s ends at the first line that fails', (_, host) => {
    expect(run('echo one\nfalse\necho two', host)).toEqual({ stdout: 'one\n', end: 1 });
  });
  test.each(hosts)('%s finds stdin empty', (_, host) => {
    expect(run('cat; echo end', host)).toEqual({ stdout: 'end\n', end: 0 });
  });
  test('only bash sees a failure in a pipe', () => {
    const [[, bash], [, sh]] = hosts;
    expect(run('false | cat\necho two', bash)).toEqual({ stdout: '', end: 1 });
    expect(run('false | cat\necho two', sh)).toEqual({ stdout: 'two\n', end: 0 });
  });
});

test('past its limit the host itself ends it, with all that it started', () => {
  const { stdout, end } = run('echo start\nsleep 30 | cat\necho never', { limit: 300 });
  expect({ stdout, end }).toEqual({ stdout: 'start\n', end: 124 });
});

test('the limit changes neither status nor signal of what ends in time', () => {
  expect(run('exit 7').end).toBe(7);
  expect(run('kill -KILL $$').end).toBe('SIGKILL');
  expect(run('kill -KILL $$', { path: only('bash') }).end).toBe('SIGKILL');
});

test('every byte comes as it was sent, digits behind it too', () => {
  const bytes = Array.from({ length: 255 }, (_, index) => String.fromCharCode(index + 1)).join('1');
  const { stdout } = run('printf %s "$SALLYPORT_HOST"', { environment: { SALLYPORT_HOST: bytes } });
  expect(stdout).toBe(bytes);
});

test('a long script is sent as long as one argument holds it, and refused before it is sent otherwise', () => {
  const long = `: ${'a'.repeat(120_000)}\necho end`;
  expect(run(long).stdout).toBe('end\n');
  expect(() => remoteScript({ script: 'x'.repeat(130_000), environment: {}, limit: 1 })).toThrow('too long to be sent');
});
