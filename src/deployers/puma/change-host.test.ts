import { expect, test } from 'vitest';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import { isLook, pumaHost, pumaPlace } from '../../../test/fakes/puma-place.ts';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { recorded } from '../../../test/recorded/puma/recorded.ts';
import type { ProbeAnswer } from '../../health/probe.ts';
import type { Version } from '../../version.ts';
import type { RemoteCommand } from '../remote.ts';
import { changeRelease } from './change-host.ts';

const before = recorded('8-phased');

/** A host on which a phased restart takes everybody to the release that the link names, at once. */
function obedientHost({ deaf = 0 }) {
  let linked = 'v1';
  let phase = 0;
  let signals = 0;
  const { place, ran } = pumaPlace((command) => {
    if (command.script.includes('kill -s USR1')) {
      // The process that was looked at is gone.
      if (linked === 'v1' && deaf-- > 0) return undefined;
      phase += 1;
      signals += 1;
      return '';
    }
    if (command.script.includes('mv -T "$next" current')) linked = command.environment['VERSION'] ?? '';
    if (!isLook(command)) return '';
    const now = before.replaceAll('"phase":0', `"phase":${phase}`);
    return phase === 0 ? now : now.replaceAll('releases/v1', `releases/${linked}`);
  });
  return { place, ran, state: () => ({ linked, signals }) };
}

function change(answer: (turn: number) => ProbeAnswer, how: { deaf?: number } = {}) {
  const { place, ran, state } = obedientHost(how);
  const clock = virtualClock();
  let asked = 0;
  const question = { place: '/', failure: 'VERSION_UNEXPECTED', patience: 5_000 } as const;
  const parts = {
    ...{ clock, emit: () => undefined, patience: 15_000 },
    versionCheck: () => ({ ...question, ask: async () => answer(asked++) }),
  };
  const to = {
    ...{ host: pumaHost, to: 'v2' as Version, drained: false },
    from: { kind: 'version', version: 'v1' as Version } as const,
  };
  const work = changeRelease(parts, place, to, new AbortController().signal);
  return { work, asked: () => asked, state: () => ({ ...state(), isNoted: ran.some(isNote) }) };
}

const pass: ProbeAnswer = { kind: 'pass', body: 'v2' };
const miss: ProbeAnswer = { kind: 'miss', reason: 'v1 answers' };

const isNote = ({ environment }: RemoteCommand) => environment['GOOD'] === 'yes';

test('three fresh connections for each of two workers are answered by the new release', async () => {
  const { work, asked, state } = change(() => pass);
  await work;
  expect(asked()).toBe(6);
  expect(state()).toEqual({ linked: 'v2', signals: 1, isNoted: true });
});

test('one answer of six that is the old one fails: the link goes back, and Puma is told again', async () => {
  const { work, state } = change((turn) => (turn === 5 ? miss : pass));
  const { code, message } = await failureOf(work);
  expect(code).toBe('VERSION_UNEXPECTED');
  expect(message).toContain('1 of 6 fresh connections were not answered by it: v1 answers');
  expect(message).toContain('v1 was put back and runs there again');
  expect(state()).toEqual({ linked: 'v1', signals: 2, isNoted: false });
});

test('a Puma that ends again and again may be gone when it is told to go back: the next one is told', async () => {
  const { work, state } = change(() => miss, { deaf: 2 });
  expect((await failureOf(work)).message).toContain('v1 was put back and runs there again');
  expect(state()).toMatchObject({ linked: 'v1', signals: 2 });
  const never = change(() => miss, { deaf: 99 });
  expect((await failureOf(never.work)).message).toContain('going back to v1 failed as well');
});
