import { directory, outputs, state } from '../kinds/terraform.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { TerraformSource } from '../settings.ts';

export const terraformTable = {
  'terraform-directory': {
    kind: directory,
    text: 'An initialised Terraform directory, where `terraform output -json` is run.',
  },
  'terraform-outputs': {
    kind: outputs,
    text: 'What `terraform output -json` printed: a file, or the JSON itself.',
  },
  'terraform-state': {
    kind: state,
    text: 'A Terraform state: a file, or `s3://bucket/key`.',
  },
} as const satisfies Table;

const names = ['terraform-directory', 'terraform-outputs', 'terraform-state'] as const;

export function readTerraform(reader: Reader): TerraformSource {
  const [first, ...others] = names.filter((name) => reader.isWritten(name));
  for (const other of others) {
    reader.problem(other, `The outputs already come from ${first}.`, 'Keep one of the two.');
  }
  const read = names.map((name) => reader.optional(name));
  return read.find((source) => source !== undefined) ?? { kind: 'none' };
}
