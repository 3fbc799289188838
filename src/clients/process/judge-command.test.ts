import { expect, test } from 'vitest';
import { foreignLines } from '../../report/foreign-output.ts';
import { systemClock } from '../clock/system-clock.ts';
import { judgeCommand } from './judge-command.ts';

const never = new AbortController().signal;

function judge(script: string, timeout = 60_000) {
  const lines: string[] = [];
  const environment = { PATH: process.env['PATH'], SEEN: 'yes' };
  const onLine = (stream: string, line: string) => lines.push(`${stream} ${line}`);
  const redact = (text: string) => text.replaceAll('hunter2hunter2', '***');
  const safe = (take: (line: string) => void) => foreignLines(redact, take);
  const asked = judgeCommand({ script, timeout, environment, clock: systemClock, lines: safe });
  return { lines, ask: (signal = never) => asked.ask('{"schema":1}', onLine, signal) };
}

test('it reads the facts, sees what environment it is given and no more, and its status is the answer', async () => {
  const { ask, lines } = judge('cat; echo; env | grep -c "^SEEN=yes$"; echo hunter2hunter2 >&2; exit 3');
  expect(await ask()).toEqual({ kind: 'status', status: 3 });
  expect(lines.toSorted()).toEqual(['stderr ***', 'stdout 1', 'stdout {"schema":1}']);
});

test('one that reads nothing is no failure, and a line that fails ends it', async () => {
  expect(await judge('true').ask()).toMatchObject({ kind: 'status', status: 0 });
  expect(await judge('false\nexit 0').ask()).toMatchObject({ kind: 'status', status: 1 });
});

test('killed, and too slow: no judgement', async () => {
  expect(await judge('kill -9 $$').ask()).toMatchObject({ kind: 'none', why: 'it was ended by signal SIGKILL' });
  expect(await judge('sleep 600', 200).ask()).toMatchObject({ kind: 'none', why: 'it did not end within 0.2 s' });
});

test('a cancel ends it, with the cancel', async () => {
  const cancel = new AbortController();
  const asking = judge('sleep 600').ask(cancel.signal);
  cancel.abort(new Error('cancelled'));
  await expect(asking).rejects.toThrow('cancelled');
});
