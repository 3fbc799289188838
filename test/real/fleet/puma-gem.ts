import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '../../../.cache');

/** Puma of the gem, built once on this machine, whose Ruby is that of the hosts. As a tar archive in base64, to be unpacked in `/opt`. */
export function pumaGem(): Promise<string> {
  // Several hosts are set up at once.
  packed ??= pack();
  return packed;
}

let packed: Promise<string> | undefined;
const version = '8.0.2';

async function pack(): Promise<string> {
  const folder = join(cache, `puma-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const part = `${folder}.${process.pid}`;
    await run('gem', ['install', 'puma', '--version', version, '--install-dir', part, '--no-document']);
    await rename(part, folder).catch(async (error: Error) => {
      // Another test file was first.
      if (!existsSync(folder)) throw error;
      await rm(part, { recursive: true });
    });
  }
  const tar = `tar --create --gzip --exclude=./cache --directory ${folder} . | base64 --wrap=0`;
  const { stdout } = await run('bash', ['-c', tar], { maxBuffer: 64 * 1_024 * 1_024 });
  return stdout;
}
