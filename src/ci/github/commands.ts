import type { AnnotationLevel } from '../../report/place.ts';
import { maskableParts } from '../../report/redact.ts';
import type { CiLog, CiParts } from '../ci-host.ts';
import { safeLines } from '../safe-lines.ts';

/**
 * The log of a step: plain lines that can't act, and the two commands we send ourselves, `add-mask` and annotations.
 *
 * No `stop-commands` fence around foreign output: several hosts print at once, so it would stand for the whole roll-out, and while it stands
 * our own masks do nothing. Breaking each line needs no state, and holds for our messages, which quote foreign text, as well.
 * No `group` either: lines of several hosts come mixed, and groups can't be.
 */
export function githubLog({ write, redactor }: Pick<CiParts, 'write' | 'redactor'>): CiLog {
  const line = safeLines({ write, redactor });
  const sent: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 };
  const held: Record<AnnotationLevel, string[]> = { error: [], warning: [], notice: [] };

  const command = (level: AnnotationLevel, title: string, message: string) => {
    const safeTitle = escapeProperty(cut(redactor.redact(title), titleLimit));
    return `::${level} title=${safeTitle}::${escapeData(cut(redactor.redact(message), messageLimit))}\n`;
  };
  return {
    line,
    annotate: (level, title, message) => {
      const text = command(level, title, message);
      // The last place is kept free: it may have to say how many more there are.
      if (sent[level] < annotationsPerLevel - 1) {
        sent[level] += 1;
        write(text);
      } else held[level].push(text);
    },
    end: () => {
      for (const level of ['error', 'warning', 'notice'] as const) {
        const [only, ...more] = held[level].splice(0);
        if (only === undefined) continue;
        write(
          more.length === 0
            ? only
            : command(level, 'Sallyport', `… and ${more.length + 1} more: see the log and the report.`),
        );
      }
    },
    mask: (secret) => {
      redactor.add(secret);
      // Line by line and only what is worth it: of a whole key the runner would mask every short line (`}` masks every `}`).
      write(
        maskableParts(secret)
          .map((part) => `::add-mask::${escapeData(part)}\n`)
          .join(''),
      );
    },
  };
}

/** Per step and level (R: ExecutionContext.cs, `_maxCountPerIssueType`); the runner drops the rest in silence. */
const annotationsPerLevel = 10;

/** Characters; the runner cuts longer messages (same file). */
const messageLimit = 4_096;

/** What the Checks API takes. */
const titleLimit = 255;

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;
}

/** The runner decodes `%25` last, so that a literal `%0A` in a message stays what it was. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
