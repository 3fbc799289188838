import { bad, type Kind, ok, type Parsed } from '../setting.ts';
import type { BatchSize } from '../settings.ts';
import { listOf } from './list.ts';

/** One entry of `batches`: a count of hosts, or a percentage of the role's hosts. */
const batchSize: Kind<BatchSize> = {
  noun: 'batch size',
  parse(text): Parsed<BatchSize> {
    const match = /^([1-9]\d{0,5})(%?)$/.exec(text);
    const number = Number(match?.[1]);
    if (match === null || (match[2] === '%' && number > 100)) {
      return bad('is no batch size.', 'Write how many hosts change together, like 1, 25%, 100%.');
    }
    return ok(match[2] === '%' ? { kind: 'percent', percent: number } : { kind: 'count', hosts: number });
  },
  schema: {
    anyOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: '^[1-9][0-9]{0,5}%?$' },
    ],
  },
};

const sizes = listOf(batchSize, { few: 'Write how many hosts change together, like 1, 25%, 100%.' });

/** `1, 25%, 100%`: the last entry repeats. */
export const batches: Kind<readonly BatchSize[]> = {
  ...sizes,
  schema: {
    anyOf: [
      { type: 'string' },
      { type: 'integer', minimum: 1 },
      { type: 'array', minItems: 1, items: batchSize.schema },
    ],
  },
};
