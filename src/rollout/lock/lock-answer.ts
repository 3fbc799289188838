/** Who holds the lock, as its file says. */
export type Holder = {
  /** `free` where nobody does. */
  readonly nonce: string;
  readonly owner: string;
  readonly url: string;
  readonly secondsLeft: number;
};

/** `broken`: taken, but away from that holder. */
export type LockAnswer =
  | { readonly kind: 'taken' | 'mine' }
  | { readonly kind: 'broken' | 'held' | 'lost'; readonly holder: Holder };

/** What a lock script printed; undefined for anything else. A login profile may have greeted before it. */
export function readAnswer(stdout: string): LockAnswer | undefined {
  const lines = stdout.split('\n').map((line) => line.trim());
  const at = lines.findLastIndex((line) => /^(taken|broken|held|mine|lost)$/.test(line));
  const [kind, nonce = '', left = '', owner = '', url = ''] = lines.slice(at);
  if (at === -1 || !/^[A-Za-z0-9]{1,64}$/.test(nonce) || !/^-?\d{1,12}$/.test(left)) return undefined;
  const holder = { nonce, owner: shown(owner), url: shown(url), secondsLeft: Number(left) };
  switch (kind) {
    case 'taken':
    case 'mine':
      return { kind };
    case 'broken':
    case 'held':
    case 'lost':
      return { kind, holder };
    default:
      return undefined;
  }
}

/** A host printed it: nothing but letters that can’t act on a log or a terminal. */
function shown(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} .,:/@#()_-]/gu, '').slice(0, 200);
}
