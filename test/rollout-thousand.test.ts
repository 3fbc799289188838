import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('./fakes/fleet/thousand.ts', import.meta.url));

test('a thousand hosts take 256 MB at the most, and no more than twice the slowest host of each batch', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script]);
  const seen = JSON.parse(stdout);
  console.info(stdout.trim());
  expect(seen).toMatchObject({ exitCode: 0, hosts: 1_000, broken: [] });
  expect(seen.megabytes).toBeLessThanOrEqual(256);
  expect(seen.took).toBeLessThanOrEqual(2 * seen.slowest);
}, 120_000);
