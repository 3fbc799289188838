import { readCredentials } from './groups/credentials.ts';
import { sweepTable } from './groups/sweep.ts';
import { type Problem, quote } from './problem.ts';
import { add, makeReader } from './reader.ts';
import { beginReading } from './reading.ts';
import type { CredentialSettings } from './settings.ts';
import { type SettingSources, spell } from './sources.ts';
import { isSettingName, sweepGroups } from './table.ts';

export type SweepSettings = { readonly credentials: CredentialSettings; readonly dryRun: boolean };

export type SweepSettingsResult =
  | { readonly kind: 'ok'; readonly settings: SweepSettings; readonly warnings: readonly Problem[] }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** The settings of a sweep: whose groups, and whether it only looks. sallyport.yml and the environment may hold those of deploys too. Pure. */
export function readSweepSettings(sources: SettingSources): SweepSettingsResult {
  const { given } = sources;
  const values = new Map(given.values);
  values.delete('dry-run');
  const { collected, complaints } = beginReading({ ...sources, given: { ...given, values } });
  const credentials = readCredentials(makeReader(collected, given.place, complaints));

  const written = given.values.get('dry-run')?.trim() || sweepTable['dry-run'].default;
  const dryRun = sweepTable['dry-run'].kind.parse(written);
  if (dryRun.kind === 'bad') {
    const message = `${quote(written)} ${dryRun.why}`;
    add(complaints.problems, { spelled: spell(given.place, 'dry-run'), message, hint: dryRun.write });
  }
  // Whoever writes a group here believes that no other one is swept.
  for (const name of values.keys()) {
    if (!isSettingName(name) || isOfSweep(name)) continue;
    const message = 'A sweep looks after every group of the region, and has no such setting.';
    add(complaints.problems, { spelled: spell(given.place, name), message, hint: 'Remove it.' });
  }

  if (dryRun.kind === 'bad' || complaints.problems.size > 0) {
    return { kind: 'invalid', problems: [...complaints.problems.values()] };
  }
  const settings = { credentials, dryRun: dryRun.value === 'true' };
  return { kind: 'ok', settings, warnings: [...complaints.warnings.values()] };
}

function isOfSweep(name: string): boolean {
  return sweepGroups.some(({ settings }) => Object.hasOwn(settings, name));
}
