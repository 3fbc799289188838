/** As much of IAM's policy language as this project's own policies use: Allow, actions, resources, StringEquals and StringLike. */
export function allows(
  policy: string,
  action: string,
  resource: string,
  context: Readonly<Record<string, string>> = {},
): boolean {
  const { Statement } = JSON.parse(policy) as { Statement: readonly Statement[] };
  return Statement.some(
    ({ Effect, Action, Resource, Condition = {} }) =>
      Effect === 'Allow' &&
      list(Action).some((pattern) => matches(pattern, action)) &&
      list(Resource).some((pattern) => matches(pattern, resource)) &&
      Object.values(Condition).every((keys) =>
        Object.entries(keys).every(([key, pattern]) => list(pattern).some((one) => matches(one, context[key] ?? ''))),
      ),
  );
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
