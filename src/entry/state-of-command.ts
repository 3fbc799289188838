import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { StateStore } from '../ci/ci-host.ts';
import { realFiles } from '../ci/files.ts';
import { stateFile, usualStatePath } from '../ci/state-file.ts';
import { SallyportError } from '../errors.ts';
import {
  isUnsettled,
  newRecord,
  openWindowsIn,
  overRecord,
  type RunRecord,
  readRunRecord,
  writeRunRecord,
} from '../run/run-record.ts';

/** Where `deploy`, `open`, `run` and `close` of one job meet. */
export type CommandState = {
  /** As a person would write it, for messages. */
  readonly path: string;
  /** For what other tools come in by; beside the state, so that one job’s clean-up finds both. */
  readonly folder: string;
  readonly store: StateStore;
  /** Throws STATE_IN_USE where it tells of something that is still to be undone: to write over it would be to forget that. STATE_UNUSABLE where it can’t be kept. */
  readonly claim: () => void;
  /** Where nothing is left to undo of what was claimed, says so there, for `close`, and takes out what is secret. */
  readonly settle: () => void;
};

export function stateOfCommand(given: string | undefined): CommandState {
  const { env } = process;
  const named = given ?? (env['SALLYPORT_STATE_FILE'] || undefined);
  const path = named ?? usualStatePath(env);
  const absolute = resolve(path);
  const { save, load } = stateFile(absolute, realFiles);
  const store: StateStore = {
    load: () => usable(path, load),
    save: (text) =>
      usable(path, () => {
        mkdirSync(dirname(absolute), { recursive: true, mode: 0o700 });
        // It holds a session: nobody shall check it in by mistake.
        if (named === undefined) writeFileSync(resolve(dirname(absolute), '.gitignore'), '*\n');
        save(text);
      }),
  };
  let claimed = false;
  const recordIn = () => {
    const text = store.load();
    return text === undefined ? undefined : readRunRecord(text);
  };
  return {
    path,
    folder: `${absolute.replace(/\.json$/, '')}.ssh`,
    store,
    claim: () => {
      const record = recordIn();
      const what = record && whatIsLeft(record);
      if (what === undefined) {
        // Where nothing can be put on record nothing may be opened: found out before anybody is asked for anything.
        store.save(writeRunRecord(newRecord({ region: '' })));
        claimed = true;
        return;
      }
      throw new SallyportError('STATE_IN_USE', {
        message: `${path} tells of ${what}.`,
        hint: `If the run that left it is over, clean up first: sallyport close --state ${path}. Beside one that is still going give --state another path; do so too where close can do no more about it.`,
      });
    },
    settle: () => {
      if (!claimed) return;
      const record = recordIn() ?? newRecord({ region: '' });
      if (openWindowsIn(record).length === 0 && !isUnsettled(record)) store.save(writeRunRecord(overRecord(record)));
    },
  };
}

/** The worst of it, for a message. */
function whatIsLeft(record: RunRecord): string | undefined {
  const [window] = openWindowsIn(record);
  if (window !== undefined)
    return `a window (TCP ${window.port} from ${window.cidr} in ${window.group}) that nobody has shut yet`;
  if (record.files !== undefined) return 'files that nobody has removed yet';
  if (record.canary !== undefined) return `a canary group (${record.canary.group}) that may still get requests`;
  if (!isUnsettled(record)) return undefined;
  const hosts = record.inFlight.map(({ host }) => host).join(', ');
  return hosts === '' ? 'a deploy lock that was not given back' : `hosts that were changing (${hosts})`;
}

function usable<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new SallyportError('STATE_UNUSABLE', {
      message: `What has to be undone can’t be kept at ${path}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      hint: 'It has to be a file in a directory that this user may write to. Give another path with --state or SALLYPORT_STATE_FILE, to close as well.',
      cause,
    });
  }
}
