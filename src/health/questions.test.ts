import { expect, test } from 'vitest';
import type { CommandEnd, Remote, RemoteCommand } from '../deployers/remote.ts';
import { SallyportError } from '../errors.ts';
import type { Host, HostName, Role } from '../inventory/host.ts';
import type { HealthSettings, ProbeTarget } from '../settings/settings.ts';
import type { Version } from '../version.ts';
import { placeOf } from './place.ts';
import type { HostNetwork } from './probe.ts';
import { healthQuestion, versionQuestion } from './questions.ts';

const host: Host = { name: 'web-1' as HostName, role: 'web' as Role, address: 'web-1', hostKeys: [] };
const health: HealthSettings = { tls: 'verify', passes: 1, interval: 1_000, timeout: 10_000 };
const network: HostNetwork = { connect: () => Promise.reject(new Error('no network here')) };
const unending = new AbortController().signal;
const check: ProbeTarget = { kind: 'command', command: 'systemctl is-active app' };

function asking(end: Partial<CommandEnd> | SallyportError) {
  const ran: RemoteCommand[] = [];
  const remote: Remote = {
    run: async (_, command) => {
      ran.push(command);
      if (end instanceof SallyportError) throw end;
      return { exit: { kind: 'status', status: 0 }, stdout: '', stderr: '', ...end };
    },
  };
  const asker = { network, remote, redact: (text: string) => text.replaceAll('hunter2', '***') };
  return {
    ran,
    health: () => healthQuestion(asker, host, { ...health, check })?.ask(unending),
    version: () => versionQuestion(asker, host, { ...health, versionCheck: check }, '2.0' as Version)?.ask(unending),
  };
}

test('a role without checks has no questions', () => {
  const asker = { network, remote: { run: () => Promise.reject(new Error('no commands here')) }, redact: String };
  expect(healthQuestion(asker, host, health)).toBeUndefined();
  expect(versionQuestion(asker, host, health, '2.0' as Version)).toBeUndefined();
});

test('a command that ends with 0 passes, any other end is a miss that says why', async () => {
  expect(await asking({}).health()).toEqual({ kind: 'pass', body: '' });
  const failed = { exit: { kind: 'status', status: 3 }, stderr: 'inactive, hunter2\n' } as const;
  expect(await asking(failed).health()).toEqual({ kind: 'miss', reason: 'status 3: “inactive, ***”' });
  expect(await asking({ ...failed, stderr: '', stdout: 'inactive' }).health()).toMatchObject({
    reason: 'status 3: “inactive”',
  });
  const killed = { exit: { kind: 'signal', signal: 'KILL' } } as const;
  expect(await asking(killed).health()).toEqual({ kind: 'miss', reason: 'signal KILL' });
  const late = new SallyportError('COMMAND_TIMED_OUT', { message: '', hint: '' });
  expect(await asking(late).health()).toEqual({ kind: 'miss', reason: 'it did not end in time' });
  const lost = new SallyportError('CONNECTION_LOST', { message: 'lost', hint: '' });
  await expect(asking(lost).health()).rejects.toBe(lost);
});

test('a version check by command must print the version, and knows which one is asked for', async () => {
  const good = asking({ stdout: '2.0\n' });
  expect(await good.version()).toMatchObject({ kind: 'pass' });
  expect(good.ran[0]).toMatchObject({
    script: 'systemctl is-active app',
    environment: { SALLYPORT_HOST: 'web-1', SALLYPORT_ROLE: 'web', SALLYPORT_VERSION: '2.0' },
  });
  expect(await asking({ stdout: '2.01' }).version()).toMatchObject({ reason: 'the answer does not name 2.0: “2.01”' });
  expect(await asking({ stdout: '2.0', exit: { kind: 'status', status: 1 } }).version()).toMatchObject({
    kind: 'miss',
  });
});

test.each<[ProbeTarget, string]>([
  [{ kind: 'http', tls: false, host: 'localhost', port: 3000, path: '/up?x=1' }, 'http://localhost:3000/up?x=1'],
  [{ kind: 'http', tls: true, host: '::1', port: 443, path: '/' }, 'https://[::1]/'],
  [{ kind: 'tcp', host: '::1', port: 80 }, 'tcp://[::1]:80'],
  [{ kind: 'unix', socket: '/run/app.sock', path: '/up' }, 'unix:/run/app.sock:/up'],
  [{ kind: 'command', command: 'first\nsecond' }, 'command: first'],
])('%j is told as %s', (target, place) => {
  expect(placeOf(target)).toBe(place);
});
