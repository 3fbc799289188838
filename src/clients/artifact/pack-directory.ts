import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import { safeText } from '../../report/foreign-output.ts';
import type { RunProcess } from '../process/run-process.ts';

export type PackParts = {
  readonly process: RunProcess;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Where the archive may lie while the run lasts. */
  readonly folder: string;
};

/**
 * Makes one archive of a directory, by the runner's own tar: the same bytes for every host.
 * Without `.git`, which is no part of a release, and `.sallyport`, where a run on the command line keeps its AWS session (ci/state-file.ts).
 * It is gone when this process ends.
 */
export async function packDirectory(
  directory: string,
  { process: run, environment, clock, folder }: PackParts,
  signal: AbortSignal,
): Promise<string> {
  const place = mkdtempSync(join(folder, 'sallyport-artifact-'));
  removeAtExit(place);
  const file = join(place, 'release.tar.gz');
  const without = ['./.git', './.sallyport'].flatMap((name) => ['--exclude', name]);
  const args = ['--create', '--gzip', '--file', file, ...without, '--directory', directory, '.'];
  const end = await run(
    {
      command: 'tar',
      args,
      cwd: place,
      environment,
      clock,
      timeout: { milliseconds: patience, onTimeout: () => failed(directory, `no end after ${patience / 1_000} s`) },
    },
    signal,
  );
  if (end.exit.kind === 'status' && end.exit.status === 0) return file;
  throw failed(directory, safeText(end.stderr.trim().split('\n').at(-1) ?? '', undefined, 300));
}

const places = new Set<string>();

/** One listener for all of them: Node warns of a leak where a process of the library's user has made a dozen releases. */
function removeAtExit(place: string): void {
  if (places.size === 0) {
    process.once('exit', () => {
      for (const each of places) rmSync(each, { recursive: true, force: true });
    });
  }
  places.add(place);
}

/** Milliseconds: 10 GB on a slow disk. */
const patience = 600_000;

function failed(directory: string, why: string): SallyportError {
  return new SallyportError('ARTIFACT_INVALID', {
    message: `artifact: ${directory} could not be packed by tar: ${why}.`,
    hint: 'See that every file in it may be read, and that the runner has tar and room for an archive of it.',
  });
}
