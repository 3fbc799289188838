import type { CiHost } from '../ci/ci-host.ts';
import type { Emit } from '../report/event.ts';
import type { Redactor } from '../report/redact.ts';
import type { RunResult } from '../report/run-result.ts';
import { certificates } from '../run/certificates.ts';
import { deploy } from '../run/deploy.ts';
import { plan } from '../run/plan.ts';
import { rollback } from '../run/rollback.ts';
import type { World } from '../run/world.ts';
import { describeProblem, type Problem } from '../settings/problem.ts';
import type { Settings } from '../settings/settings.ts';
import { composeWorld } from './compose.ts';
import { maskKey } from './mask-key.ts';

type Parts = {
  readonly settings: Settings;
  readonly warnings: readonly Problem[];
  readonly ci: CiHost;
  readonly redactor: Redactor;
  readonly emit: Emit;
  /** Aborted with the SallyportError that the run shall end with. */
  readonly cancelled: AbortSignal;
};

/** A run whose settings are right, for whoever asks for it. Its secrets are masked before the first word of it is told. */
export async function startRun({ settings, warnings, ci, redactor, emit, cancelled }: Parts): Promise<RunResult> {
  maskKey(settings.ssh, ci);
  const { mode, version } = settings;
  emit({ kind: 'run-started', mode, ...(version === undefined ? {} : { version }) });
  for (const warning of warnings) emit({ kind: 'warning', message: describeProblem(warning) });
  return await runMode(settings, composeWorld({ settings, ci, redactor, emit, cancelled, env: process.env }));
}

/** Each mode is one story in `run/`. */
function runMode(settings: Settings, world: World): Promise<RunResult> {
  switch (settings.mode) {
    case 'deploy':
      return deploy(settings, world);
    case 'plan':
      return plan(settings, world);
    case 'rollback':
      return rollback(settings, world);
    case 'certificates':
      return certificates(settings, world);
  }
}
