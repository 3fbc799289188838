import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the runner takes from an `action.yml` of a JavaScript action. */
export type ActionFile = {
  /** Name → default, empty where none is declared. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly main: string;
  readonly post?: string;
  readonly postIf: Condition;
};

export type JobStatus = 'success' | 'failure' | 'cancelled';

type Condition = keyof typeof conditions;

const conditions = {
  'always()': () => true,
  'success()': (status: JobStatus) => status === 'success',
  'failure()': (status: JobStatus) => status === 'failure',
  'cancelled()': (status: JobStatus) => status === 'cancelled',
};

export function holds(condition: Condition, status: JobStatus): boolean {
  return conditions[condition](status);
}

/** Throws for an action that is not run by Node 24: this runner knows no other. */
export function readActionFile(folder: string): ActionFile {
  const { inputs, runs }: Written = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));
  if (runs.using !== 'node24') throw new Error(`${folder} is run by ${runs.using}, not by node24.`);
  const postIf = runs['post-if'] ?? 'always()';
  if (!isCondition(postIf)) throw new Error(`This runner does not know the condition ${postIf}.`);
  const defaults = Object.entries(inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? '')]);
  return {
    inputs: Object.fromEntries(defaults),
    main: join(folder, runs.main),
    ...(runs.post === undefined ? {} : { post: join(folder, runs.post) }),
    postIf,
  };
}

type Written = {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: { using: string; main: string; post?: string; 'post-if'?: string };
};

function isCondition(text: string): text is Condition {
  return Object.hasOwn(conditions, text);
}
