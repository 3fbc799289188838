import { choice, path, version } from '../kinds/words.ts';
import type { Table } from '../setting.ts';

export const runTable = {
  mode: {
    kind: choice(['deploy', 'plan', 'rollback', 'certificates'], ['doctor']),
    text: 'What to do: `deploy` rolls the version out, `plan` opens the window, looks at every host, prints what a deploy would do and changes nothing; `rollback` takes every host back; `certificates` renews what Puma serves TLS with (docs/puma.md).',
    default: 'deploy',
  },
  version: {
    kind: version,
    text: 'The version that every host shall run.',
    unset: 'the commit; in mode `rollback` each host’s own previous version',
    modes: ['deploy', 'plan', 'rollback'],
  },
  config: {
    kind: path,
    text: 'The configuration file.',
    unset: '`sallyport.yml`, if there is one',
    inFile: false,
  },
} as const satisfies Table;
