import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { emptyFolder, windowPlace } from '../fakes/window-place.ts';
import { openJob } from '../runner/github-runner.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A job with `window/action.yml` as its step, as `uses:` finds it. */
export async function windowJob(changes: Record<string, string> = {}) {
  const place = await windowPlace();
  const folder = emptyFolder();
  for (const name of ['action.yml', 'window', 'dist'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  const job = openJob({ env: place.env });
  onTestFinished(() => job[Symbol.asyncDispose]());
  const inputs: Record<string, string> = { ...place.settings, ...changes };
  return { ...place, job, inputs, step: { action: join(folder, 'window'), with: () => inputs } };
}
