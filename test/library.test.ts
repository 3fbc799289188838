import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import * as library from '../src/index.ts';

test('the library is what it says, no more and no less', () => {
  expect(Object.keys(library).sort()).toEqual(['SallyportError', 'run']);
});

test('wrong settings are all told at once, spelled as the caller spells them, and nothing is printed', async () => {
  const refused = library.run({ 'heath-check': 'http://localhost/up', 'ssh-port': 'x' });
  await expect(refused).rejects.toMatchObject({ code: 'SETTINGS_INVALID', exitCode: 2 });
  await expect(refused).rejects.toThrow(/heath-check: .*health-check[\s\S]*ssh-port: /);
});

const settings = {
  version: 'v2',
  'ssh-user': 'deploy',
  'ssh-private-key': 'no key at all, and a secret all the same',
  'ssh-passphrase': 'correct-horse-battery',
  'deploy-command': './deploy',
  'version-command': 'cat REVISION',
  window: 'none',
};

test('a run whose caller aborts is cancelled, whatever the reason', async () => {
  const signal = AbortSignal.abort(new Error('the page was closed'));
  const events: library.RunEvent[] = [];
  const onEvent = (event: library.RunEvent) => events.push(event);
  const result = await library.run({ ...settings, 'terraform-outputs': 'outputs.json' }, { signal, onEvent });
  expect(result).toMatchObject({ outcome: 'cancelled', exitCode: 130, failure: { code: 'CANCELLED' } });
  expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['run-started', 'run-ended']));
});

test('events and result are without secrets, and warnings are told', async () => {
  const events: library.RunEvent[] = [];
  const onEvent = (event: library.RunEvent) => events.push(event);
  const directory = '/no/such/correct-horse-battery';
  const unused = { audience: 'sts.amazonaws.com' };
  const result = await library.run({ ...settings, ...unused, 'terraform-directory': directory }, { onEvent });
  expect(result).toMatchObject({ outcome: 'refused', failure: { code: 'TERRAFORM_FAILED' } });
  expect(result.failure?.message).toContain('/no/such/***');
  expect(inspect(events, { depth: 9 }) + inspect(result, { depth: 9 })).not.toContain('correct-horse');
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'warning', message: expect.stringContaining('audience') }),
  );
});
