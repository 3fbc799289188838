import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExitCode } from '../errors.ts';
import type { Given } from '../settings/sources.ts';
import { openCi } from './open-ci.ts';
import { openWindowFor } from './open-window-for.ts';

/** Opens for the steps that follow, which learn by the outputs how to come in; the CI keeps the state for the post step. */
export async function openForJob({ given, cancelled }: { given: Given; cancelled: AbortSignal }): Promise<ExitCode> {
  const { ci, redactor } = openCi();
  const folder = join(process.env['RUNNER_TEMP'] || tmpdir(), `sallyport-${randomUUID()}`);
  const { exitCode } = await openWindowFor({ given, cancelled, ci, redactor, folder, shutBy: 'the post step' });
  return exitCode;
}
