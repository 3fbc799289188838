import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { foreignLines } from '../../report/foreign-output.ts';
import { type ProcessRequest, runProcess } from './run-process.ts';

const directory = mkdtempSync(join(tmpdir(), 'sallyport-process-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const never = new AbortController().signal;

/** A child whose lines can be waited for, on a clock that stands still. */
function child(script: string, request: Partial<ProcessRequest> = {}, signal = never) {
  const clock = virtualClock({ moves: 'by-hand' });
  const lines: string[] = [];
  const waiting: { line: string; wake: () => void }[] = [];
  const sink = () =>
    foreignLines(
      (text) => text,
      (line) => {
        lines.push(line);
        for (const each of waiting) if (each.line === line) each.wake();
      },
    );
  const running = runProcess(
    {
      command: 'sh',
      args: ['-c', script],
      cwd: directory,
      environment: { PATH: process.env['PATH'] },
      clock,
      sink,
      ...request,
    },
    signal,
  );
  running.catch(() => undefined);
  const seen = (line: string) =>
    lines.includes(line) ? Promise.resolve() : new Promise<void>((wake) => waiting.push({ line, wake }));
  return { running, clock, lines, seen };
}

describe('a child that ends by itself', () => {
  test('gives status, output and lines', async () => {
    const { running, lines } = child('echo out; echo err >&2; printf last; exit 3');
    expect(await running).toEqual({ exit: { kind: 'status', status: 3 }, stdout: 'out\nlast', stderr: 'err\n' });
    expect(lines.toSorted()).toEqual(['err', 'last', 'out']);
  });

  test('gives the signal that ended it', async () => {
    expect((await child('kill -9 $$').running).exit).toEqual({ kind: 'signal', signal: 'SIGKILL' });
  });

  test('gets its arguments without a shell, its environment as given, and nothing to read', async () => {
    const command = process.execPath;
    const script =
      'process.stdin.on("end", () => console.log(JSON.stringify([process.argv[1], process.env.A, process.env.HOME]))).resume()';
    const { stdout } = await child('', { command, args: ['-e', script, '$(id) "x'], environment: { A: '1' } }).running;
    expect(JSON.parse(stdout)).toEqual(['$(id) "x', '1', null]);
  });

  test('of much output the end is kept', async () => {
    const { stderr } = await child(
      'i=0; while [ $i -lt 3000 ]; do echo "$i 3456789012345678901234567890" >&2; i=$((i+1)); done',
    ).running;
    expect(stderr.length).toBe(64 * 1024);
    expect(stderr).toMatch(/\n2999 \d+\n$/);
  });

  test('is not waited for longer than 2 s when a daemon of it holds the output open', async () => {
    const { running, clock, seen } = child('setsid sleep 60 & echo $!; echo ready');
    await seen('ready');
    const end = settle(running, clock);
    const { exit, stdout } = await end;
    process.kill(Number(stdout.split('\n')[0]), 'SIGKILL');
    expect(exit).toEqual({ kind: 'status', status: 0 });
    expect(clock.sleepers()).toBe(0);
  });
});

describe('what could not be started is said', () => {
  const noExec = join(directory, 'no-exec');
  writeFileSync(noExec, 'x');
  const noInterpreter = join(directory, 'no-interpreter');
  writeFileSync(noInterpreter, '#!/no/such/thing\n');
  chmodSync(noInterpreter, 0o755);
  test.each<[string, Partial<ProcessRequest>, string, string]>([
    [
      'no program',
      { command: 'no-such-program' },
      'there is no program no-such-program on the PATH',
      'add its directory to PATH',
    ],
    ['no file', { command: '/no/such' }, 'there is no file /no/such', 'Check the path'],
    ['no directory', { cwd: '/no/such' }, 'there is no directory /no/such', 'checked out'],
    ['a file as directory', { cwd: noExec }, `${noExec} is no directory`, 'directory itself'],
    ['not executable', { command: noExec }, `${noExec} may not be executed`, 'chmod +x'],
    ['no interpreter', { command: noInterpreter }, `${noInterpreter} names an interpreter that is not there`, '#!'],
    ['too long', { args: ['x'.repeat(9_000_000)] }, 'sh could not be started (E2BIG)', ''],
  ])('%s', async (_, request, reason, hint) => {
    const { exit } = await child('', request).running;
    expect(exit).toMatchObject({ kind: 'not-started', reason, hint: expect.stringContaining(hint) });
  });
});

describe('on abort', () => {
  const stubborn =
    'trap "echo INT" INT; trap "echo TERM" TERM; trap "echo USR1" USR1; echo $$; echo ready; while [ $((i += 1)) -lt 2000 ]; do sleep 0.02; done';

  test('it gets SIGINT at once, SIGTERM after 4 s, SIGKILL after 6 s, and then the reason is thrown', async () => {
    const stop = new AbortController();
    const { running, clock, lines, seen } = child(stubborn, {}, stop.signal);
    await seen('ready');
    const pid = Number(lines[0]);
    stop.abort(new Error('cancelled'));
    await seen('INT');
    await clock.advance(3_900);
    process.kill(pid, 'SIGUSR1');
    await seen('USR1');
    expect(lines).not.toContain('TERM');
    await clock.advance(100);
    await seen('TERM');
    await clock.advance(1_900);
    expect(isAlive(pid)).toBe(true);
    await clock.advance(100);
    await dead(pid);
    await expect(settle(running, clock)).rejects.toThrow('cancelled');
    expect(clock.sleepers()).toBe(0);
  });

  test('one that obeys is not waited for', async () => {
    const stop = new AbortController();
    const { running, clock, seen } = child('echo ready; exec sleep 60', {}, stop.signal);
    await seen('ready');
    const started = clock.now();
    stop.abort(new Error('cancelled'));
    await expect(running).rejects.toThrow('cancelled');
    expect(clock.now()).toBe(started);
    expect(clock.sleepers()).toBe(0);
  });

  test('what the child started ends too, also when the child itself is gone first', async () => {
    const stop = new AbortController();
    const grandchild = `sh -c 'trap "" INT TERM; echo $$; echo ready; while [ $((i += 1)) -lt 2000 ]; do sleep 0.02; done' & wait`;
    const { running, clock, lines, seen } = child(grandchild, {}, stop.signal);
    await seen('ready');
    const pid = Number(lines[0]);
    let isSettled = false;
    running.catch(() => (isSettled = true));
    stop.abort(new Error('cancelled'));
    await clock.advance(5_900);
    expect({ isSettled, isAlive: isAlive(pid) }).toEqual({ isSettled: false, isAlive: true });
    await clock.advance(100);
    await dead(pid);
    await expect(settle(running, clock)).rejects.toThrow('cancelled');
  });

  test('before the start nothing is started', async () => {
    await expect(child('echo x', {}, AbortSignal.abort(new Error('cancelled'))).running).rejects.toThrow('cancelled');
  });
});

test('past its time it is ended, and the error of the one who asked is thrown', async () => {
  const timeout = { milliseconds: 60_000, onTimeout: () => new Error('too long') };
  const { running, clock, seen } = child('echo ready; while [ $((i += 1)) -lt 2000 ]; do sleep 0.02; done', {
    timeout,
  });
  await seen('ready');
  await clock.advance(59_999);
  expect(clock.sleepers()).toBe(1);
  await clock.advance(1);
  await expect(settle(running, clock)).rejects.toThrow('too long');
});

/** Moves the clock until the child has ended; real processes take real time, which the clock can't see. */
async function settle<T>(running: Promise<T>, clock: ReturnType<typeof virtualClock>): Promise<T> {
  let ended = false;
  running.then(
    () => (ended = true),
    () => (ended = true),
  );
  while (!ended) await clock.advance(50);
  return await running;
}

/** A signal arrives in real time. */
async function dead(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** A zombie is dead: who reaps it is not our business. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
