import { expect, test } from 'vitest';
import { virtualClock } from '../../test/fakes/virtual-clock.ts';
import { SallyportError } from '../errors.ts';
import type { Host, HostName, Role } from '../inventory/host.ts';
import { firstMiss, passGate } from './gate.ts';
import type { ProbeAnswer, Question } from './probe.ts';

const host: Host = { name: 'web-1' as HostName, role: 'web' as Role, address: 'web-1', hostKeys: [] };
const limits = { passes: 3, interval: 2_000, timeout: 20_000 };
const pass: ProbeAnswer = { kind: 'pass', body: '' };
const miss: ProbeAnswer = { kind: 'miss', reason: 'status 503' };

/** Answers as written, the last one for ever: `.` passes, `x` misses, `~` never comes. */
function stage(answers: string, other: Partial<Question> = {}) {
  const clock = virtualClock({ start: 0 });
  const asked: number[] = [];
  const told: string[] = [];
  const question: Question = {
    place: 'http://localhost/up',
    failure: 'HEALTH_CHECK_FAILED',
    patience: 5_000,
    ask: async () => {
      asked.push(clock.now());
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (answer === '~') return await new Promise(() => undefined);
      return answer === '.' ? pass : miss;
    },
    ...other,
  };
  const parts = { clock, emit: (event: object) => told.push('what' in event ? String(event.what) : '') };
  const signal = new AbortController().signal;
  const open = async (questions: readonly Question[] = [question]) => {
    try {
      await passGate(parts, { host, questions, limits }, signal);
      return 'open';
    } catch (error) {
      if (!(error instanceof SallyportError)) throw error;
      return `${error.code}: ${error.message}`;
    }
  };
  const look = () => firstMiss(parts, { host, questions: [question], limits }, signal);
  return { clock, asked, told, question, open, look };
}

test('opens at the Nth pass in a row, and asks at once', async () => {
  const { open, asked } = stage('.');
  expect(await open()).toBe('open');
  expect(asked).toEqual([0, 2_000, 4_000]);
});

test('one miss starts the count again', async () => {
  const { open, asked } = stage('x..x...');
  expect(await open()).toBe('open');
  expect(asked).toHaveLength(7);
});

test('what never passes is said with the last reason and the time', async () => {
  const { open, asked, clock } = stage('x');
  expect(await open()).toBe(
    'HEALTH_CHECK_FAILED: web-1 never passed within 18 s. Last miss: http://localhost/up: status 503.',
  );
  expect(asked.at(-1)).toBe(18_000);
  expect(clock.sleepers()).toBe(0);
});

test('what passes sometimes is said with how often', async () => {
  const { open } = stage('..x..x..x..x..x..x..x');
  expect(await open()).toContain('passed at most 2 times in a row, of 3 needed, within 18 s.');
});

test('an answer that does not come is a miss, and the question is asked again', async () => {
  const { open, asked } = stage('~...');
  expect(await open()).toBe('open');
  expect(asked).toEqual([0, 7_000, 9_000, 11_000]);
  expect(await stage('~').open()).toMatch(/within 19 s\. Last miss: .*: no answer within 5 s\.$/);
});

test('a question that the gate’s own end cuts short does not hide why the ones before it missed', async () => {
  expect(await stage('xxxxxxxxx~').open()).toMatch(/Last miss: .*: status 503\.$/);
  expect(await stage('xxxxxx~').open()).toMatch(/Last miss: .*: no answer within 5 s\.$/);
});

test('every question must pass in a round; the one that missed last names the failure', async () => {
  const { open, question, asked } = stage('.');
  const old: ProbeAnswer = { kind: 'miss', reason: 'it runs 1.0, not 2.0' };
  const version: Question = {
    ...question,
    place: 'running version',
    failure: 'VERSION_UNEXPECTED',
    ask: async () => old,
  };
  expect(await open([question, version])).toMatch(/^VERSION_UNEXPECTED: .*running version: it runs 1\.0, not 2\.0\.$/);
  expect(asked).toHaveLength(10);
});

test('a failure that repeating can’t mend is thrown at once', async () => {
  const error = new SallyportError('SSH_FORWARDING_FORBIDDEN', { message: 'no forwarding', hint: '' });
  const { open, clock } = stage('.', { ask: () => Promise.reject(error) });
  expect(await open()).toBe('SSH_FORWARDING_FORBIDDEN: no forwarding');
  expect(clock.now()).toBe(0);
});

test('a look takes the first miss for an answer', async () => {
  expect(await stage('..x').look()).toMatchObject({ reason: 'status 503' });
  const { look, asked } = stage('...x');
  expect(await look()).toBeUndefined();
  expect(asked).toHaveLength(3);
});

test('each round tells how far it is', async () => {
  const { open, told } = stage('x...');
  await open();
  expect(told).toEqual([
    '0 of 3 passes in a row; last miss: status 503 (http://localhost/up)',
    '1 of 3 passes in a row',
    '2 of 3 passes in a row',
  ]);
});
