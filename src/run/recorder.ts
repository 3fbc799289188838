import { type CloudRecord, type RunRecord, writeRunRecord } from './run-record.ts';

/** Keeps the saved state up to date: each change is written before the act that it describes. */
export type Recorder = {
  readonly current: () => RunRecord;
  readonly update: (change: Partial<Omit<RunRecord, 'schema' | keyof CloudRecord>>) => void;
};

export function startRecorder(save: (text: string) => void, base: CloudRecord): Recorder {
  let record: RunRecord = { schema: 1, ...base, inFlight: [] };
  return {
    current: () => record,
    update: (change) => {
      record = { ...record, ...change };
      save(writeRunRecord(record));
    },
  };
}
