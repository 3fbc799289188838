import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process that a job has left behind. */
export type Leftover = { readonly pid: number; readonly command: string };

/** The processes that still run with a job's tracking id in their environment: how the runner itself finds orphans (Linux). */
export function leftoversOf(trackingId: string): Leftover[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const [environment, command, status] = ['environ', 'cmdline', 'stat'].map((file) => readProc(name, file));
      // A zombie has ended; only its parent has not looked yet.
      const isZombie = status?.slice(status.lastIndexOf(')') + 2).startsWith('Z') ?? true;
      if (isZombie || !environment?.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`)) return [];
      return [{ pid: Number(name), command: command?.replaceAll('\0', ' ').trim() ?? '' }];
    });
}

/** Empty for a process that ended meanwhile, or that is none of ours to read. */
function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
