import * as z from 'zod/mini';
import { SallyportError } from '../errors.ts';
import { Secret } from '../secret.ts';
import { jsonInText } from './json-in-text.ts';
import { describeDocument, describeNoJson, type NotOutputs } from './not-outputs.ts';

/** Terraform's outputs by name. */
export type Outputs = ReadonlyMap<string, Output>;

export type Output = {
  readonly value: unknown;
  /** Marked so in Terraform: the value must never be printed. */
  readonly sensitive: boolean;
};

/**
 * Reads what `terraform output -json` printed, or a Terraform state of version 4. `origin` names the text in errors.
 *
 * Throws TERRAFORM_OUTPUT_INVALID, which says what the text is instead and repeats nothing of it: it may hold secrets.
 */
export function parseOutputs(text: string, origin: string): Outputs {
  const found = jsonInText(text);
  if (found.kind !== 'json') throw invalid(origin, describeNoJson(found.kind, text));
  const document = state.safeParse(found.value);
  const parsed = outputsOf.safeParse(document.success ? (document.data.outputs ?? {}) : found.value);
  if (!parsed.success) throw invalid(origin, describeDocument(found.value));
  const outputs = new Map<string, Output>();
  for (const [name, { value, sensitive }] of Object.entries(parsed.data)) {
    outputs.set(name, { value, sensitive: sensitive === true });
  }
  if (outputs.size === 0) {
    throw invalid(origin, {
      what: 'holds no outputs',
      hint: 'Run terraform apply first: outputs exist from then on. If it ran, look for another workspace, another backend, or a directory that was not initialised.',
    });
  }
  return outputs;
}

/** Every string that must be masked, from everywhere inside the sensitive outputs, also from JSON kept as text. */
export function secretsOf(outputs: Outputs): Secret[] {
  const found = new Set<string>();
  for (const { value, sensitive } of outputs.values()) if (sensitive) collectStrings(value, found);
  return [...found].map((text) => new Secret(text));
}

function collectStrings(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    const text = value.trim();
    if (isWorthMasking(text)) into.add(text);
    // jsonencode() is how many pass a set of passwords on; who reads it prints its parts.
    const inside = /^[[{]/.test(text) ? jsonInText(text) : undefined;
    if (inside?.kind === 'json') collectStrings(inside.value, into);
  } else if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) collectStrings(part, into);
  }
}

/**
 * A runner masks whatever it is told, everywhere in the log: a port, `true` or `}` would make it unreadable and hide nothing.
 * The lines of a longer text are judged where they are masked (maskableParts).
 */
function isWorthMasking(text: string): boolean {
  return text.length >= 4 && !/^(?:true|false|null|none|\d{1,7})$/i.test(text) && /[\p{L}\p{N}]/u.test(text);
}

const outputsOf = z.record(
  z.string(),
  z
    .object({ value: z.unknown(), sensitive: z.optional(z.boolean()) })
    .check(z.refine((output) => Object.hasOwn(output, 'value'))),
);

/** Resources are in it too, for a later look at how the group is managed. */
const state = z.object({ version: z.literal(4), outputs: z.optional(z.unknown()) });

function invalid(origin: string, { what, hint }: NotOutputs): SallyportError {
  return new SallyportError('TERRAFORM_OUTPUT_INVALID', { message: `${origin} ${what}.`, hint });
}
