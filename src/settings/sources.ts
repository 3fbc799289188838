import type { Problem } from './problem.ts';

/** Everything that settings can come from, as plain data. The order of precedence is that of the fields. */
export type SettingSources = {
  readonly given: Given;
  /** The whole environment; only `SALLYPORT_*` and the aliases of the table are looked at. */
  readonly environment: Environment;
  readonly file?: ConfigFile;
  /** The commit that the CI builds: the default of `version`. Empty where none is known. */
  readonly commit: string;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the caller of this run wrote: names as written, not yet checked; what can't be said by name and text is in `problems`. */
export type Given = {
  readonly place: Place;
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
};

/** Each place spells one name its own way: `input health-check`, `--health-check`, `HEALTH_CHECK`, and plain where code calls. */
export type Place = 'input' | 'flag' | 'variable' | 'property';

/** A configuration file, read but not yet judged (config-file.ts makes it). */
export type ConfigFile = {
  readonly entries: readonly FileEntry[];
  readonly problems: readonly Problem[];
};

export type FileEntry = {
  readonly name: string;
  readonly text: string;
  /** `sallyport.yml:12:3 health-check`. */
  readonly spelled: string;
  /** The role under `roles:` that it is for. */
  readonly role?: string;
};

export function spell(place: Place, name: string): string {
  switch (place) {
    case 'input':
      return `input ${name}`;
    case 'flag':
      return `--${name}`;
    case 'variable':
      return variableName(name);
    case 'property':
      return name;
  }
}

/** `health-check` → `HEALTH_CHECK`, as pipes and the environment (behind `SALLYPORT_`) spell it. */
function variableName(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

export const environmentPrefix = 'SALLYPORT_';

/** `health-check` → `SALLYPORT_HEALTH_CHECK`. */
export function inEnvironment(name: string): string {
  return `${environmentPrefix}${variableName(name)}`;
}

const inputPrefix = 'INPUT_';

/** The inputs of a GitHub action. The runner passes undeclared ones too, so that a typing error can be told. */
export function givenInputs(environment: Environment): Given {
  const values = new Map<string, string>();
  for (const [variable, text] of Object.entries(environment)) {
    if (variable.startsWith(inputPrefix)) values.set(variable.slice(inputPrefix.length).toLowerCase(), text ?? '');
  }
  return { place: 'input', values, problems: [] };
}
