import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import { usualStatePath } from '../../ci/state-file.ts';
import { systemClock } from '../clock/system-clock.ts';
import { runProcess } from '../process/run-process.ts';
import { openArtifact } from './open-artifact.ts';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'sallyport-artifact-test-'));
  mkdirSync(join(work, 'tree'));
  writeFileSync(join(work, 'tree/a'), 'a'.repeat(100_000));
  for (const form of ['tar', 'tar.gz', 'tgz', 'tar.zst'])
    execFileSync('tar', ['--auto-compress', '--create', '--file', `good.${form}`, '--directory=tree', '.'], {
      cwd: work,
    });
});
afterAll(() => rmSync(work, { recursive: true }));

const open = (name: string, signal = new AbortController().signal) =>
  openArtifact(
    join(work, name),
    { process: runProcess, environment: process.env, clock: systemClock, folder: work },
    signal,
  );

test.each([
  ['good.tar', 'tar'],
  ['good.tar.gz', 'tar.gz'],
  ['good.tgz', 'tar.gz'],
  ['good.tar.zst', 'tar.zst'],
])('%s is measured and checked', async (name, form) => {
  const bytes = readFileSync(join(work, name));
  const artifact = await open(name);
  expect(artifact).toMatchObject({
    form,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(artifact.unpackedBytes).toBeGreaterThan(100_000);
  const start = createHash('sha256').update(bytes.subarray(0, 77)).digest('hex');
  expect(await artifact.checksumOf(77, new AbortController().signal)).toBe(start);
});

test('a directory becomes an archive, without .git, and without what this run keeps there for its clean-up', async () => {
  for (const secret of ['.git/HEAD', `${dirname(usualStatePath({}))}/local.json`]) {
    mkdirSync(dirname(join(work, 'tree', secret)));
    writeFileSync(join(work, 'tree', secret), 'x');
  }
  const { file, form } = await open('tree');
  expect(form).toBe('tar.gz');
  expect(execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).split('\n').toSorted()).toEqual(['', './', './a']);
  expect(existsSync(file)).toBe(true);
});

test.each<[string, (file: string) => void, string]>([
  ['nothing.tar', () => undefined, 'there is no file or directory'],
  ['release.zip', (file) => writeFileSync(file, 'PK'), 'is neither a directory nor named'],
  [
    'cut.tar.gz',
    (file) => writeFileSync(file, readFileSync(join(work, 'good.tar.gz')).subarray(0, 100)),
    'can’t be read to its end',
  ],
  [
    'cut.tar.zst',
    (file) => writeFileSync(file, readFileSync(join(work, 'good.tar.zst')).subarray(0, 50)),
    'can’t be read to its end',
  ],
  ['other.tar', (file) => writeFileSync(file, 'x'.repeat(2_000)), 'is no tar archive'],
  ['empty.tar', (file) => writeFileSync(file, ''), 'is no tar archive'],
])('%s is refused before any host is touched', async (name, make, why) => {
  make(join(work, name));
  expect(await failureOf(open(name))).toMatchObject({
    code: 'ARTIFACT_INVALID',
    message: expect.stringContaining(why),
  });
});

test('the archives of a process are gone with it, and a dozen of them are no reason for Node to warn', () => {
  const folder = join(work, 'packed');
  mkdirSync(folder);
  const program = `
    const { packDirectory } = await import(${JSON.stringify(new URL('./pack-directory.ts', import.meta.url).href)});
    const { readdirSync } = await import('node:fs');
    const folder = ${JSON.stringify(folder)};
    const parts = { process: async () => ({ exit: { kind: 'status', status: 0 }, stderr: '' }), environment: {}, folder };
    for (let at = 0; at < 12; at += 1) await packDirectory('/', parts, new AbortController().signal);
    console.log(readdirSync(folder).length);`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  expect([ended.stdout.trim(), ended.stderr]).toEqual(['12', '']);
  expect(readdirSync(folder)).toEqual([]);
});
