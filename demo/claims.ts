/** What the demo says about itself, each checked against what was seen. One that is not true makes the demo fail. */
export type Claims = {
  readonly claim: (text: string, isTrue: boolean) => void;
  readonly all: readonly { readonly text: string; readonly isTrue: boolean }[];
};

export function keepClaims(): Claims {
  const all: { text: string; isTrue: boolean }[] = [];
  return { all, claim: (text, isTrue) => void all.push({ text, isTrue }) };
}
