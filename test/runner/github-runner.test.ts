import { expect, onTestFinished, test } from 'vitest';
import { virtualClock } from '../fakes/virtual-clock.ts';
import { type JobOptions, openJob } from './github-runner.ts';
import { tinyActions } from './tiny-action.ts';

function stage(options: JobOptions = {}) {
  const actions = tinyActions();
  const job = openJob(options);
  onTestFinished(async () => {
    await job[Symbol.asyncDispose]();
    actions[Symbol.dispose]();
  });
  return { job, make: actions.make };
}

const tellInputs = `for (const [name, value] of Object.entries(process.env)) if (/^(INPUT|STATE)_/.test(name)) console.log(name + '=' + value);`;
const append = (variable: string, text: string) =>
  `require('fs').appendFileSync(process.env.${variable}, ${JSON.stringify(text)});`;

test('inputs are spelled as the runner does: upper case, hyphens kept, spaces not; a declared one is always there', async () => {
  const { job, make } = stage();
  const more = 'inputs:\n  health-check:\n  with-default:\n    default: 7\n';
  const result = await job.run({ action: make({ main: tellInputs, more }), with: { 'ssh user': 'ann', Mode: 'plan' } });
  expect(result.log.toSorted()).toEqual([
    'INPUT_HEALTH-CHECK=',
    'INPUT_MODE=plan',
    'INPUT_SSH_USER=ann',
    'INPUT_WITH-DEFAULT=7',
  ]);
});

test('post gets what main saved, inputs evaluated anew, and the environment as later steps left it', async () => {
  const { job, make } = stage();
  const tell = `${tellInputs} console.log(process.env.AWS_REGION, process.env.PATH.split(':')[0]);`;
  let input = 'early';
  await job.run({
    action: make({ main: `${tell}${append('GITHUB_STATE', 'group<<E\nsg-1\nE\n')}`, post: tell }),
    with: () => ({ input }),
  });
  await job.run({
    action: make({ main: append('GITHUB_ENV', 'AWS_REGION=elsewhere\n') + append('GITHUB_PATH', '/opt/bin\n') }),
  });
  input = 'late';
  const [post] = await job.finish();
  expect(post?.log).toEqual(['INPUT_INPUT=late', 'STATE_group=sg-1', 'elsewhere /opt/bin']);
});

test('posts run last started first, also behind mains that failed, and once', async () => {
  const { job, make } = stage();
  const post = 'console.log(process.env["INPUT_NAME"])';
  for (const name of ['first', 'second', 'third']) {
    await job.run({ action: make({ main: 'process.exit(3)', post }), with: { name } });
  }
  expect((await job.finish()).flatMap(({ log }) => log)).toEqual(['third', 'second', 'first']);
  expect(await job.finish()).toEqual([]);
});

test.each([
  ['success()', 'process.exit(1)', 0],
  ['failure()', 'process.exit(1)', 1],
  ['failure()', '', 0],
  ['always()', 'process.exit(1)', 1],
])('post-if %s is obeyed behind %j', async (condition, main, posts) => {
  const { job, make } = stage();
  await job.run({ action: make({ main, post: '', more: `  post-if: ${condition}\n` }) });
  expect(await job.finish()).toHaveLength(posts);
});

test('what was written before kill -9 counts', async () => {
  const { job, make } = stage();
  const main = `${append('GITHUB_STATE', 'a=1\n')}${append('GITHUB_OUTPUT', 'b=2\n')}console.log('now'); setInterval(() => {}, 1000);`;
  const running = job.start({ action: make({ main, post: tellInputs }) });
  await running.until((line) => line === 'now');
  const result = await running.kill();
  expect(result).toMatchObject({
    exitCode: null,
    signal: 'SIGKILL',
    failed: true,
    state: { a: '1' },
    outputs: { b: '2' },
  });
  const [post] = await job.finish();
  expect(post?.log).toEqual(['STATE_a=1']);
});

test('a broken file fails the step and keeps what stands before the break', async () => {
  const { job, make } = stage();
  const result = await job.run({ action: make({ main: append('GITHUB_STATE', 'a=1\nb<<END\nhalf a val') }) });
  expect(result).toMatchObject({ exitCode: 0, failed: true, state: { a: '1' } });
  expect(result.annotations.map(({ message }) => message)).toEqual([
    "Unable to process file command 'state' successfully.",
    'Invalid value. EOF marker missing new line.',
  ]);
});

test('both streams are read, a lone CR ends a line, a last line needs no end, masks hold for later steps', async () => {
  const { job, make } = stage();
  const main = `console.log('::add-mask::hunter2'); console.error('x\\r::error::from stderr'); process.stdout.write('hunter2 at the end');`;
  const result = await job.run({ action: make({ main }) });
  expect(result.log.toSorted()).toEqual(['##[error]from stderr', '*** at the end', 'x']);
  expect(result.raw).toContain('hunter2 at the end');
  const later = await job.run({
    action: make({ main: `console.log('hunter2');${append('GITHUB_STEP_SUMMARY', '# hunter2\n')}` }),
  });
  expect(later).toMatchObject({ log: ['***'], summary: '# ***\n' });
});

test('a summary over 1 MiB is not shown, which does not undo the step', async () => {
  const { job, make } = stage();
  const main = `require('fs').appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));`;
  expect(await job.run({ action: make({ main }) })).toMatchObject({ exitCode: 0, summary: '' });
});

const deaf = `for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log(signal));
console.log('deaf'); setInterval(() => {}, 1000);`;

test('a cancel: SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL; posts run', async () => {
  const clock = virtualClock({ moves: 'by-hand' });
  const { job, make } = stage({ clock });
  const running = job.start({ action: make({ main: deaf, post: 'console.log("post")' }) });
  await running.until((line) => line === 'deaf');
  const cancelled = job.cancel();
  await running.until((line) => line === 'SIGINT');
  await clock.advance(7_499);
  expect(clock.sleepers()).toBe(1);
  await clock.advance(1);
  await running.until((line) => line === 'SIGTERM');
  await clock.advance(2_499);
  expect(clock.sleepers()).toBe(1);
  await clock.advance(1);
  await cancelled;
  expect(await running.result).toMatchObject({ signal: 'SIGKILL', raw: ['deaf', 'SIGINT', 'SIGTERM'] });
  expect((await job.finish()).map(({ log }) => log)).toEqual([['post']]);
});

test('a cancel hits the process alone; what it leaves is seen, and ended with the job', async () => {
  const { job, make } = stage();
  const main = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    console.log('started'); setInterval(() => {}, 1000);`;
  const running = job.start({ action: make({ main }) });
  await running.until((line) => line === 'started');
  await job.cancel();
  const { signal, leftovers } = await running.result;
  expect(signal).toBe('SIGINT');
  expect(leftovers).toHaveLength(1);
  expect(job.leftovers()).toEqual(leftovers);
  await job[Symbol.asyncDispose]();
  expect(job.leftovers()).toEqual([]);
});

test('a child that holds the log is waited for 5 s', async () => {
  const clock = virtualClock({ moves: 'by-hand' });
  const { job, make } = stage({ clock });
  const main = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    console.log('leaving'); process.exitCode = 0; process.exit();`;
  const running = job.start({ action: make({ main }) });
  await new Promise((resolve) => running.process.once('exit', resolve));
  await clock.advance(5_000);
  expect((await running.result).leftovers).toHaveLength(1);
});

test('a runner that is shut down runs no post', async () => {
  const { job, make } = stage();
  const running = job.start({ action: make({ main: 'console.log("on"); setInterval(() => {}, 1000);', post: '' }) });
  await running.until((line) => line === 'on');
  await job.shutDown();
  expect(await job.finish()).toEqual([]);
});

test('a line that never comes is told with the log', async () => {
  const { job, make } = stage();
  const running = job.start({ action: make({ main: 'console.log("something else")' }) });
  await expect(running.until((line) => line === 'this')).rejects.toThrow('something else');
});
