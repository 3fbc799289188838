import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { SallyportError } from '../errors.ts';
import { parseOutputs, secretsOf } from './outputs.ts';

const json = JSON.stringify(
  {
    hosts: { sensitive: false, type: ['list', 'string'], value: ['10.0.0.1'] },
    key: { sensitive: true, type: 'string', value: 'hunter2!' },
  },
  null,
  2,
);
const escaped = json.replaceAll('\n', '%0A');
const expected = new Map<string, unknown>([
  ['hosts', { value: ['10.0.0.1'], sensitive: false }],
  ['key', { value: 'hunter2!', sensitive: true }],
]);

describe('outputs are read', () => {
  const state = JSON.stringify({
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'x',
    outputs: {
      hosts: { value: ['10.0.0.1'], type: ['list', 'string'] },
      key: { value: 'hunter2!', type: 'string', sensitive: true },
    },
    resources: [{ mode: 'managed' }],
  });
  test.each([
    ['as Terraform prints them', json],
    ['from a state', state],
    ['in one line', JSON.stringify(JSON.parse(json))],
    ['with a byte order mark and Windows line ends', `\ufeff${json.replaceAll('\n', '\r\n')}\r\n`],
    ['behind the echoed command', `[command]/opt/terraform-bin output -json\n${json}\n`],
    [
      'before what the old wrapper tells the runner',
      `${json}\n::debug::Terraform exited with code 0.\n::debug::stdout: ${escaped}\n::debug::stderr: \n`,
    ],
    [
      'before what the wrapper sets as outputs',
      `${json}\n\n::set-output name=stdout::${escaped}\n::set-output name=exitcode::0\n`,
    ],
    ['after what the wrapper sets as outputs', `::debug::stdout: ${escaped}\n##[debug]{ x }\n${json}`],
    [
      'among colours and warnings',
      `\u001b[33mWarning: {deprecated}\u001b[0m\n{ not json }\n\u001b[0m${json}\n\nAll good. {}`,
    ],
    ['with text after them that has braces', `${json}\n{"took": 3}`],
  ])('%s', (_, text) => {
    expect(parseOutputs(text, 'x')).toEqual(expected);
  });

  test('braces and quotes in strings end nothing', () => {
    const value = 'a } "{" \\ ::debug:: \n ::x:: [command]';
    expect(
      parseOutputs(`note\n${JSON.stringify({ a: { value, sensitive: false } }, null, 2)}\nend }`, 'x').get('a')?.value,
    ).toBe(value);
  });

  test('outputs may be named like parts of a state', () => {
    const text = JSON.stringify({ version: { value: 4 }, outputs: { value: null }, format_version: { value: '1' } });
    expect([...parseOutputs(text, 'x').keys()]).toEqual(['version', 'outputs', 'format_version']);
  });
});

describe('text that is something else is named', () => {
  test.each([
    ['', 'o.json is empty.', 'Did the step before it fail'],
    [' \r\n\ufeff', 'o.json is empty.', 'Did the step'],
    ['::debug::Terraform exited with code 0.\n', 'o.json is empty.', 'Did the step'],
    ['{}\n', 'o.json holds no outputs.', 'Run terraform apply first'],
    [
      JSON.stringify({ version: 4, outputs: {}, resources: [] }),
      'o.json holds no outputs.',
      'Run terraform apply first',
    ],
    [JSON.stringify({ version: 4, resources: [] }), 'o.json holds no outputs.', 'Run terraform apply first'],
    ['PK\u0003\u0004\0\0tfplan', 'o.json is a plan file.', 'apply it'],
    [JSON.stringify({ format_version: '1.2', planned_values: {} }), 'o.json is a plan.', 'apply it'],
    [
      JSON.stringify({ format_version: '1.0', values: { outputs: {} } }),
      'o.json was made by terraform show.',
      'terraform output -json',
    ],
    [
      JSON.stringify({ version: 3, modules: [] }),
      'o.json is a state of format 3, of Terraform 0.11 or older.',
      'Only format 4',
    ],
    [
      JSON.stringify({ version: 5, outputs: {} }),
      'o.json is a state of format 5, newer than this version of Sallyport.',
      'terraform-directory',
    ],
    [JSON.stringify({ version: 4, outputs: { a: 1 } }), 'o.json is a state whose outputs have another shape.', ''],
    [JSON.stringify({ encrypted_data: 'x', version: 'v0' }), 'o.json is an encrypted state.', 'terraform-directory'],
    [json.slice(0, -3), 'o.json holds JSON that ends too early.', 'cut off'],
    [
      JSON.stringify({ version: 4, outputs: { a: { value: 'x' } } }).slice(0, 40),
      'o.json holds JSON that ends too early.',
      'cut off',
    ],
    ['<!DOCTYPE html><html>{}</html>', 'o.json is a web page or XML.', 'proxy'],
    ['<?xml version="1.0"?><Error/>', 'o.json is a web page or XML.', 'proxy'],
    [Buffer.from('{"a":{"value":1}}', 'utf16le').toString('utf8'), 'o.json is no UTF-8 text.', 'PowerShell'],
    ['hosts = [\n  "10.0.0.1",\n]\n', 'o.json holds outputs for people, not JSON.', 'Add -json'],
    ['["10.0.0.1"]', 'o.json holds one value, not the outputs by name.', 'Leave the name out'],
    [
      '[\n  {\n    "address": "10.0.0.1"\n  }\n]\n',
      'o.json holds one value, not the outputs by name.',
      'Leave the name out',
    ],
    ['null', 'o.json holds one value, not the outputs by name.', 'Leave the name out'],
    ['{"hosts": ["10.0.0.1"]}', 'o.json has an entry "hosts" that is no output: it has no value.', 'jq'],
    ['{"hosts": {"sensitive": false}}', 'o.json has an entry "hosts" that is no output: it has no value.', 'jq'],
    ['Error: hunter2!', 'o.json holds no JSON.', 'Give what'],
  ])('%j', (text, message, hint) => {
    const error = failure(() => parseOutputs(text, 'o.json'));
    expect(error).toMatchObject({ code: 'TERRAFORM_OUTPUT_INVALID', message });
    expect(error.hint).toContain(hint);
  });

  test('no error holds any of the text, for it may be secret', () => {
    for (const text of [
      '{"a": {"value": hunter2!}}',
      'hunter2!',
      '{"a": "hunter2!"}',
      '{"version":3,"a":"hunter2!"}',
    ]) {
      expect(
        inspect(
          failure(() => parseOutputs(text, 'o.json')),
          { depth: 9 },
        ),
      ).not.toContain('hunter2!');
    }
  });
});

describe('secrets', () => {
  const secrets = (value: unknown, sensitive = true) =>
    secretsOf(new Map([['x', { value, sensitive }]])).map((secret) => secret.reveal());

  test.each([
    ['text', 'hunter2!', ['hunter2!']],
    ['nested values, each once', { a: ['one-1', { b: 'two-2' }], c: 'one-1' }, ['one-1', 'two-2']],
    ['text of several lines, whole', '{\n  "password": 1\n}x', ['{\n  "password": 1\n}x']],
    [
      'the parts of JSON kept as text',
      '{"user":"me","password":"s3cret","port":5432}',
      ['{"user":"me","password":"s3cret","port":5432}', 's3cret'],
    ],
    [
      'nothing short or common',
      ['', 'abc', '}', '    }    ', '----', 'true', 'NULL', '5432', '22', 5432, true, null, {}],
      [],
    ],
    ['a number that is long enough to be one', ['12345678'], ['12345678']],
  ])('%s', (_, value, expected) => {
    expect(secrets(value)).toEqual(expected);
  });

  test('what is not sensitive is no secret', () => {
    expect(secrets('hunter2!', false)).toEqual([]);
  });
});

function failure(act: () => unknown): SallyportError {
  try {
    act();
  } catch (error) {
    if (error instanceof SallyportError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
