import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIsGone, waitFor } from './processes.ts';

/** A machine of the demo: an address of its own, a home directory with releases, an app; its sshd is started by the stage. */
export type DemoHost = {
  readonly address: string;
  readonly appPort: number;
  readonly home: string;
  /** Every app that was ever started here. */
  /** Brings it to its first version, as whoever set the machine up did. */
  readonly install: (version: string) => void;
  readonly processes: () => readonly number[];
  readonly stop: () => Promise<void>;
};

type Plan = {
  readonly address: string;
  readonly appPort: number;
  readonly folder: string;
  readonly store: string;
  readonly settings: Readonly<Record<string, string>>;
};

/** Lays out the home directory as a team’s set-up would: scripts, shared settings, an empty place for releases. */
export function makeHome({ address, appPort, folder, store, settings }: Plan): DemoHost {
  const home = join(folder, address);
  cpSync(new URL('./home', import.meta.url), home, { recursive: true });
  mkdirSync(join(home, 'releases'));
  mkdirSync(join(home, 'shared'));
  symlinkSync(store, join(home, 'store'));
  symlinkSync(process.execPath, join(home, 'shared/node'));
  const lines = Object.entries({
    ADDRESS: address,
    PORT: String(appPort),
    OWNER: String(process.pid),
    ...settings,
  }).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(home, 'shared/settings.env'), `${lines.join('\n')}\n`);
  const processes = () => pidsIn(join(home, 'shared/pids'));
  const install = (version: string) => {
    const env = { PATH: process.env['PATH'], SALLYPORT_VERSION: version };
    const { status, stderr } = spawnSync('./deploy', { cwd: home, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${address} could not be set up: ${stderr}`);
  };
  return { address, appPort, home, install, processes, stop: () => endAll(processes()) };
}

function pidsIn(path: string): number[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
}

async function endAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    if (processIsGone(pid)) continue;
    kill(-pid);
    // A moment after its start it does not lead a group of its own yet.
    kill(pid);
    await waitFor(() => processIsGone(pid), 2_000);
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has just gone by itself.
  }
}
