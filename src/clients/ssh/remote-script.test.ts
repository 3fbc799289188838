import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { remoteScript } from './remote-script.ts';

/** As sshd runs it: by the user's login shell, with stdin still open. */
function run(shell: string, script: string, environment: Record<string, string> = {}, path = process.env['PATH']) {
  const { stdout, status } = spawnSync(shell, ['-c', remoteScript(script, environment)], {
    encoding: 'utf8',
    input: 'stdin\n',
    env: { PATH: path },
  });
  return { stdout, status };
}

const hostile = `a'b"c\`d$(e)$f\\g!h\ni * ; & | # ~ %s \\n ü`;

test.each(['/bin/sh', '/bin/bash', '/bin/dash'])('%s takes script and values as they are', (shell) => {
  expect(run(shell, 'printf %s "$SALLYPORT_HOST"', { SALLYPORT_HOST: hostile })).toEqual({
    stdout: hostile,
    status: 0,
  });
  expect(run(shell, `printf %s '${hostile.replaceAll("'", '')}'`).stdout).toBe(hostile.replaceAll("'", ''));
});

test('an empty value is set and empty', () => {
  expect(
    run('/bin/sh', 'test -n "$(env | grep ^SALLYPORT_PREVIOUS_VERSION=)" && echo "[$SALLYPORT_PREVIOUS_VERSION]"', {
      SALLYPORT_PREVIOUS_VERSION: '',
    }).stdout,
  ).toBe('[]\n');
});

test('a script of several lines ends at the first that fails, in a pipe too', () => {
  expect(run('/bin/sh', 'echo one\nfalse\necho two')).toEqual({ stdout: 'one\n', status: 1 });
  expect(run('/bin/sh', 'false | cat\necho two')).toEqual({ stdout: '', status: 1 });
});

test('a script that reads stdin finds it empty', () => {
  expect(run('/bin/sh', 'cat; echo end')).toEqual({ stdout: 'end\n', status: 0 });
});

test('a script too long for one argument is refused before it is sent', () => {
  expect(() => remoteScript('x'.repeat(100_000), {})).toThrow('too long to be sent');
});
