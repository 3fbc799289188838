import { quote } from '../problem.ts';
import { bad, type Kind, ok } from '../setting.ts';

/** Several values of one kind, parted by commas or white space; in sallyport.yml a list too. */
export function listOf<T>(
  item: Kind<T>,
  { least = 1, few = '' }: { least?: number; few?: string } = {},
): Kind<readonly T[]> {
  return {
    noun: `list of ${item.noun}s`,
    parse(text) {
      const values: T[] = [];
      for (const part of text.split(/[\s,]+/).filter((part) => part !== '')) {
        const parsed = item.parse(part);
        if (parsed.kind === 'bad') return { ...parsed, why: `has an entry ${quote(part)} that ${parsed.why}` };
        values.push(parsed.value);
      }
      return values.length < least
        ? bad(`has fewer than ${least} ${least === 1 ? 'entry' : 'entries'}.`, few)
        : ok(values);
    },
    schema: { anyOf: [{ type: 'string' }, { type: 'array', minItems: least, items: item.schema }] },
    yaml: 'list',
  };
}
