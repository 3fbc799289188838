import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { licenceTexts } from '../../scripts/bundle/licences.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort();
const scripts = names.filter((name) => /\.c?js$/.test(name));

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-dist-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('dist/ is what the sources make, wherever they lie; the check says which file is not and how to mend it', () => {
  // Deeper than the project, and ncc itself at another place: no path may show in the bytes.
  const copy = join(emptyFolder(), 'some/where/else');
  mkdirSync(join(copy, 'node_modules/@vercel'), { recursive: true });
  for (const name of ['src', 'scripts', 'dist', 'package.json', 'node_modules/@vercel/ncc']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@vercel') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  const check = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bundle.ts', '--check'], {
      cwd: copy,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  expect(check()).toEqual({ status: 0, said: `dist/ is what the sources make: ${names.length} files.\n` });

  appendFileSync(join(copy, 'dist/main.cjs'), ' ');
  writeFileSync(join(copy, 'dist/left-behind.js'), '');
  rmSync(join(copy, 'dist/post.cjs'));
  expect(check()).toEqual({
    status: 1,
    said: [
      'dist/left-behind.js is not what the sources make.',
      'dist/main.cjs is not what the sources make.',
      'dist/post.cjs is not what the sources make.',
      'Run `npm ci && npm run bundle` and commit dist/.\n',
    ].join('\n'),
  });
});

test('dist/ is committed', () => {
  const committed = execFileSync('git', ['ls-files', 'dist'], { cwd: root, encoding: 'utf8' });
  expect(
    committed
      .trim()
      .split('\n')
      .map((path) => path.slice('dist/'.length))
      .sort(),
  ).toEqual(names);
});

test('at most 2.5 MB', () => {
  const bytes = names.reduce((sum, name) => sum + readFileSync(join(dist, name)).byteLength, 0);
  expect(bytes).toBeGreaterThan(500_000);
  expect(bytes).toBeLessThanOrEqual(2_500_000);
});

test('nothing in it is binary, and nothing names a path of the machine that made it', () => {
  for (const name of names) {
    const content = readFileSync(join(dist, name));
    expect(name).toMatch(/\.(cjs|js|json|txt)$/);
    expect(content.includes(0), name).toBe(false);
    // `shared/tmp/pids` is a place of the application's.
    expect(content.includes(root) || /(?<!\w)\/tmp\//.test(content.toString()), name).toBe(false);
  }
});

test('it can be read: not minified', () => {
  for (const name of scripts) {
    const lines = readFileSync(join(dist, name), 'utf8').split('\n');
    // Packages may bring long lines of data (ssh2’s WebAssembly is one); minified code is all long lines.
    expect(lines.filter((line) => line.length > 500).length / lines.length, name).toBeLessThan(0.02);
  }
});

test('the licences of what is in it are there, each text once', () => {
  const text = readFileSync(join(dist, 'licenses.txt'), 'utf8');
  for (const name of ['@aws-sdk/client-ec2', '@smithy/core', 'ssh2', 'yaml', 'zod', 'ipaddr.js', 'leven']) {
    expect(text).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')} \\d+\\.\\d+\\.\\d+( \\(|$)`, 'm'));
  }
  expect(text).not.toContain('vitest');
  expect(text.split('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION').length).toBeLessThan(8);
});

test('a package without a licence is not taken in', () => {
  const folder = join(emptyFolder(), 'node_modules/@some/thing');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "@some/thing", "version": "1.0.0" }');
  expect(() => licenceTexts([join(folder, 'dist/deep/index.js')])).toThrow('@some/thing 1.0.0 has no licence.');
  writeFileSync(join(folder, 'LICENCE.md'), 'Do as you like.\r\n');
  expect(licenceTexts([join(folder, 'a.js'), join(folder, 'b.js')])).toBe('@some/thing 1.0.0\n\nDo as you like.\n');
});
