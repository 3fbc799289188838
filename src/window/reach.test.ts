import { describe, expect, test } from 'vitest';
import { failureOf } from '../../test/fakes/failure-of.ts';
import { virtualClock } from '../../test/fakes/virtual-clock.ts';
import type { Host, HostName, Role } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import { proveReach } from './reach.ts';
import type { PortAnswer } from './rule.ts';

const host = (name: string): Host => ({ name: name as HostName, address: name, role: 'web' as Role, hostKeys: [] });

/** Hosts that answer as their script says, the last answer for ever. */
function setting(script: Record<string, PortAnswer[]>, from = '8.8.4.4/32') {
  const clock = virtualClock();
  const told: Parameters<Emit>[0][] = [];
  const asked: string[] = [];
  const ports = {
    answers: async (address: string): Promise<PortAnswer> => {
      asked.push(address);
      const answers = script[address] ?? [];
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { kind: 'silent' as const };
      if (answer.kind === 'silent') await clock.sleep(3_000);
      return answer;
    },
  };
  const hosts = Object.keys(script).map(host);
  const started = clock.now();
  return {
    told,
    asked,
    elapsed: () => clock.now() - started,
    prove: (signal = new AbortController().signal, spare = 0) =>
      proveReach(
        { ports, clock, emit: (event) => void told.push(event) },
        { hosts, port: 22, from: [from], spare },
        signal,
      ),
  };
}

const open: PortAnswer = { kind: 'open' };
const silent: PortAnswer = { kind: 'silent' };
const refused: PortAnswer = { kind: 'refused' };

test('hosts that answer are asked once, all side by side', async () => {
  const { prove, asked, elapsed } = setting({ a: [open], b: [open], c: [open] });
  await prove();
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(elapsed()).toBe(0);
});

test('a rule that is in force a little later is waited for, and the wait is told', async () => {
  const { prove, told, elapsed } = setting({ a: [silent, silent, silent, open], b: [open] });
  await prove();
  expect(elapsed()).toBeGreaterThan(9_000);
  expect(told).toContainEqual(expect.objectContaining({ kind: 'waiting', host: host('a') }));
});

test('as many hosts as may be missing are, but never all of them', async () => {
  const unending = new AbortController().signal;
  expect(await setting({ a: [open], b: [silent], c: [refused] }).prove(unending, 2)).toBe(1);
  expect(await failureOf(setting({ a: [open], b: [silent], c: [silent] }).prove(unending, 1))).toMatchObject({
    code: 'HOST_UNREACHABLE',
  });
  expect(await failureOf(setting({ a: [silent] }).prove(unending, 3))).toMatchObject({ code: 'HOST_UNREACHABLE' });
});

test('a host that stays silent ends it within a minute, named, with the likely causes', async () => {
  const { prove, elapsed } = setting({ a: [open], b: [silent], c: [silent] });
  const error = await failureOf(prove());
  expect(elapsed()).toBeLessThan(60_000);
  expect(error).toMatchObject({ code: 'HOST_UNREACHABLE', exitCode: 2 });
  expect(error.message).toContain('2 of 3 hosts can’t be reached on port 22: b, c (no answer)');
  for (const cause of [
    'group is not attached',
    'another address than 8.8.4.4/32',
    'network ACL',
    'not put the rule in force',
  ]) {
    expect(error.hint).toContain(cause);
  }
});

describe('other answers', () => {
  test('refused is named as such, and not waited for as long as silence', async () => {
    const { prove, elapsed } = setting({ a: [refused] });
    const error = await failureOf(prove());
    expect(error.message).toContain('a (refused: nothing listens on the port)');
    expect(error.hint).toContain('sshd is not running');
    expect(error.hint).not.toContain('network ACL');
    expect(elapsed()).toBeLessThan(20_000);
  });

  test('hosts that do not answer for the same reason are told together', async () => {
    const error = await failureOf(setting({ a: [refused], b: [silent], c: [refused] }).prove());
    expect(error.message).toMatch(/port 22: a, c \(refused: nothing listens on the port\); b \(no answer\)\.$/);
  });

  test('an sshd that is just starting is waited for', async () => {
    await setting({ a: [refused, refused, open] }).prove();
  });

  test('a wrong name is told with the system’s own reason', async () => {
    const error = await failureOf(setting({ a: [{ kind: 'failed', reason: 'ENOTFOUND getaddrinfo' }] }).prove());
    expect(error.message).toContain('a (ENOTFOUND getaddrinfo)');
  });

  test('an IPv6 host behind an IPv4 rule is pointed out', async () => {
    expect((await failureOf(setting({ '2001:db8::1': [silent] }).prove())).hint).toContain('different families');
    expect((await failureOf(setting({ a: [silent] }).prove())).hint).not.toContain('different families');
  });
});

test('a cancel ends the wait at once', async () => {
  const cancel = new AbortController();
  const { prove, elapsed } = setting({ a: [refused] });
  const proving = prove(cancel.signal);
  cancel.abort(new Error('cancelled'));
  await expect(proving).rejects.toThrow('cancelled');
  expect(elapsed()).toBeLessThan(1_000);
});
