import { choice } from '../kinds/words.ts';
import type { Table } from '../setting.ts';
import { runTable } from './run.ts';

/** What only a sweep knows. Not in the table of a deploy: there `dry-run` would be a promise that nobody keeps (`plan` is). */
export const sweepTable = {
  config: runTable.config,
  'dry-run': {
    kind: choice(['true', 'false']),
    text: 'Whether it only tells what it would remove.',
    default: 'false',
    inFile: false,
  },
} as const satisfies Table;
