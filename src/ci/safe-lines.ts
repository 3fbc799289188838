import { inert } from '../report/foreign-output.ts';
import type { CiParts } from './ci-host.ts';

/** Prints lines that are redacted and can't act: whatever is written to a log passes here, our own text too, for it quotes foreign text. */
export function safeLines({ write, redactor }: Pick<CiParts, 'write' | 'redactor'>): (text: string) => void {
  return (text) => {
    // One write for all: another process's output can't come between.
    const lines = redactor.redact(text).split(/\r\n|\r|\n/);
    write(lines.map((line) => `${inert(line)}\n`).join(''));
  };
}
