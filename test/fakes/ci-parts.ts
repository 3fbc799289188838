import type { CiFiles, CiParts, Env } from '../../src/ci/ci-host.ts';
import { createRedactor } from '../../src/report/redact.ts';

/** What a CI's maker needs, in memory: what was printed, and the files as they are now. */
export type FakeParts = CiParts & {
  readonly printed: () => string;
  readonly file: (path: string) => string;
  readonly slept: readonly number[];
};

/** Waits shorter than a request's deadline pass at once; a deadline never comes. */
export function fakeParts(env: Env = {}, { isTTY = false } = {}): FakeParts {
  const written: string[] = [];
  const stored = new Map<string, string>();
  const slept: number[] = [];
  const files: CiFiles = {
    append: (path, text) => void stored.set(path, (stored.get(path) ?? '') + text),
    write: (path, text) => void stored.set(path, text),
    read: (path) => stored.get(path),
  };
  return {
    env,
    isTTY,
    files,
    write: (text) => void written.push(text),
    redactor: createRedactor(),
    clock: {
      now: () => 0,
      sleep: async (milliseconds) => {
        if (milliseconds >= 10_000) await new Promise(() => undefined);
        slept.push(milliseconds);
      },
    },
    printed: () => written.join(''),
    file: (path) => stored.get(path) ?? '',
    slept,
  };
}

/** The pairs of a GITHUB_OUTPUT or GITHUB_STATE file as the runner reads them (`name<<delimiter`); the last value of a name counts. */
export function readPairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const head = lines[at] ?? '';
    if (head === '') continue;
    const mark = head.indexOf('<<');
    const end = lines.indexOf(head.slice(mark + 2), at + 1);
    if (mark <= 0 || end < 0) throw new Error(`not a pair: ${head}`);
    pairs[head.slice(0, mark)] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return pairs;
}
