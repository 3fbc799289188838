import { quoted } from './shown.ts';

/** What a text is instead of Terraform outputs; `what` goes on from its name (`holds no JSON`). */
export type NotOutputs = { readonly what: string; readonly hint: string };

const write = 'Give what terraform output -json prints, or a Terraform state.';

/** For text in which no JSON was found. */
export function describeNoJson(kind: 'empty' | 'truncated' | 'none', text: string): NotOutputs {
  if (text.startsWith('PK')) {
    return { what: 'is a plan file', hint: `A plan has no outputs yet: apply it. ${write}` };
  }
  if (text.includes('\0')) {
    return {
      what: 'is no UTF-8 text',
      hint: 'Windows PowerShell writes UTF-16 with >: use | Out-File -Encoding utf8, or another shell.',
    };
  }
  if (kind === 'empty') {
    return { what: 'is empty', hint: `Did the step before it fail, or write to another place? ${write}` };
  }
  if (kind === 'truncated') {
    return { what: 'holds JSON that ends too early', hint: `It was cut off on the way; read it again. ${write}` };
  }
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) {
    return {
      what: 'is a web page or XML',
      hint: `A proxy, a sign-in page or a wrong URL answered in its place. ${write}`,
    };
  }
  if (/^\s*[\p{L}_][\p{L}\p{N}_-]* = /mu.test(text)) {
    return { what: 'holds outputs for people, not JSON', hint: 'Add -json: terraform output -json.' };
  }
  return { what: 'holds no JSON', hint: write };
}

/** For JSON that is something else. */
export function describeDocument(document: unknown): NotOutputs {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) {
    return {
      what: 'holds one value, not the outputs by name',
      hint: 'Leave the name out: terraform output -json, without an output after it.',
    };
  }
  if ('encrypted_data' in document) {
    return { what: 'is an encrypted state', hint: 'Use terraform-directory, or terraform-outputs, in its place.' };
  }
  if ('format_version' in document) {
    return 'planned_values' in document || 'resource_changes' in document
      ? { what: 'is a plan', hint: `A plan has no outputs yet: apply it. ${write}` }
      : { what: 'was made by terraform show', hint: write };
  }
  if ('version' in document && typeof document.version === 'number') {
    if (document.version < 4) {
      return {
        what: `is a state of format ${document.version}, of Terraform 0.11 or older`,
        hint: 'Only format 4 is read: apply once with Terraform 0.12 or newer.',
      };
    }
    if (document.version > 4) {
      return {
        what: `is a state of format ${document.version}, newer than this version of Sallyport`,
        hint: 'Use terraform-directory: Terraform itself then reads it.',
      };
    }
    return { what: 'is a state whose outputs have another shape', hint: write };
  }
  const wrong = Object.entries(document).find(([, output]) => !isOutput(output));
  return {
    what: `has an entry ${quoted(wrong?.[0] ?? '')} that is no output: it has no value`,
    hint: `Nothing may take the outputs apart on the way (jq, jsonencode). ${write}`,
  };
}

function isOutput(output: unknown): boolean {
  return output !== null && typeof output === 'object' && Object.hasOwn(output, 'value');
}
