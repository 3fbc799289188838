import { SallyportError } from '../errors.ts';

/** What is wrong with one setting, or worth a warning. Both texts are whole sentences, safe to print. */
export type Problem = {
  /** Where it was written, as that place spells it: `--health-check`, `input health-check`, `sallyport.yml:12:3 health-check`. */
  readonly spelled: string;
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
};

/** One line for a log or an annotation. */
export function describeProblem({ spelled, message, hint }: Problem): string {
  return `${spelled}: ${message} ${hint}`;
}

/** All problems of a run's settings as the one error that ends it. */
export function settingsError(problems: readonly Problem[]): SallyportError {
  const [first] = problems;
  return new SallyportError('SETTINGS_INVALID', {
    message:
      first !== undefined && problems.length === 1
        ? describeProblem(first)
        : [`${problems.length} settings are wrong:`, ...problems.map(describeProblem)].join('\n- '),
    hint: 'Nothing was called and nothing was changed. docs/settings.md tells every setting.',
  });
}

const longest = 60;

/**
 * Text that somebody else wrote, in one line that can neither act on a terminal nor as a workflow command
 * (the runner obeys `##[x]` anywhere in a line: actions/runner ActionCommand.cs).
 */
export function quote(text: string): string {
  if (/PRIVATE KEY/.test(text)) return 'The value (it looks like a private key)';
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return JSON.stringify(short)
    .replaceAll(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    })
    .replaceAll('##[', '## [');
}

/** A name that somebody else wrote: bare where it is plain, else quoted. */
export function quoteName(name: string): string {
  return /^[A-Za-z0-9_.-]{1,60}$/.test(name) ? name : quote(name);
}
