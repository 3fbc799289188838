import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '../../../.cache');

/** Puma of the gem, built once on this machine, whose Ruby is that of the hosts. As a tar archive in base64, to be unpacked in `/opt`. */
export async function pumaGem(version = '8.0.2'): Promise<string> {
  const folder = join(cache, `puma-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const part = `${folder}.${process.pid}`;
    await run('gem', ['install', 'puma', '--version', version, '--install-dir', part, '--no-document']);
    renameSync(part, folder);
  }
  const pack = `tar --create --gzip --exclude=./cache --directory ${folder} . | base64 --wrap=0`;
  const { stdout } = await run('bash', ['-c', pack], { maxBuffer: 64 * 1_024 * 1_024 });
  return stdout;
}
