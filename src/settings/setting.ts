import type { Mode } from './settings.ts';

/** One entry of the table: all that the reader, the help, the schema, `action.yml` and the reference page say about a setting. */
export type Setting<T> = {
  readonly kind: Kind<T>;
  /** One sentence for a person. */
  readonly text: string;
  /** As a user would write it. Absent: unset stays unset. */
  readonly default?: string;
  /** What happens without a value, where no written default can say it. */
  readonly unset?: string;
  /** Absent: every mode. Empty: it waits for a mode of a coming version. */
  readonly modes?: readonly Mode[];
  /** For commands that only open a window: action.yml has no use for it. */
  readonly windowOnly?: true;
  readonly secret?: true;
  /** May be given per role under `roles:` of sallyport.yml. */
  readonly perRole?: true;
  /** False where it can't be in sallyport.yml although it is no secret. */
  readonly inFile?: false;
  /** Variables of other tools that give a default, the first one set wins. */
  readonly aliases?: readonly string[];
};

export type Table = Readonly<Record<string, Setting<unknown>>>;

/** How text becomes a value, in words and in code. */
export type Kind<T> = {
  /** For help and the reference page: `duration`, `port`. */
  readonly noun: string;
  /** Gets text that is not blank, without white space around it. Never throws. */
  readonly parse: (text: string) => Parsed<T>;
  /** What sallyport.yml may hold. */
  readonly schema: JsonSchema;
  /** The YAML shapes it may be written in beside plain text. */
  readonly yaml?: 'list' | 'json';
  /** The value must not appear in a message: it is, or may hold, something secret or very long. */
  readonly hidden?: true;
  /** White space around it matters (a key's last line). */
  readonly verbatim?: true;
};

export type Parsed<T> = { readonly kind: 'ok'; readonly value: T } | Bad;

/** `why` goes on from the quoted value (`is no port.`); `write` is a sentence that says what to write instead. */
export type Bad = {
  readonly kind: 'bad';
  readonly why: string;
  readonly write: string;
  /** This value must not be quoted, though others of its kind may. */
  readonly hidden?: true;
};

export type JsonSchema = { readonly [keyword: string]: unknown };

export function ok<T>(value: T): Parsed<T> {
  return { kind: 'ok', value };
}

export function bad(why: string, write: string): Bad {
  return { kind: 'bad', why, write };
}
