/** Hides secrets as the runner does: each in many spellings, whatever it is and however short. */
export type Masks = {
  /** The whole value and each of its lines. */
  readonly add: (value: string) => void;
  readonly hide: (text: string) => string;
};

export function createMasks(): Masks {
  const hidden = new Set<string>();
  return {
    add: (value) => {
      for (const part of [value, ...value.split(/[\r\n]+/).map((line) => line.trim())]) {
        if (part === '') continue;
        for (const spelling of [part, ...encoders.map((encode) => encode(part))])
          if (spelling !== '') hidden.add(spelling);
      }
    },
    hide: (text) => {
      const places = [...hidden].flatMap((secret) => placesOf(secret, text)).sort((a, b) => a.from - b.from);
      let shown = '';
      let at = 0;
      for (let index = 0; index < places.length; ) {
        const from = places[index]?.from ?? 0;
        let to = from;
        // Neighbours become one mask.
        for (; index < places.length && (places[index]?.from ?? 0) <= to; index += 1) {
          to = Math.max(to, places[index]?.to ?? 0);
        }
        shown += `${text.slice(at, from)}***`;
        at = to;
      }
      return shown + text.slice(at);
    },
  };
}

/** HostContext.cs and ValueEncoders.cs; the last two only matter to PowerShell and are left out. */
const encoders: readonly ((value: string) => string)[] = [
  (value) => Buffer.from(value).toString('base64'),
  (value) => shifted(value, 1),
  (value) => shifted(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) =>
    encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  (value) => value.replace(/[<>"'&]/g, (sign) => xmlNames[sign] ?? sign),
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''),
];

const xmlNames: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };

/** As it would look in the middle of another text’s base64. */
function shifted(value: string, by: number): string {
  const bytes = Buffer.from(value);
  return (bytes.length > by ? bytes.subarray(by) : bytes).toString('base64');
}

function placesOf(secret: string, text: string): { from: number; to: number }[] {
  const places = [];
  for (let from = text.indexOf(secret); from >= 0; from = text.indexOf(secret, from + 1)) {
    places.push({ from, to: from + secret.length });
  }
  return places;
}
