import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeParts } from '../../test/fakes/ci-parts.ts';
import { Secret } from '../secret.ts';
import { createCiHost } from './detect.ts';
import { realFiles } from './files.ts';

const never = new AbortController().signal;

test('each place is known by its own variable, and everything else is generic', () => {
  expect(createCiHost(fakeParts({ GITHUB_ACTIONS: 'true' })).kind).toBe('github');
  expect(createCiHost(fakeParts({ BITBUCKET_BUILD_NUMBER: '7' })).kind).toBe('bitbucket');
  expect(createCiHost(fakeParts({ GITLAB_CI: 'true' })).kind).toBe('generic');
  expect(createCiHost(fakeParts({})).kind).toBe('generic');
});

test('Bitbucket gives its token when the step has oidc: true, hidden from the log', async () => {
  const parts = fakeParts({
    BITBUCKET_BUILD_NUMBER: '7',
    BITBUCKET_STEP_OIDC_TOKEN: 'aaa.bbb.ccc',
    BITBUCKET_REPO_FULL_NAME: 'acme/shop',
  });
  const ci = createCiHost(parts);
  expect((await ci.identity?.token('ignored', never))?.reveal()).toBe('aaa.bbb.ccc');
  ci.log.line('it is aaa.bbb.ccc');
  expect(parts.printed()).toBe('it is ***\n');
  expect(ci.run).toMatchObject({
    repository: 'acme/shop',
    runId: '7',
    url: 'https://bitbucket.org/acme/shop/pipelines/results/7',
  });

  const without = createCiHost(fakeParts({ BITBUCKET_BUILD_NUMBER: '7' }));
  expect(without.identity).toBeUndefined();
  expect(without.identityHint).toContain('oidc: true');
});

test('elsewhere the token is what the file holds now', async () => {
  const parts = fakeParts({ AWS_WEB_IDENTITY_TOKEN_FILE: '/token' });
  const ci = createCiHost(parts);
  await expect(ci.identity?.token('a', never)).rejects.toMatchObject({ code: 'IDENTITY_TOKEN_UNAVAILABLE' });
  parts.files.write('/token', 'first-token\n');
  expect((await ci.identity?.token('a', never))?.reveal()).toBe('first-token');
  parts.files.write('/token', 'second-token\n');
  expect((await ci.identity?.token('a', never))?.reveal()).toBe('second-token');
});

test.each([
  [{}, false, false],
  [{}, true, true],
  [{ NO_COLOR: '1' }, true, false],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ GITHUB_ACTIONS: 'true' }, false, true],
  [{ GITHUB_ACTIONS: 'true', NO_COLOR: '1' }, false, false],
])('colour with %j on a terminal (%s): %s', (env, isTTY, colour) => {
  expect(createCiHost(fakeParts(env, { isTTY })).colour).toBe(colour);
});

test('the state file is its owner’s alone, and another process finds what was saved', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sallyport-state-'));
  const path = join(directory, 'state');
  const env = { SALLYPORT_STATE_FILE: path };
  createCiHost({ ...fakeParts(env), files: realFiles }).state.save('{"a":1}');
  expect(createCiHost({ ...fakeParts(env), files: realFiles }).state.load()).toBe('{"a":1}');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  realFiles.append(path, 'x');
  expect(readFileSync(path, 'utf8')).toBe('{"a":1}x');
  expect(realFiles.read(join(directory, 'none'))).toBeUndefined();
  rmSync(directory, { recursive: true });
});

test('without a state file the state is the process’s own', () => {
  const { state } = createCiHost(fakeParts({}));
  expect(state.load()).toBeUndefined();
  state.save('x');
  expect(state.load()).toBe('x');
});

test('a mask holds on every CI', () => {
  for (const env of [{ GITHUB_ACTIONS: 'true' }, { BITBUCKET_BUILD_NUMBER: '7' }, {}]) {
    const parts = fakeParts(env);
    const { log } = createCiHost(parts);
    log.mask(new Secret('hunter2-secret'));
    log.line('hunter2-secret');
    expect(
      parts
        .printed()
        .split('\n')
        .filter((line) => !line.startsWith('::add-mask')),
    ).toEqual(['***', '']);
  }
});
