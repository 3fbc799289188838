import { bad, type Kind, ok } from '../setting.ts';
import type { HostShare } from '../settings.ts';

/** How many hosts, as a count or as percent of some; none is allowed. */
export function hostShare({ most, write }: { most: number; write: string }): Kind<HostShare> {
  return {
    noun: 'number or percent of hosts',
    parse(text) {
      const match = /^(\d{1,6})(%?)$/.exec(text);
      const number = Number(match?.[1]);
      if (match === null) return bad('is no number of hosts.', write);
      if (match[2] === '%' && number > most) return bad(`is more than ${most}%.`, write);
      return ok(match[2] === '%' ? { kind: 'percent', percent: number } : { kind: 'count', hosts: number });
    },
    schema: {
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^[0-9]{1,6}%?$' },
      ],
    },
  };
}
