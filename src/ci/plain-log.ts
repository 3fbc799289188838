import type { CiLog, CiParts } from './ci-host.ts';
import { safeLines } from './safe-lines.ts';

/** A log of lines and nothing else: no place for annotations, no masking by the CI, only our own. */
export function plainLog({ write, redactor }: Pick<CiParts, 'write' | 'redactor'>): CiLog {
  return {
    line: safeLines({ write, redactor }),
    annotate: () => undefined,
    end: () => undefined,
    mask: (secret) => redactor.add(secret),
  };
}
