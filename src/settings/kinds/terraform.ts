import { bad, type Kind, ok, type Parsed } from '../setting.ts';
import type { TerraformSource } from '../settings.ts';
import { path } from './words.ts';

export const directory: Kind<TerraformSource> = {
  ...path,
  noun: 'directory',
  parse: (text) => withPath(text, (directory) => ({ kind: 'directory', directory })),
};

/** Outputs may be sensitive, so the value is never repeated. */
export const outputs: Kind<TerraformSource> = {
  noun: 'file or JSON',
  parse(text) {
    if (!text.includes('{')) return withPath(text, (file) => ({ kind: 'outputs-file', file }));
    return holdsJson(text)
      ? ok({ kind: 'outputs-json', json: text })
      : bad('holds a brace but no JSON.', 'Write what terraform output -json prints, or the path of a file with it.');
  },
  schema: { type: 'string', minLength: 1 },
  hidden: true,
};

export const state: Kind<TerraformSource> = {
  noun: 'file or s3://',
  parse(text) {
    const scheme = /^([a-z0-9]+):\/\//i.exec(text)?.[1];
    if (scheme === undefined) return withPath(text, (file) => ({ kind: 'state-file', file }));
    const [, bucket, key] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(\S+)$/.exec(text) ?? [];
    return bucket !== undefined && key !== undefined
      ? ok({ kind: 'state-s3', bucket, key })
      : bad('is no file and no place in S3.', 'Write a path, or s3://bucket/key.');
  },
  schema: { type: 'string', minLength: 1 },
};

export const outputName: Kind<string> = {
  noun: 'output name',
  parse: (text) =>
    // Nearly every name is ASCII, and to compile the Unicode classes takes longer than all of that.
    /^[A-Za-z_][A-Za-z0-9_-]*$/.test(text) || /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text)
      ? ok(text)
      : bad('is no name of a Terraform output.', 'Write the name as outputs.tf has it.'),
  schema: { type: 'string', minLength: 1 },
};

function withPath(text: string, source: (path: string) => TerraformSource): Parsed<TerraformSource> {
  const parsed = path.parse(text);
  return parsed.kind === 'ok' ? ok(source(parsed.value)) : parsed;
}

/** What setup-terraform’s wrapper prints around the JSON does not count; the inventory takes it away when it reads the outputs. */
function holdsJson(text: string): boolean {
  const own = text.split('\n').filter((line) => !/^\s*(?:::|##\[|\[command\])/.test(line));
  const json = own.join('\n');
  try {
    JSON.parse(json.slice(json.indexOf('{'), json.lastIndexOf('}') + 1));
    return true;
  } catch {
    return false;
  }
}
