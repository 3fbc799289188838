import type { CiHost } from '../ci/ci-host.ts';
import { systemClock } from '../clients/clock/system-clock.ts';
import { type ExitCode, toSallyportError } from '../errors.ts';
import { createPaint } from '../report/paint.ts';
import { sweepLine } from '../report/sweep-report.ts';
import { sweep } from '../run/sweep.ts';
import { withFile } from '../settings/load.ts';
import { describeProblem, settingsError } from '../settings/problem.ts';
import { readSweepSettings, type SweepSettings } from '../settings/read-sweep.ts';
import type { Given } from '../settings/sources.ts';
import { openCi } from './open-ci.ts';
import { readText } from './read-text.ts';
import { refuse } from './refuse.ts';
import { tellSweep } from './tell-sweep.ts';

/** A sweep from its inputs to its exit code; the same for the action and the command line. Never throws. */
export async function runSweep({ given, cancelled }: { given: Given; cancelled: AbortSignal }): Promise<ExitCode> {
  const { ci } = openCi();
  try {
    const sources = { given, environment: process.env, commit: ci.run.commit };
    const read = readSweepSettings(await withFile(sources, readText));
    if (read.kind === 'invalid') return refuse(ci, settingsError(read.problems));
    for (const warning of read.warnings) ci.log.annotate('warning', 'Sallyport', describeProblem(warning));
    return await carryOut(ci, read.settings, cancelled);
  } catch (error) {
    // Nothing was removed yet: what fails at one rule is that rule's row.
    return refuse(ci, toSallyportError(error));
  }
}

async function carryOut(ci: CiHost, { credentials, dryRun }: SweepSettings, cancelled: AbortSignal): Promise<ExitCode> {
  const paint = createPaint(ci.colour);
  const { enterCloud } = await import('../clients/aws/cloud-door.ts');
  const clock = systemClock;
  const endpoint = process.env['AWS_ENDPOINT_URL'] || undefined;
  const entry = { ...ci, clock, mask: ci.log.mask };
  const { firewall, identity, record } = await enterCloud(entry, { credentials, endpoint, task: 'sweep' }, cancelled);
  ci.log.line(paint('bold', `Sallyport · sweep of ${record.region}${dryRun ? ', only looking' : ''}`));
  ci.log.line(`${paint('dim', `  as ${identity}`)}\n`);
  const parts = { firewall, region: record.region, clock, cancelled };
  const result = await sweep({ ...parts, tell: (row) => ci.log.line(sweepLine(row, paint)) }, { dryRun });
  tellSweep(ci, result);
  return result.exitCode;
}
