import type { CiHost } from '../ci/ci-host.ts';
import { createPaint } from '../report/paint.ts';
import { sweepAnnotations, sweepClosingLines, sweepJson, sweepOutputs, sweepSummary } from '../report/sweep-report.ts';
import type { SweepResult } from '../report/sweep-result.ts';
import { unwritten } from '../report/unwritten.ts';
import { saveReport } from './save-report.ts';

/** The end of a sweep's log, its annotations, summary, outputs and JSON report. */
export function tellSweep({ kind, log, results, run, colour }: CiHost, result: SweepResult): void {
  let path = '';
  const problems = [
    ...unwritten('The JSON report', () => {
      path = saveReport(sweepJson(result, run));
    }),
    ...unwritten('The outputs', () => {
      for (const [name, value] of Object.entries(sweepOutputs(result, path))) results.output(name, value);
    }),
    ...unwritten('The summary', () => results.summary(sweepSummary(result))),
  ];
  for (const problem of problems) log.line(`  ! ${problem}`);
  if (kind !== 'github' && path !== '') log.line(`\n  report  ${path}`);
  log.line(sweepClosingLines(result, createPaint(colour), process.env['RUNNER_DEBUG'] === '1').join('\n'));
  for (const { title, message } of sweepAnnotations(result)) log.annotate('error', `Sallyport: ${title}`, message);
  log.end();
}
