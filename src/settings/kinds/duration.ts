import { bad, type Kind, ok } from '../setting.ts';

const millisecondsPer = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** A day. A Node timer of more than 2^31 ms (24.8 days) fires at once, so no duration may come near that. */
const longest = 24 * millisecondsPer.h;

/** `500ms`, `90s`, `5m`, `1h` → milliseconds. */
export function duration({ least = 1, most = longest }: { least?: number; most?: number } = {}): Kind<number> {
  return {
    noun: 'duration',
    parse(text) {
      const match = /^(\d{1,9})(ms|s|m|h)$/.exec(text);
      if (match === null) {
        if (/^\d+$/.test(text))
          return bad('has no unit.', `Write ${text.slice(0, 9)}s for seconds, or a unit of ms, m or h.`);
        return bad('is no duration.', 'Write a whole number and its unit, like 500ms, 90s, 5m or 1h.');
      }
      const [, digits, unit] = match;
      const milliseconds = Number(digits) * millisecondsPer[isUnit(unit) ? unit : 'ms'];
      if (milliseconds < least) return bad('is too short.', `Write at least ${formatDuration(least)}.`);
      if (milliseconds > most) return bad('is too long.', `Write at most ${formatDuration(most)}.`);
      return ok(milliseconds);
    },
    schema: { type: 'string', pattern: '^[0-9]{1,9}(ms|s|m|h)$' },
  };
}

function isUnit(text: string | undefined): text is keyof typeof millisecondsPer {
  return text !== undefined && text in millisecondsPer;
}

/** The shortest way to write it: 90000 → `90s`, 3600000 → `1h`. */
export function formatDuration(milliseconds: number): string {
  for (const unit of ['h', 'm', 's'] as const) {
    if (milliseconds !== 0 && milliseconds % millisecondsPer[unit] === 0)
      return `${milliseconds / millisecondsPer[unit]}${unit}`;
  }
  return `${milliseconds}ms`;
}
