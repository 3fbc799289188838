import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openArtifact } from '../../src/clients/artifact/open-artifact.ts';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import { runProcess } from '../../src/clients/process/run-process.ts';
import { switchTo } from '../../src/deployers/puma/heal.ts';
import { onHost, type Place } from '../../src/deployers/puma/on-host.ts';
import { placeRelease } from '../../src/deployers/puma/place-release.ts';
import { readReleases } from '../../src/deployers/puma/read-releases.ts';
import { compareScript, listScript, noteScript, removeScript } from '../../src/deployers/puma/release-scripts.ts';
import type { Upload } from '../../src/deployers/puma/uploads.ts';
import { defaultRole, hostNameOf } from '../../src/inventory/host.ts';
import type { Version } from '../../src/version.ts';
import { failureOf } from '../fakes/failure-of.ts';
import { type Client, connectTo, key } from './ssh-client.ts';
import { type HostUnderTest, hosts } from './ssh-hosts.ts';

const never = new AbortController().signal;
const v = (name: string) => name as Version;

describe.each(Object.entries(hosts))('a release on %s', (_, start) => {
  let host: HostUnderTest;
  let client: Client;
  let place: Place;
  /** The application's directory on the host, and where archives are made. */
  let app: string;
  let work: string;
  const sent: Upload[] = [];
  beforeAll(async () => {
    host = await start({ authorized: [key.public] });
    client = await connectTo(host);
  });
  afterAll(async () => {
    await client[Symbol.asyncDispose]();
    await host[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    app = mkdtempSync(join(host.files, 'app-'));
    work = mkdtempSync(join(host.files, 'work-'));
    sent.length = 0;
    const name = hostNameOf(host.address);
    place = {
      remote: client.fleet.remote,
      host: { name, address: host.address, role: defaultRole, hostKeys: [] },
      settings: {
        ...{ kind: 'puma', artifact: '', appPath: app, unit: 'puma.service' },
        ...{ restart: 'auto', keepReleases: 5, commandTimeout: 60_000 },
      },
    };
  });
  afterEach(() => {
    for (const folder of [app, work]) rmSync(folder, { recursive: true, force: true });
  });

  const artifactAt = (path: string) =>
    openArtifact(path, { process: runProcess, environment: process.env, clock: systemClock, folder: work }, never);
  const uploads = {
    upload: async (...[name, order, signal]: Parameters<Client['fleet']['uploads']['upload']>) => {
      sent.push(order);
      await client.fleet.uploads.upload(name, order, signal);
    },
  };
  const bring = async (path: string, version: string) =>
    await placeRelease(
      { uploads, clock: systemClock, emit: () => undefined },
      { place, version: v(version), artifact: await artifactAt(path) },
      never,
    );
  const release = (...path: string[]) => join(app, 'releases', ...path);
  const write = (path: string, text = 'x') => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const tar = (file: string, ...args: string[]) => {
    execFileSync('tar', ['--auto-compress', '--create', '--file', join(work, file), ...args], {
      cwd: work,
      stdio: 'pipe',
    });
    return join(work, file);
  };

  test.each(['tar', 'tar.gz', 'tar.zst', ''])('%j is brought up and unpacked', async (form) => {
    write(join(work, 'tree/config.ru'), 'run App');
    write(join(work, 'tree/bin/rails'));
    write(join(work, 'tree/.git/config'));
    chmodSync(join(work, 'tree/bin/rails'), 0o755);
    await bring(
      form === '' ? join(work, 'tree') : tar(`release.${form}`, '--directory=tree', '--exclude=./.git', '.'),
      'v1',
    );
    expect(readdirSync(release())).toEqual(['v1']);
    expect(readdirSync(release('v1'))).toEqual(['REVISION', 'bin', 'config.ru']);
    expect(readFileSync(release('v1/REVISION'), 'utf8')).toBe('v1\n');
    expect(readFileSync(release('v1/config.ru'), 'utf8')).toBe('run App');
    expect(statSync(release('v1/bin/rails')).mode & 0o7777).toBe(0o755);
    expect(readdirSync(join(app, '.sallyport/uploads'))).toEqual([]);
  });

  test('what is special about a file is not taken over; a REVISION of its own is kept', async () => {
    write(join(work, 'tree/REVISION'), 'own');
    write(join(work, 'tree/tool'));
    chmodSync(join(work, 'tree/tool'), 0o6777);
    await bring(tar('release.tar', '--directory=tree', '--owner=1234', '--group=1234', '.'), 'v1');
    expect(statSync(release('v1/tool'))).toMatchObject({ mode: 0o100755, uid: process.getuid?.() });
    expect(readFileSync(release('v1/REVISION'), 'utf8')).toBe('own');
  });

  test('shared files are linked: whole, or one by one into a directory that has files', async () => {
    for (const file of [
      'log/production.log',
      'config/database.yml',
      'config/credentials/production.key',
      '.env',
      'tmp/pids/x',
    ])
      write(join(app, 'shared', file), 'shared');
    for (const file of [
      'log/.keep',
      'config/routes.rb',
      'config/database.yml',
      'tmp/.keep',
      'tmp/pids/.keep',
      'tmp/sockets/.keep',
    ])
      write(join(work, 'tree', file), 'release');
    await bring(join(work, 'tree'), 'v1');
    for (const whole of ['log', '.env', 'tmp', 'config/credentials', 'config/database.yml'])
      expect(readlinkSync(release('v1', whole))).toBe(join(app, 'shared', whole));
    expect(readFileSync(release('v1/config/routes.rb'), 'utf8')).toBe('release');
    expect(readFileSync(release('v1/config/database.yml'), 'utf8')).toBe('shared');
  });

  test('nothing is written through a symlink that the artifact brings', async () => {
    const outside = join(work, 'outside');
    write(join(outside, 'kept'));
    write(join(app, 'shared/config/database.yml'));
    mkdirSync(join(work, 'tree'));
    symlinkSync(outside, join(work, 'tree/config'));
    await bring(join(work, 'tree'), 'v1');
    expect(readdirSync(outside)).toEqual(['kept']);
    expect(readlinkSync(release('v1/config'))).toBe(join(app, 'shared/config'));
  });

  test.each<[string, () => string]>([
    [
      'a name that leaves the release',
      () => {
        write(join(work, 'evil'));
        mkdirSync(join(work, 'tree'));
        return tar('release.tar', '--absolute-names', '--directory=tree', '../evil');
      },
    ],
    [
      'a file through a symlink in the archive',
      () => {
        mkdirSync(join(work, 'evil'));
        symlinkSync(join(work, 'evil'), join(work, 'way'));
        tar('release.tar', 'way');
        rmSync(join(work, 'way'));
        write(join(work, 'way/evil'));
        execFileSync('tar', ['--append', '--file', 'release.tar', 'way/evil'], { cwd: work });
        return join(work, 'release.tar');
      },
    ],
  ])('%s is refused, and nothing is left', async (_name, make) => {
    const path = make();
    const evil = join(work, 'evil');
    rmSync(evil, { recursive: true, force: true });
    mkdirSync(evil);
    expect(await failureOf(bring(path, 'v1'))).toMatchObject({
      code: 'COMMAND_FAILED',
      message: expect.stringContaining('unpacking'),
    });
    expect(readdirSync(evil)).toEqual([]);
    expect(readdirSync(release())).toEqual([]);
    expect(readdirSync(app)).not.toContain('evil');
  });

  test('an absolute name lands in the release and nowhere else', async () => {
    const target = join(work, 'evil');
    write(target);
    const path = tar('release.tar', '--absolute-names', target);
    rmSync(target);
    await bring(path, 'v1');
    expect(existsSync(target)).toBe(false);
    expect(existsSync(join(release('v1'), target))).toBe(true);
  });

  test('the same release again sends nothing; another of the same name takes its place whole', async () => {
    write(join(work, 'one/a'));
    write(join(work, 'two/b'));
    const one = tar('one.tar', '--directory=one', '.');
    await bring(one, 'v1');
    await bring(one, 'v1');
    expect(sent).toHaveLength(1);
    await bring(tar('two.tar', '--directory=two', '.'), 'v1');
    expect(readdirSync(release('v1'))).toEqual(['REVISION', 'b']);
  });

  test('an upload that was cut off goes on where it ended, and one that was spoilt begins anew', async () => {
    write(join(work, 'tree/a'), 'a'.repeat(3_000_000));
    const path = tar('release.tar', '--directory=tree', '.');
    const { sha256 } = await artifactAt(path);
    const part = join(app, '.sallyport/uploads', sha256);
    write(part, readFileSync(path, 'latin1').slice(0, 1_000_000));
    await bring(path, 'v1');
    expect(sent.map(({ from }) => from)).toEqual([1_000_000]);
    write(part, 'b'.repeat(1_000_000));
    await bring(path, 'v2');
    expect(sent.map(({ from }) => from)).toEqual([1_000_000, 0]);
    expect(readFileSync(release('v2/a'), 'utf8')).toHaveLength(3_000_000);
  });

  test('what arrives damaged is not unpacked, and is sent again the next time', async () => {
    write(join(work, 'tree/a'));
    const path = tar('release.tar', '--directory=tree', '.');
    const spoiling = { upload: async (_: unknown, { to }: Upload) => writeFileSync(to, 'spoilt') };
    const artifact = await artifactAt(path);
    const parts = { clock: systemClock, emit: () => undefined };
    const spoilt = placeRelease({ ...parts, uploads: spoiling }, { place, version: v('v1'), artifact }, never);
    expect((await failureOf(spoilt)).message).toContain('arrived damaged');
    expect(readdirSync(release())).toEqual([]);
    await bring(path, 'v1');
    expect(existsSync(release('v1/a'))).toBe(true);
  });

  test('there is a link at every instant of a switch', async () => {
    for (const version of ['v1', 'v2']) write(release(version, 'REVISION'), version);
    write(join(app, '.sallyport/x'));
    await switchTo(place, v('v1'), never);
    const looker = client.run(
      `cd ${app}; for turn in $(seq 3000); do cat current/REVISION; echo; done | sort | uniq -c`,
    );
    for (let turn = 0; turn < 10; turn += 1) await switchTo(place, v(turn % 2 === 0 ? 'v2' : 'v1'), never);
    expect((await looker).stderr).toBe('');
    expect(realpathSync(join(app, 'current'))).toBe(realpathSync(release('v1')));
    expect(lstatSync(join(app, 'current')).isSymbolicLink()).toBe(true);
  });

  test('it can’t be switched to what is not there', async () => {
    write(join(app, '.sallyport/x'));
    expect(await failureOf(switchTo(place, v('v9'), never))).toMatchObject({ code: 'COMMAND_FAILED' });
    expect(existsSync(join(app, 'current'))).toBe(false);
  });

  test('in what two releases differ beside their code', async () => {
    for (const version of ['v1', 'v2']) write(release(version, 'config/puma.rb'), 'same');
    write(release('v1/Gemfile.lock'), 'old');
    write(release('v2/Gemfile.lock'), 'new');
    write(release('v2/.ruby-version'), '3.4');
    const environment = { RUNNING: release('v1'), VERSION: 'v2' };
    const said = await onHost(place, { what: 'comparing', script: compareScript, environment }, never);
    expect(said.trim().split('\n')).toEqual(['gems', 'ruby']);
  });

  test('another Ruby is seen too where the lock file alone says so', async () => {
    const lock = (ruby: string, rack: string) => `GEM\n  specs:\n    rack (${rack})\n\nRUBY VERSION\n   ruby ${ruby}\n`;
    for (const [version, text] of Object.entries({
      v1: lock('3.3.1', '3.0'),
      v2: lock('3.4.2', '3.0'),
      v3: lock('3.3.1', '3.1'),
    }))
      write(release(version, 'Gemfile.lock'), text);
    const compare = async (VERSION: string) => {
      const environment = { RUNNING: release('v1'), VERSION };
      return (await onHost(place, { what: 'comparing', script: compareScript, environment }, never)).trim().split('\n');
    };
    expect(await compare('v2')).toEqual(['gems', 'ruby']);
    expect(await compare('v3')).toEqual(['gems']);
  });

  test('releases are listed by age, noted, and removed by name', async () => {
    for (const version of ['v1', 'v2', 'v3']) write(release(version, 'REVISION'));
    write(release('.v4.17', 'half'));
    write(release('a-file'));
    for (const [age, version] of ['v3', 'v2', 'v1'].entries())
      execFileSync('touch', ['--date', `${age + 1} hours ago`, release(version)]);
    mkdirSync(join(app, '.sallyport/good'), { recursive: true });
    const note = (VERSION: string, GOOD: string) =>
      onHost(place, { what: 'noting', script: noteScript, environment: { VERSION, GOOD } }, never);
    await note('v1', 'yes');
    await note('v2', 'yes');
    const noted = readReleases(await note('v2', ''));
    expect(noted).toEqual({ all: ['v3', 'v2', 'v1'], good: ['v1'] });
    const list = async () => readReleases(await onHost(place, { what: 'listing', script: listScript }, never));
    expect(await list()).toEqual(noted);
    await onHost(place, { what: 'removing', script: removeScript, environment: { REMOVE: 'v1 v2' } }, never);
    expect(await list()).toEqual({ all: ['v3'], good: [] });
  });
});
