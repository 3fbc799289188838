import { createServer, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { fakeParts, readPairs } from '../../../test/fakes/ci-parts.ts';
import { parseRunnerCommand } from '../../../test/fakes/runner-commands.ts';
import { Secret } from '../../secret.ts';
import { createCiHost } from '../detect.ts';
import { fitSummary } from './file-commands.ts';
import { create } from './github.ts';

const env = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_SHA: 'f00',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'deploy',
  GITHUB_ACTOR: 'ann',
  GITHUB_TRIGGERING_ACTOR: 'bob',
  GITHUB_OUTPUT: '/output',
  GITHUB_STATE: '/state',
  GITHUB_STEP_SUMMARY: '/summary',
};

const never = new AbortController().signal;

function commandsIn(text: string) {
  return text.split('\n').flatMap((line) => parseRunnerCommand(line) ?? []);
}

test('a job is known by its variables', () => {
  const ci = createCiHost(fakeParts(env));
  expect(ci.kind).toBe('github');
  expect(ci.run).toEqual({
    repository: 'acme/shop',
    commit: 'f00',
    ref: 'refs/heads/main',
    runId: '42',
    attempt: '2',
    job: 'deploy',
    actor: 'bob',
    url: 'https://github.com/acme/shop/actions/runs/42/attempts/2',
  });
});

test('a line can neither act nor show a secret, ours no more than a host’s', () => {
  const parts = fakeParts(env);
  const { log } = create(parts);
  log.mask(new Secret('hunter2-secret'));
  for (const text of [
    '::error::x',
    'a\n::set-output name=x::y',
    'a\r::error::x',
    'see ##[error]x',
    'it is hunter2-secret',
  ])
    log.line(text);
  const lines = parts.printed().split('\n').slice(1);
  expect(commandsIn(lines.join('\n'))).toEqual([]);
  expect(lines).toContain('it is ***');
});

test('an annotation arrives as it was meant, with signs that the runner would read otherwise', () => {
  const parts = fakeParts(env);
  create(parts).log.annotate('error', 'a,b: 100%', 'line 1\nline 2, 50%0A ::x::');
  expect(commandsIn(parts.printed())).toEqual([
    { form: '::', name: 'error', properties: { title: 'a,b: 100%' }, data: 'line 1\nline 2, 50%0A ::x::' },
  ]);
});

test('at most ten annotations of a level, the tenth saying how many there are beside', () => {
  const parts = fakeParts(env);
  const { log } = create(parts);
  for (let i = 1; i <= 25; i += 1) log.annotate('warning', 't', `number ${i}`);
  log.annotate('error', 't', 'one');
  log.end();
  const warnings = commandsIn(parts.printed()).filter(({ name }) => name === 'warning');
  expect(warnings).toHaveLength(10);
  expect(warnings.at(-1)?.data).toBe('… and 16 more: see the log and the report.');
  expect(commandsIn(parts.printed()).filter(({ name }) => name === 'error')).toHaveLength(1);
});

test('ten annotations are all shown, and a long one is cut where the runner would', () => {
  const parts = fakeParts(env);
  const { log } = create(parts);
  for (let i = 1; i <= 10; i += 1) log.annotate('notice', 't', 'x'.repeat(5_000));
  log.end();
  const notices = commandsIn(parts.printed());
  expect(notices).toHaveLength(10);
  expect(notices[0]?.data).toHaveLength(4_096);
});

test('a key is masked line by line, without its public and its short lines', () => {
  const parts = fakeParts(env);
  create(parts).log.mask(new Secret('-----BEGIN KEY-----\n}\nabc%def/line-1\n-----END KEY-----\n'));
  expect(commandsIn(parts.printed())).toEqual([
    { form: '::', name: 'add-mask', properties: {}, data: 'abc%def/line-1' },
  ]);
});

test('outputs and state are pairs that no value can break out of; the last state counts', () => {
  const parts = fakeParts(env);
  const { results, state } = create(parts);
  results.output('hosts', 'a\nEOF\nresult<<x\nforged\nx');
  results.output('result', 'done');
  expect(readPairs(parts.file('/output'))).toEqual({ hosts: 'a\nEOF\nresult<<x\nforged\nx', result: 'done' });
  state.save('{"a":1}');
  state.save('{"a":2}');
  expect(readPairs(parts.file('/state'))).toEqual({ sallyport: '{"a":2}' });
  expect(create(fakeParts({ ...env, STATE_sallyport: '{"a":2}' })).state.load()).toBe('{"a":2}');
  expect(create(fakeParts(env)).state.load()).toBeUndefined();
});

test('outputs and summary hide secrets', () => {
  const parts = fakeParts(env);
  const { log, results } = create(parts);
  log.mask(new Secret('hunter2-secret'));
  results.output('x', 'hunter2-secret');
  results.summary('| hunter2-secret |');
  expect(parts.file('/output') + parts.file('/summary')).not.toContain('hunter2');
});

test('a summary that is too large is cut at a line, its code block closed', () => {
  const fitted = fitSummary(`# head\n\n\`\`\`\`text\n${'é line\n'.repeat(1_000)}`, 1_000);
  expect(Buffer.byteLength(fitted)).toBeLessThan(1_000);
  expect(fitted).toMatch(/é line\n````\n\n_The rest .*_$/);
  expect(fitSummary('short', 1_000)).toBe('short');
});

test('without id-token: write there is no identity, and the hint says which lines to add', () => {
  const ci = create(fakeParts({ ...env, GITHUB_EVENT_NAME: 'pull_request' }));
  expect(ci.identity).toBeUndefined();
  expect(ci.identityHint).toContain('permissions:\n    id-token: write');
  expect(ci.identityHint).toContain('fork');
});

async function tokenServer(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const parts = fakeParts({
    ...env,
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-1',
  });
  return {
    parts,
    ci: create(parts),
    [Symbol.asyncDispose]: async () => void (await new Promise((done) => server.close(done))),
  };
}

test('a token is asked for with its audience and masked before anyone has it', async () => {
  await using server = await tokenServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const right =
      request.headers.authorization === 'Bearer request-token-1' && url.searchParams.get('api-version') === '2.0';
    response.end(JSON.stringify({ value: right ? `token for ${url.searchParams.get('audience')}` : '' }));
  });
  const token = await server.ci.identity?.token('sts.amazonaws.com&x=1', never);
  expect(token?.reveal()).toBe('token for sts.amazonaws.com&x=1');
  expect(commandsIn(server.parts.printed())).toMatchObject([
    { name: 'add-mask', data: 'token for sts.amazonaws.com&x=1' },
  ]);
});

test('a server that stumbles is asked again, one that refuses is not', async () => {
  let asked = 0;
  await using stumbling = await tokenServer((_request, response) => {
    asked += 1;
    response.statusCode = asked < 3 ? 503 : 200;
    response.end(JSON.stringify({ value: 'the-token' }));
  });
  expect((await stumbling.ci.identity?.token('a', never))?.reveal()).toBe('the-token');
  expect(stumbling.parts.slept).toEqual([1_000, 2_000]);

  await using refusing = await tokenServer((_request, response) => {
    response.statusCode = 403;
    response.end('no, not with request-token-1\n::error::x');
  });
  await expect(refusing.ci.identity?.token('a', never)).rejects.toMatchObject({
    code: 'IDENTITY_TOKEN_UNAVAILABLE',
    message: "GitHub's token service gave HTTP 403: no, not with ***\n: :error::x.",
  });
  expect(refusing.parts.slept).toEqual([]);
});

test('an answer that is not understood is not quoted: it may hold the token', async () => {
  await using server = await tokenServer((_request, response) => response.end('{"valeu":"the-token"}'));
  const error = await server.ci.identity?.token('a', never).catch((reason: unknown) => reason);
  expect(String(error)).toContain('without a token');
  expect(String(error)).not.toContain('the-token');
});

test('a cancel ends the wait for a token', async () => {
  await using server = await tokenServer((request) => request.socket.on('error', () => undefined));
  const cancel = new AbortController();
  const token = server.ci.identity?.token('a', cancel.signal);
  setImmediate(() => cancel.abort(new Error('cancelled')));
  await expect(token).rejects.toThrow('cancelled');
});
