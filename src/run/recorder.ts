import { type RunRecord, writeRunRecord } from './run-record.ts';

/** Keeps the saved state up to date: each change is written before the act that it describes. */
export type Recorder = {
  readonly current: () => RunRecord;
  readonly update: (change: Partial<Pick<RunRecord, 'window' | 'inFlight' | 'files' | 'leftOpen'>>) => void;
};

export function startRecorder(
  save: (text: string) => void,
  base: Omit<RunRecord, 'schema' | 'window' | 'inFlight' | 'files' | 'leftOpen'>,
): Recorder {
  let record: RunRecord = { schema: 1, ...base, inFlight: [] };
  return {
    current: () => record,
    update: (change) => {
      record = { ...record, ...change };
      save(writeRunRecord(record));
    },
  };
}
