import type { SavedWindow } from '../window/intent.ts';
import { type CloudRecord, type RunRecord, writeRunRecord } from './run-record.ts';

/** Keeps the saved state up to date: each change is written before the act that it describes. */
export type Recorder = {
  readonly current: () => RunRecord;
  readonly update: (change: Partial<Omit<RunRecord, 'schema' | 'windows' | keyof CloudRecord>>) => void;
  /** A new window, or what has become of one. */
  readonly saveWindow: (window: SavedWindow) => void;
};

export function startRecorder(save: (text: string) => void, first: RunRecord): Recorder {
  let record = first;
  const change = (next: RunRecord) => {
    record = next;
    save(writeRunRecord(record));
  };
  return {
    current: () => record,
    update: (changes) => change({ ...record, ...changes }),
    saveWindow: (window) => {
      const others = record.windows.filter(({ nonce }) => nonce !== window.nonce);
      change({ ...record, windows: [...others, window] });
    },
  };
}
