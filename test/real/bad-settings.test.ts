import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badSettings, leastSettings } from '../fakes/bad-settings.ts';
import { openJob } from '../runner/github-runner.ts';

/** Whoever a run could call, in one place: a call that comes is counted, and Terraform leaves a mark. */
const calls: string[] = [];
const server = createServer((request, response) => {
  calls.push(request.url ?? '');
  response.writeHead(500).end();
});
const folder = mkdtempSync(join(tmpdir(), 'sallyport-bad-settings-'));
const mark = join(folder, 'terraform-was-run');
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(join(folder, 'terraform'), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

// Those of other places (flags, a pipe's variables) have no GitHub action, and no environment can hold a NUL; the unit tests hold them.
const ofAnAction = badSettings.filter(
  ({ place = 'input', commit, with: given }) =>
    place === 'input' && commit === undefined && !Object.values(given ?? {}).some((value) => value.includes('\0')),
);

test.concurrent.each(ofAnAction)('$what: told as it is, exit 2, and nothing is called', async (row) => {
  await using job = openJob({
    env: {
      AWS_ENDPOINT_URL: url,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
      TERRAFORM_CLI_PATH: folder,
      PATH: `${folder}:${process.env['PATH']}`,
      ...row.environment,
    },
  });
  const given = new Map(Object.entries<string>({ ...leastSettings, ...row.with }));
  for (const name of row.without ?? []) given.delete(name);
  if (row.yml !== undefined) writeFileSync(join(job.workspace, 'sallyport.yml'), row.yml);

  const main = await job.run({ action: join(import.meta.dirname, '../..'), with: Object.fromEntries(given) });
  const [post] = await job.finish();

  expect(main.exitCode).toBe(2);
  const said = main.raw.join('\n');
  for (const line of row.says) expect(said).toContain(line);
  expect(said).not.toContain('hush');
  expect(main.outputs['result']).toBe('refused');
  expect(main.annotations).toHaveLength(1);
  expect(main.summary).toContain('nothing was changed');
  expect(post?.exitCode).toBe(0);
  expect(calls).toEqual([]);
  expect(existsSync(mark)).toBe(false);
});

test('these are more than forty kinds', () => {
  expect(ofAnAction.length).toBeGreaterThan(40);
});
