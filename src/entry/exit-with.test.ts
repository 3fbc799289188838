import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function ended(script: string): { status: number | null; stdout: string; stderr: string } {
  const of = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const imports = `import { cancelled } from ${of('./cancelled.ts')}; import { exitWith } from ${of('./exit-with.ts')};`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', imports + script], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a run that nothing can wake any more is no success', () => {
  expect(ended('exitWith(new Promise(() => undefined));')).toEqual({ status: 1, stdout: '', stderr: '' });
});

test('a run ends with its exit code, whatever still waits', () => {
  expect(ended('setInterval(() => undefined, 1_000); exitWith(Promise.resolve(4));').status).toBe(4);
});

test('one that could not even begin says why', () => {
  const { status, stderr } = ended('exitWith(Promise.reject(new Error("no such directory")));');
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'Sallyport could not begin: no such directory\n' });
});

test.each([
  ['an error that is thrown where nobody can catch it', 'throw new Error("stray");'],
  ['a promise that nobody awaits', 'void Promise.reject(new Error("stray"));'],
])('%s ends the run as a cancel does, with time to shut the window', (_, stray) => {
  const run = `exitWith(new Promise((resolve) => cancelled.addEventListener('abort', () => setTimeout(() => {
    console.log('shut after', cancelled.reason.code, cancelled.reason.message);
    resolve(1);
  }, 20))));`;
  const { status, stdout } = ended(`${run} setTimeout(() => { ${stray} }, 5);`);
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: 'shut after DEFECT Sallyport met something it did not foresee: stray\n',
  });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s ends the run as a cancel, in its own time', (signal) => {
  const run = `exitWith(new Promise((resolve) => cancelled.addEventListener('abort', () => setTimeout(() => {
    console.log(cancelled.reason.code, cancelled.reason.message);
    resolve(130);
  }, 20))));`;
  const { status, stdout } = ended(
    `${run} setInterval(() => undefined, 1_000); process.kill(process.pid, '${signal}');`,
  );
  expect({ status, stdout }).toEqual({ status: 130, stdout: `CANCELLED The run was cancelled (${signal}).\n` });
});
