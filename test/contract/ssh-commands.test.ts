import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from '../fakes/failure-of.ts';
import { virtualClock } from '../fakes/virtual-clock.ts';
import { type Client, connectTo, key } from './ssh-client.ts';
import { type HostUnderTest, hosts } from './ssh-hosts.ts';

describe.each(Object.entries(hosts))('a command on %s', (_, start) => {
  let host: HostUnderTest;
  let client: Client;
  beforeAll(async () => {
    host = await start({ authorized: [key.public] });
    client = await connectTo(host);
  });
  afterAll(async () => {
    await client[Symbol.asyncDispose]();
    await host[Symbol.asyncDispose]();
  });

  const status = (number: number) => ({ kind: 'status', status: number });
  const printed = async (...call: Parameters<Client['run']>) => (await client.run(...call)).stdout;
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await sleep(20);
  };

  test('its output, both streams, and its status', async () => {
    expect(await client.run('echo out; echo err >&2; exit 7')).toEqual({
      exit: status(7),
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  test('the signal that ended it', async () => {
    expect((await client.run('kill -KILL $$')).exit).toEqual({ kind: 'signal', signal: 'KILL' });
  });

  test('several lines are one script, which ends at the first that fails', async () => {
    expect(await client.run('cd /\npwd\nfalse\necho never')).toMatchObject({ stdout: '/\n', exit: status(1) });
    expect(await client.run('false | cat\necho never')).toMatchObject({ stdout: '', exit: status(1) });
    expect(await printed('cat <<"EOF"\n  $HOME\n"EOF\nEOF\n')).toBe('  $HOME\n"EOF\n');
  });

  test('no shell takes any of script or values for its own', async () => {
    const hostile = `a'b"c\`d\`$(e)\${f}\\g!h\ni\\n * ; & | # ~ %s \t ü\r\n--`;
    expect(await printed('printf %s "$SALLYPORT_HOST"', { environment: { SALLYPORT_HOST: hostile } })).toBe(hostile);
    expect(await printed(`printf '%s' '${hostile.replaceAll("'", '')}'`)).toBe(hostile.replaceAll("'", ''));
  });

  test('variables are set in the command, where sshd drops those of the request', async () => {
    const environment = { SALLYPORT_VERSION: '2.0', SALLYPORT_PREVIOUS_VERSION: '' };
    const script = "sh -c 'env | grep ^SALLYPORT_ | sort'";
    expect(await printed(script, { environment })).toBe('SALLYPORT_PREVIOUS_VERSION=\nSALLYPORT_VERSION=2.0\n');
  });

  test('stdin is empty, and reading it does not wait', async () => {
    expect(await printed('cat; echo end')).toBe('end\n');
  });

  test('each line as it comes, made safe, with a last one that has no end', async () => {
    const lines: string[] = [];
    const script = "printf 'one\\r\\ntwo\\033[31m red\\nthree'; printf '::error::x\\n' >&2";
    await client.run(script, { onLine: (stream, line) => lines.push(`${stream} ${line}`) });
    expect(lines.toSorted()).toEqual(['stderr : :error::x', 'stdout one', 'stdout three', 'stdout two red']);
  });

  test('of much output all lines come, and the last 64 KiB are kept', async () => {
    let count = 0;
    const end = await client.run('seq 1 300000', { onLine: () => count++ });
    expect(count).toBe(300_000);
    expect(end.stdout).toHaveLength(65_536);
    expect(end.stdout.endsWith('\n299999\n300000\n')).toBe(true);
  });

  test('bytes that are no text do no harm', async () => {
    const end = await client.run('head -c 100000 /dev/urandom; printf "\\377\\376\\000\\nend\\n"');
    expect(end).toMatchObject({ exit: status(0), stdout: expect.stringMatching(/end\n$/) });
  });

  test('many at once, over the one connection', async () => {
    const outputs = await Promise.all(Array.from({ length: 8 }, (_, n) => printed(`sleep 0.1; echo ${n}`)));
    expect(outputs).toEqual(['0\n', '1\n', '2\n', '3\n', '4\n', '5\n', '6\n', '7\n']);
  });

  test('past its time it is told to end, and the connection is still of use', async () => {
    const clock = virtualClock({ moves: 'by-hand' });
    await using slow = await connectTo(host, { clock });
    const mark = join(host.files, 'terminated');
    let started = false;
    // Without stderr: bash tells of its own `sleep` that was ended too, and by then nobody may read what it says (SIGPIPE).
    const script = `trap 'echo > ${mark}; exit' TERM\nexec 2>/dev/null\necho started\nwhile :; do sleep 0.05; done`;
    const failure = failureOf(slow.run(script, { timeout: 60_000, onLine: () => (started = true) }));
    await until(() => started);
    await clock.advance(60_000);
    expect(await failure).toMatchObject({ code: 'COMMAND_TIMED_OUT', message: expect.stringContaining('60 s') });
    if (host.passesSignals) await until(() => existsSync(mark));
    expect((await slow.run('echo still')).stdout).toBe('still\n');
  });

  test('a child that it left behind with the output open does not hold it up', async () => {
    const clock = virtualClock({ moves: 'by-hand' });
    await using patient = await connectTo(host, { clock });
    const pid = join(host.files, 'left-behind');
    const ended = patient.run(`sleep 50 &\necho $! > ${pid}\necho done`, { timeout: 60_000 });
    // The deadline sleeps from the start; the moment that late output gets, from when the status is told.
    await until(() => clock.sleepers() === 2);
    await clock.advance(5_000);
    expect(await ended).toMatchObject({ exit: status(0), stdout: 'done\n' });
    process.kill(Number(readFileSync(pid, 'utf8')));
  });

  test('a cancel ends the wait at once, with its own reason', async () => {
    const cancel = new AbortController();
    const ended = client.run('sleep 50', {}, cancel.signal);
    cancel.abort(new Error('cancelled'));
    await expect(ended).rejects.toThrow('cancelled');
  });

  test('a connection that goes is no failed command, and later commands know it too', async () => {
    await using doomed = await connectTo(host);
    let started = false;
    const lost = failureOf(doomed.run('echo started; sleep 50', { onLine: () => (started = true) }));
    await until(() => started);
    host.cut();
    expect(await lost).toMatchObject({ code: 'CONNECTION_LOST', message: expect.stringContaining('127.0.0.1') });
    expect(await failureOf(doomed.run('true'))).toMatchObject({ code: 'CONNECTION_LOST' });
    client = await connectTo(host);
  });
});
