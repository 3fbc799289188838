import { expect, test } from 'vitest';
import { balancedStage } from '../../test/fakes/fleet/balanced-stage.ts';
import { SallyportError } from '../errors.ts';

const hosts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A rollout whose uploads take so long; who is brought the release when, and how many at once at the most. */
async function rolled(upload: number, fails = 0) {
  const placed: string[] = [];
  let under = 0;
  let most = 0;
  let left = fails;
  const stage = balancedStage(
    { web: hosts },
    {
      place: async (host) => {
        placed.push(host.name);
        under += 1;
        most = Math.max(most, under);
        await stage.clock.sleep(upload);
        under -= 1;
        if (host.name === 'c' && left-- > 0)
          return new SallyportError('UPLOAD_FAILED', { message: 'cut off', hint: '' });
        return undefined;
      },
    },
  );
  const began = stage.clock.now();
  const end = await stage.roll();
  return { ...end, placed, most, under, took: stage.clock.now() - began };
}

test('the release goes up to hosts whose turn has not come, in their order, four at a time', async () => {
  const { verdict, placed, most, took } = await rolled(10_000);
  expect(verdict.exitCode).toBe(0);
  // The first one’s turn comes at once.
  expect(placed.slice(0, 5).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(new Set(placed)).toEqual(new Set(hosts));
  expect(most).toBeLessThanOrEqual(5);
  // Brought up one by one it would take as long as this for uploads alone.
  expect(took - (await rolled(0)).took).toBeLessThan(hosts.length * 10_000);
});

test('what fails ahead of its turn is tried again then, and nothing is under way at the end', async () => {
  const once = await rolled(1_000, 1);
  expect(once.verdict.exitCode).toBe(0);
  const { verdict, hosts: ends, under } = await rolled(1_000, 9);
  expect(verdict.exitCode).not.toBe(0);
  expect(ends.map(({ outcome }) => outcome.kind)).toContain('failed');
  expect(under).toBe(0);
});
