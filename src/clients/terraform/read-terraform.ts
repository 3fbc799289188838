import { type Outputs, parseOutputs } from '../../inventory/outputs.ts';
import type { TerraformSource } from '../../settings/settings.ts';
import { type OutputCommand, printedOutputs } from './output-command.ts';
import { readTextFile } from './read-text-file.ts';

/** Where a Terraform state in S3 is read from; it needs the role, so it is asked only for such a state. */
export interface StateBucket {
  read(bucket: string, key: string, signal: AbortSignal): Promise<string>;
}

/** Gets the outputs from where the settings say; undefined where they name no Terraform source. */
export async function readTerraform(
  source: TerraformSource,
  parts: OutputCommand & { readonly bucket: StateBucket },
  signal: AbortSignal,
): Promise<Outputs | undefined> {
  switch (source.kind) {
    case 'none':
      return undefined;
    case 'directory':
      return parseOutputs(
        await printedOutputs(source.directory, parts, signal),
        `terraform output in ${source.directory}`,
      );
    case 'outputs-file':
    case 'state-file':
      return parseOutputs(await readTextFile(source.file, signal), source.file);
    case 'outputs-json':
      return parseOutputs(source.json, 'terraform-outputs');
    case 'state-s3':
      return parseOutputs(
        await parts.bucket.read(source.bucket, source.key, signal),
        `s3://${source.bucket}/${source.key}`,
      );
  }
}
