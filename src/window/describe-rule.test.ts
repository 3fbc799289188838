import { expect, test } from 'vitest';
import { describeRule, isToolMade, tagRule } from './describe-rule.ts';
import { newNonce } from './nonce.ts';

const owner = {
  repository: 'acme/shop',
  runId: '77',
  attempt: '2',
  job: 'deploy',
  actor: 'ann',
  url: 'https://ci.example/r/77?a=1',
};
const nobody = { repository: '', runId: '', attempt: '', job: '', actor: '', url: '' };

test('says which run made the rule', () => {
  expect(describeRule(owner)).toBe('Sallyport acme/shop run 77.2 job deploy');
  expect(describeRule(nobody)).toBe('Sallyport');
});

test('keeps to AWS’s alphabet and length, whatever a branch or a job is called', () => {
  const wild = { ...owner, repository: 'añ/`x`"?%~|<>', job: `déploy\n${'x'.repeat(400)}` };
  expect(describeRule(wild)).toMatch(/^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/);
});

test('tags carry nonce, run and expiry, and leave out what is not known', () => {
  const nonce = newNonce();
  expect(tagRule(owner, nonce, Date.UTC(2026, 0, 1))).toEqual({
    Name: 'sallyport',
    'sallyport:nonce': nonce,
    'sallyport:expires': '2026-01-01T00:00:00.000Z',
    [`sallyport:lease:${nonce}`]: '2026-01-01T00:00:00.000Z',
    'sallyport:run': 'https://ci.example/r/77-a=1',
    'sallyport:repository': 'acme/shop',
    'sallyport:job': 'deploy',
    'sallyport:actor': 'ann',
  });
  expect(Object.keys(tagRule(nobody, nonce, 0))).toEqual([
    ...['Name', 'sallyport:nonce', 'sallyport:expires'],
    `sallyport:lease:${nonce}`,
  ]);
  expect(isToolMade(tagRule(nobody, nonce, 0))).toBe(true);
  expect(isToolMade({ Name: 'sallyport' })).toBe(false);
});

test('tag values keep to 256 characters of the common alphabet', () => {
  const tags = tagRule({ ...owner, url: `https://ci.example/${'é?'.repeat(300)}` }, newNonce(), 0);
  expect(tags['sallyport:run']).toMatch(/^[\p{L}\p{N} +\-=._:/@]{1,256}$/u);
});

test('nonces are 128 random bits', () => {
  const nonces = Array.from({ length: 1_000 }, newNonce);
  expect(new Set(nonces).size).toBe(1_000);
  for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
});
