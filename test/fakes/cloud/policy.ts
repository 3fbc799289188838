/** As much of IAM's policy language as this project's own policies use: Allow, actions, resources, StringEquals, StringLike, ForAllValues and Null. */
export function allows(policy: string, action: string, resource: string, context: Context = {}): boolean {
  const { Statement } = JSON.parse(policy) as { Statement: readonly Statement[] };
  return Statement.some(
    ({ Effect, Action, Resource, Condition = {} }) =>
      Effect === 'Allow' &&
      list(Action).some((pattern) => matches(pattern, action)) &&
      list(Resource).some((pattern) => matches(pattern, resource)) &&
      Object.entries(Condition).every(([operator, keys]) =>
        Object.entries(keys).every(([key, pattern]) => holds(operator, pattern, context[key])),
      ),
  );
}

/** What is known of a request, by condition key; several values where the key has them (`aws:TagKeys`). */
export type Context = Readonly<Record<string, string | readonly string[]>>;

function holds(operator: string, pattern: string | readonly string[], value: string | readonly string[] | undefined) {
  const fits = (one: string) => list(pattern).some((each) => matches(each, one));
  if (operator === 'Null') return fits(String(value === undefined));
  return operator.startsWith('ForAllValues:') ? list(value ?? []).every(fits) : list(value ?? '').some(fits);
}

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** `*` is any text; `${*}` is a star itself. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split(/(\$\{[*?$]\}|\*)/).map((part) => {
    if (part === '*') return '.*';
    return (/^\$\{(.)\}$/.exec(part)?.[1] ?? part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 's').test(text);
}
