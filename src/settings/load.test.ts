import { expect, test } from 'vitest';
import { loadSettings } from './load.ts';
import { describeProblem } from './problem.ts';
import type { SettingSources } from './sources.ts';

const least = {
  hosts: '10.0.0.1',
  window: 'none',
  'ssh-key-source': 'agent',
  'deploy-command': './deploy',
  'version-command': 'cat REVISION',
};

test('sallyport.yml is read where there is one', async () => {
  expect(await load({}, { 'sallyport.yml': 'ssh-user: ubuntu' })).toEqual({
    user: 'ubuntu',
    key: { kind: 'agent' },
    port: 22,
  });
  expect(await load({ 'ssh-user': 'me' }, {})).toMatchObject({ user: 'me' });
});

test('a file that is named is read instead, the input before the variable', async () => {
  const files = { 'sallyport.yml': 'ssh-user: a', 'b.yml': 'ssh-user: b', 'c.yml': 'ssh-user: c' };
  const environment = { SALLYPORT_CONFIG: 'c.yml' };
  expect(await load({ config: 'b.yml' }, files, environment)).toMatchObject({ user: 'b' });
  expect(await load({ config: ' ' }, files, environment)).toMatchObject({ user: 'c' });
});

test('a file that is named must exist, and be readable', async () => {
  const ssh = { 'ssh-user': 'me' };
  expect(await load({ ...ssh, config: 'x.yml' }, {})).toEqual([
    'input config: There is no file "x.yml". Write the path of a readable file, from the working directory.',
  ]);
  expect(await load(ssh, {}, { SALLYPORT_CONFIG: 'x.yml' })).toEqual([
    'SALLYPORT_CONFIG: There is no file "x.yml". Write the path of a readable file, from the working directory.',
  ]);
  expect(await load(ssh, { 'sallyport.yml': new Error('EISDIR: illegal operation on a directory') })).toEqual([
    'sallyport.yml: "sallyport.yml" can’t be read: EISDIR: illegal operation on a directory. Write the path of a readable file, from the working directory.',
  ]);
});

test('problems of the file come with all others', async () => {
  expect(await load({ 'ssh-user': '-x' }, { 'sallyport.yml': 'heath-check: x' })).toEqual([
    'sallyport.yml:1:1 heath-check: There is no setting of this name. Did you mean health-check?',
    'input ssh-user: "-x" is no user name. Write the user that logs in on the hosts, like ubuntu or ec2-user.',
  ]);
});

async function load(
  inputs: Record<string, string>,
  files: Record<string, string | Error>,
  environment: SettingSources['environment'] = {},
): Promise<unknown> {
  const given = { place: 'input', values: new Map(Object.entries({ ...least, ...inputs })), problems: [] } as const;
  const result = await loadSettings({ given, environment, commit: 'abc123' }, async (path) => {
    const file = files[path];
    if (file instanceof Error) throw file;
    return file;
  });
  return result.kind === 'ok' ? result.settings.ssh : result.problems.map(describeProblem);
}
