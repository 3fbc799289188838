import type { CiHost } from '../ci/ci-host.ts';
import { type ExitCode, toSallyportError } from '../errors.ts';
import { createPaint } from '../report/paint.ts';
import type { Redactor } from '../report/redact.ts';
import { type Opened, open } from '../run/open.ts';
import { withFile } from '../settings/load.ts';
import { describeProblem, settingsError } from '../settings/problem.ts';
import { readWindowOnly } from '../settings/read-window-only.ts';
import type { Given } from '../settings/sources.ts';
import { composeWindowOnly } from './compose-window-only.ts';
import { maskKey } from './mask-key.ts';
import { openReporter } from './open-reporter.ts';
import { readText } from './read-text.ts';
import { tellFailures } from './tell-failures.ts';
import { tellOpened } from './tell-opened.ts';

type Parts = {
  readonly given: Given;
  readonly cancelled: AbortSignal;
  readonly ci: CiHost;
  readonly redactor: Redactor;
  /** Called once the settings are right: throws where the state is not free. */
  readonly claim?: () => void;
  /** For what other tools come in by; not made yet. */
  readonly folder: string;
  /** Goes on from "It is shut by ": who. */
  readonly shutBy: string;
};

/** Opens a window that outlives this process, from settings to outputs. Never throws. */
export async function openWindowFor(
  parts: Parts,
): Promise<{ exitCode: ExitCode; opened?: Extract<Opened, { kind: 'open' }> }> {
  const { given, cancelled, ci, redactor, folder, shutBy, claim } = parts;
  try {
    const sources = await withFile({ given, environment: process.env, commit: ci.run.commit }, readText);
    const read = readWindowOnly(sources, 'left-open');
    if (read.kind === 'invalid') return { exitCode: tellFailures(ci, [settingsError(read.problems)]) };
    claim?.();
    maskKey(read.settings.ssh, ci);
    ci.log.line(createPaint(ci.colour)('bold', 'Sallyport · window'));
    const { emit } = await openReporter(ci, redactor, { plain: true });
    for (const warning of read.warnings) emit({ kind: 'warning', message: describeProblem(warning) });
    const world = composeWindowOnly({
      settings: read.settings,
      ci,
      redactor,
      emit,
      cancelled,
      env: process.env,
      folder,
    });
    const opened = await open(read.settings, world);
    if (opened.kind === 'failed') return { exitCode: tellFailures(ci, opened.failures) };
    tellOpened(ci, opened, shutBy);
    return { exitCode: 0, opened };
  } catch (error) {
    return { exitCode: tellFailures(ci, [toSallyportError(error)]) };
  }
}
