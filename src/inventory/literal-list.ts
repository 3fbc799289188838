import { jsonInText } from './json-in-text.ts';

/** The text of `hosts` or `target-groups` in the shapes an output may have: JSON as it stands, else a list parted by commas or white space. */
export function literalList(text: string): unknown {
  const found = /^\s*[[{"]/.test(text) ? jsonInText(text) : undefined;
  const value = found?.kind === 'json' ? found.value : text;
  if (typeof value === 'string') return entries(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value) || Object.hasOwn(value, 'address'))
    return value;
  // In sallyport.yml a role may have its hosts as text: `web: 10.0.0.1, 10.0.0.2`.
  return Object.fromEntries(
    Object.entries(value).map(([role, list]) => [role, typeof list === 'string' ? entries(list) : list]),
  );
}

function entries(text: string): string[] {
  return text.split(/[\s,]+/).filter((entry) => entry !== '');
}
