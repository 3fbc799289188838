import type { Secret } from '../secret.ts';

/** Remembers every secret of the run and takes it out of any text, also where it was encoded on the way. */
export type Redactor = {
  readonly add: (secret: Secret) => void;
  readonly redact: (text: string) => string;
};

export function createRedactor(): Redactor {
  const forms = new Set<string>();
  return {
    add: (secret) => {
      for (const part of maskableParts(secret)) for (const form of encodingsOf(part)) forms.add(form);
      const whole = secret.reveal().trim();
      // A key is printed in base64 as a whole and not line by line, often wrapped.
      if (whole.includes('\n'))
        for (const form of [JSON.stringify(whole).slice(1, -1), ...base64Forms(whole)]) forms.add(form);
    },
    redact: (text) =>
      withoutRanges(
        text,
        [...forms].flatMap((form) => rangesOf(text, form)),
      ),
  };
}

/**
 * What of a secret is worth hiding: the whole, and each of its lines, for logs are read by lines. Short and common strings are left alone:
 * hiding `22` or `}` everywhere hides nothing and makes a log unreadable (the runner itself has no lower limit).
 */
export function maskableParts(secret: Secret): string[] {
  const whole = secret.reveal().trim();
  const lines = whole.split(/\r\n|\r|\n/).map((line) => line.trim());
  const shortest = lines.length > 1 ? 8 : 6;
  return [...new Set(lines)].filter((line) => line.length >= shortest && !isCommon(line));
}

/** Public words that also stand in secrets: a key's first and last line, a region or an environment's name as a sensitive output. */
function isCommon(text: string): boolean {
  const words = ['production', 'staging', 'default', 'ubuntu', 'deploy', 'ec2-user'];
  return (
    words.includes(text) ||
    /^-----(BEGIN|END) [A-Z0-9 ]+-----$/.test(text) ||
    /^[a-z]{2}(-[a-z]+)+-\d$/.test(text) ||
    new Set(text).size === 1
  );
}

function encodingsOf(text: string): string[] {
  const uri = encodeURIComponent(text.toWellFormed());
  const plain = text.replaceAll(/\p{Cc}|\p{Cf}/gu, '');
  const lowerUri = uri.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return [text, JSON.stringify(text).slice(1, -1), uri, lowerUri, plain, ...base64Forms(text)].filter(
    (form) => form.length >= 6,
  );
}

/** Base64 of the text wherever it stands in what was encoded (three shifts), in both alphabets, and wrapped as `base64` and PEM wrap it. */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text);
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The characters at both ends also hold bits of the neighbours: only those that are wholly ours are the same everywhere.
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
  });
  const wrapped = [64, 76].flatMap((width) => bytes.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
  return [...shifted, ...wrapped]
    .filter((form) => form.length >= 8)
    .flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

type Range = readonly [from: number, to: number];

function rangesOf(text: string, form: string): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) ranges.push([at, at + form.length]);
  return ranges;
}

/** Overlapping finds become one `***`: replacing them one after another would leave the end of the second. */
function withoutRanges(text: string, ranges: readonly Range[]): string {
  let result = '';
  let end = 0;
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    if (from >= end) result += `${text.slice(end, from)}***`;
    end = Math.max(end, to);
  }
  return result + text.slice(end);
}
