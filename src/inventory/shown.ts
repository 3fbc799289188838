const longest = 60;

/** Text of somebody else within a message: one line, short, and only characters that a terminal prints as they are. */
export function quoted(text: string): string {
  if (/PRIVATE KEY/.test(text)) return 'a private key';
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return JSON.stringify(short).replaceAll(/[^ -~…]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** What shape a value has, in words; never the value. */
export function shapeOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing (null)';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : 'text';
  return typeof value === 'number' ? 'a number' : 'true or false';
}
