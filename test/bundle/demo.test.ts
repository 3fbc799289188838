import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const demo = fileURLToPath(new URL('../../bin/demo', import.meta.url));
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Runs it from another directory, as a CI that must not be mistaken for the one in the play, and without a terminal. */
async function play(...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'sallyport-test-'));
  folders.push(folder);
  const env = { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, GITHUB_ACTIONS: 'true', CI: 'true' };
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    execFile(demo, args, { cwd: folder, env, timeout: 110_000 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    );
  });
  const claims = output.split('\n').filter((line) => /^ {2}[✓✗] /.test(line));
  return { code, output, claims, left: await readdir(folder) };
}

test('bin/demo: two releases, and all that it says of them is so', async () => {
  const { code, output, claims, left } = await play();
  expect(
    claims.filter((claim) => claim.includes('✗')),
    output,
  ).toEqual([]);
  expect(claims.join('\n')).toMatch(
    /all three answer v2.*none lost.*failed on the second host, and the first two went back.*third host was not touched.*none lost.*Nothing is left/s,
  );
  expect(output).toContain('MAIL_URL is not set on this host');
  expect({ code, left }).toEqual({ code: 0, left: [] });
  // Without a terminal: no colour, nothing that moves.
  expect(output).not.toContain('\u001b');
});

test('bin/demo --kill: main dies, post shuts the port, the next run goes on', async () => {
  const { code, output, claims, left } = await play('--kill');
  expect(
    claims.filter((claim) => claim.includes('✗')),
    output,
  ).toEqual([]);
  expect(claims.join('\n')).toMatch(/still open to.*Post took the role anew.*It went on.*Nothing is left/s);
  expect({ code, left }).toEqual({ code: 0, left: [] });
  expect(output).not.toContain('::add-mask::');
});

test('what bin/demo does not know it says, and plays nothing', async () => {
  expect(await play('--kil')).toMatchObject({ code: 2, output: expect.stringContaining('--kill') });
});
