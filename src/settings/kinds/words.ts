import { Secret } from '../../secret.ts';
import { parseVersion, type Version, versionPattern } from '../../version.ts';
import { bad, type Kind, ok } from '../setting.ts';

/** One of a few words. Words of a coming version are named as such, so that nobody looks for a typing error. */
export function choice<const W extends string>(words: readonly W[], later: readonly string[] = []): Kind<W> {
  const write = `Write ${either(words)}.`;
  return {
    noun: words.join(' · '),
    parse(text) {
      const found = words.find((word) => word === text);
      if (found !== undefined) return ok(found);
      return bad(later.includes(text) ? 'is not in this version yet.' : `is none of its values.`, write);
    },
    schema: { enum: words },
  };
}

export function wholeNumber(least: number, most: number): Kind<number> {
  return {
    noun: 'number',
    parse(text) {
      const value = Number(text);
      return /^\d{1,9}$/.test(text) && value >= least && value <= most
        ? ok(value)
        : bad(`is no whole number from ${least} to ${most}.`, `Write a number like ${least}.`);
    },
    schema: { type: 'integer', minimum: least, maximum: most },
  };
}

/** `5%`, or the number alone. */
export function percent(least: number, most: number): Kind<number> {
  const number = wholeNumber(least, most);
  return {
    noun: 'percent',
    parse(text) {
      const parsed = number.parse(text.replace(/%$/, ''));
      return parsed.kind === 'ok' ? parsed : bad(`is no percent from ${least} to ${most}.`, `Write it like ${least}%.`);
    },
    schema: {
      anyOf: [
        { type: 'integer', minimum: least, maximum: most },
        { type: 'string', pattern: '^[0-9]{1,2}%$' },
      ],
    },
  };
}

export const port: Kind<number> = {
  ...wholeNumber(1, 65_535),
  noun: 'port',
  parse(text) {
    const parsed = wholeNumber(1, 65_535).parse(text);
    return parsed.kind === 'ok' ? parsed : bad('is no port.', 'Write a number from 1 to 65535.');
  },
};

/** Text that must look like something; `rule` is the same pattern for code and schema. */
export function word(noun: string, rule: RegExp, write: string): Kind<string> {
  return {
    noun,
    parse: (text) => (rule.test(text) ? ok(text) : bad(`is no ${noun}.`, write)),
    schema: { type: 'string', pattern: rule.source },
  };
}

export const version: Kind<Version> = {
  noun: 'version',
  parse(text) {
    const parsed = parseVersion(text);
    return parsed === undefined
      ? bad(
          'is no version.',
          'Write 1 to 128 letters, digits, dots, dashes and underscores; a branch name with a slash is none.',
        )
      : ok(parsed);
  },
  schema: { type: ['string', 'number'], pattern: versionPattern.source },
};

export const path: Kind<string> = {
  noun: 'path',
  parse: (text) =>
    /[\n\r\0]/.test(text)
      ? bad('is no path: it has more than one line.', 'Write one path, from the working directory.')
      : ok(text),
  schema: { type: 'string', minLength: 1 },
};

/** One line or several, run by a shell on a host. It may hold anything a team puts there, so no message repeats it. */
export const command: Kind<string> = {
  noun: 'command',
  parse: (text) =>
    text.includes('\0') ? bad('has a NUL character in it.', 'Write a shell command in one line or several.') : ok(text),
  schema: { type: 'string', minLength: 1 },
  hidden: true,
};

export const secret: Kind<Secret> = {
  noun: 'secret',
  parse: (text) => ok(new Secret(text)),
  schema: { type: 'string' },
  hidden: true,
  verbatim: true,
};

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
