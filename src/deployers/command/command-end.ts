import type { CommandEnd } from '../remote.ts';

/** `ended with status 7`, `was ended by signal KILL`. */
export function wordsOfExit(exit: CommandEnd['exit']): string {
  return exit.kind === 'status' ? `ended with status ${exit.status}` : `was ended by signal ${exit.signal}`;
}

/** Gathers the end of each stream as its lines come: it says why a command failed, and the rest is in the log. */
export function lastWords(): LastWords {
  const words = { stdout: [] as string[], stderr: [] as string[] };
  return {
    ...words,
    keep: (stream, line) => {
      if (line.trim() === '') return;
      words[stream].push(line.length > 300 ? `${line.slice(0, 300)}…` : line);
      if (words[stream].length > 5) words[stream].shift();
    },
  };
}

export type LastWords = {
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly keep: (stream: 'stdout' | 'stderr', line: string) => void;
};
