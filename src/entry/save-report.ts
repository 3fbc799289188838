import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Beside the job's other temporary files, readable by later steps of the same user and by nobody else. */
export function saveReport(json: string): string {
  const directory = mkdtempSync(join(process.env['RUNNER_TEMP'] || tmpdir(), 'sallyport-'));
  const path = join(directory, 'report.json');
  writeFileSync(path, json, { mode: 0o600 });
  return path;
}
