import { type Collected, collect } from './collect.ts';
import { add, type Complaints } from './reader.ts';
import type { SettingSources } from './sources.ts';

/** What was written in all sources, with what is wrong about names and places already complained about. */
export function beginReading(sources: SettingSources): {
  readonly collected: Collected;
  readonly complaints: Complaints;
} {
  const collected = collect(sources);
  const complaints: Complaints = { problems: new Map(), warnings: new Map() };
  for (const problem of collected.problems) add(complaints.problems, problem);
  for (const warning of collected.warnings) add(complaints.warnings, warning);
  return { collected, complaints };
}
