import { expect, test } from 'vitest';
import { parseConfigFile } from './config-file.ts';
import { describeProblem } from './problem.ts';

test('an entry knows its line and column, also on Windows’ line ends and behind a byte order mark', () => {
  const { entries } = parseConfigFile(
    '\ufeff# ours\r\n\r\nssh-user:  ubuntu\r\nroles:\r\n  web:\r\n      health-passes: 2\r\n',
    'a/b.yml',
  );
  expect(entries).toEqual([
    { name: 'ssh-user', text: 'ubuntu', spelled: 'a/b.yml:3:1 ssh-user' },
    { name: 'health-passes', text: '2', spelled: 'a/b.yml:6:7 roles.web.health-passes', role: 'web' },
  ]);
});

test('plain values stay as they are written, where YAML would make a number of them', () => {
  expect(textsOf('version: 1.10\nallowed-account-ids: 012345678901\nssh-port: 0x16\n')).toEqual([
    '1.10',
    '012345678901',
    '0x16',
  ]);
});

test('quotes, blocks and folded text become their value', () => {
  expect(textsOf('ssh-user: "u\\u0062untu"\ndeploy-command: |\n  a\n  b\nversion-command: >-\n  c\n  d\n')).toEqual([
    'ubuntu',
    'a\nb\n',
    'c d',
  ]);
});

test('a list may be one of YAML where the setting is a list', () => {
  expect(textsOf('batches: [1, 25%]\nallowed-account-ids:\n  - 123456789012\n  - "210987654321"\n')).toEqual([
    '1, 25%',
    '123456789012, 210987654321',
  ]);
});

test('hosts become JSON of any shape that an output may have', () => {
  expect(textsOf('hosts: {web: [a, {address: b, host_keys: [k]}], job: c}\n')).toEqual([
    '{"web":["a",{"address":"b","host_keys":["k"]}],"job":"c"}',
  ]);
});

test('anchors, aliases and merges say again what they name', () => {
  const { entries, problems } = parseConfigFile(
    'health-check: &up http://localhost/up\nversion-check: *up\nroles:\n  web: &web\n    health-passes: 2\n    health-tls: verify\n  job:\n    <<: *web\n    health-passes: 5\n',
    'f',
  );
  expect(problems).toEqual([]);
  expect(entries.map(({ name, text, role }) => [role, name, text])).toEqual([
    [undefined, 'health-check', 'http://localhost/up'],
    [undefined, 'version-check', 'http://localhost/up'],
    ['web', 'health-passes', '2'],
    ['web', 'health-tls', 'verify'],
    ['job', 'health-passes', '5'],
    ['job', 'health-tls', 'verify'],
  ]);
});

test.each(['', '\n', '# nothing\n', '---\n', 'null', 'roles:\n', 'roles:\n  web:\n'])(
  'nothing in %j is no problem',
  (text) => {
    expect(parseConfigFile(text, 'f')).toEqual({ entries: [], problems: [] });
  },
);

test.each([
  ['a: 1\n b: 2\n', 'f:1:4: This is no valid YAML: "Nested mappings are not allowed in compact mappings".'],
  ['a: *nobody\n', 'f:1:4 *nobody: There is no anchor of this name above. Write &nobody before what it names.'],
  ['a: 1\n---\nb: 2\n', 'f:2:1: This is no valid YAML'],
  ['a: [1, 2\n', 'f:2:1: This is no valid YAML'],
  ['hosts: &all [a, *all]\n', 'f:1:1 hosts: This can’t be a list.'],
  ['roles:\n  "a b": {}\n', 'f:2:3 "a b": This is no name of a role.'],
  ['just words\n', 'f:1:1: The file is no list of settings.'],
])('%j is told with its place', (text, start) => {
  const { problems } = parseConfigFile(text, 'f');
  expect(problems.map(describeProblem).join('\n')).toContain(start);
});

function textsOf(yml: string): string[] {
  const { entries, problems } = parseConfigFile(yml, 'f');
  expect(problems).toEqual([]);
  return entries.map(({ text }) => text);
}
