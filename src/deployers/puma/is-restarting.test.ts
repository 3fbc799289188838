import { expect, test } from 'vitest';
import { isRestarting } from './is-restarting.ts';
import { readLook } from './read-look.ts';

const worker = (pid: number, version: string) =>
  `process ${pid} 5\ndirectory /srv/shop/releases/${version}\ntitle puma: cluster worker 0: 1 [x]\n`;
const lookAt = (link: string, workers: readonly string[], unit = 'ActiveState=active') =>
  readLook(
    `app /srv/shop\nlink releases/${link}\nunit ${unit}\n${workers.map((one, n) => worker(n + 2, one)).join('')}`,
  );

test.each([
  ['all workers run what is linked', lookAt('v1', ['v1', 'v1']), false],
  ['the link is ahead of them', lookAt('v2', ['v1', 'v1']), true],
  ['they run two releases', lookAt('v2', ['v1', 'v2']), true],
  ['nobody runs yet', lookAt('v2', [], 'ActiveState=activating'), true],
  ['systemd has not done with it', lookAt('v1', ['v1'], 'ActiveState=active\nunit Job=17'), true],
])('%s: %j', (_, look, goesOn) => {
  expect(isRestarting(look)).toBe(goesOn);
});
