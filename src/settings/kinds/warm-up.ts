import { bad, type Kind, ok } from '../setting.ts';
import type { WarmUp } from '../settings.ts';

/** A page and how often it is asked for: `/up`, `/up x20`, `/up ×20`. */
export const warmUp: Kind<WarmUp> = {
  noun: 'page and number',
  parse(text) {
    const [, path = '', times = '10'] = /^(\/\S*)(?:\s+[x×](\d{1,4}))?$/.exec(text) ?? [];
    if (path === '')
      return bad('is no page of the application.', 'Write its path and how often it is asked for, like /up x20.');
    const number = Number(times);
    if (number < 1 || number > 1_000)
      return bad('asks too seldom or too often.', 'Write a number from 1 to 1000, like /up x20.');
    return ok({ path, times: number });
  },
  schema: { type: 'string', pattern: '^/' },
};
