import type { WindowLife } from './run-result.ts';

/** How long the window was open for this run, in milliseconds; undefined where its end was not seen. */
export function windowTime({ opened, closed }: WindowLife): number | undefined {
  return closed === undefined ? undefined : closed - opened;
}

/** Why the rule is still there although this run is done with it: “seen closed” would be a lie. */
export const staysWords: Readonly<Record<NonNullable<WindowLife['stays']>, string>> = {
  shared: 'the rule stays, for another run that uses it',
  foreign: 'the rule stays as it was before this run, for it is not Sallyport’s',
};
