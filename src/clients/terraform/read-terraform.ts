import { parseOutputs } from '../../inventory/outputs.ts';
import { ruleOwners } from '../../inventory/rule-owners.ts';
import type { TerraformFindings } from '../../run/world.ts';
import type { TerraformSource } from '../../settings/settings.ts';
import { type OutputCommand, printedOutputs } from './output-command.ts';
import { readTextFile } from './read-text-file.ts';

/** Where a Terraform state in S3 is read from; it needs the role, so it is asked only for such a state. */
export interface StateBucket {
  read(bucket: string, key: string, signal: AbortSignal): Promise<string>;
}

/** Gets the outputs, and of a state what it tells about groups, from where the settings say; undefined where they name no Terraform source. */
export async function readTerraform(
  source: TerraformSource,
  parts: OutputCommand & { readonly bucket: StateBucket },
  signal: AbortSignal,
): Promise<TerraformFindings | undefined> {
  switch (source.kind) {
    case 'none':
      return undefined;
    case 'directory':
      return findings(await printedOutputs(source.directory, parts, signal), `terraform output in ${source.directory}`);
    case 'outputs-file':
    case 'state-file':
      return findings(await readTextFile(source.file, signal), source.file);
    case 'outputs-json':
      return findings(source.json, 'terraform-outputs');
    case 'state-s3':
      return findings(
        await parts.bucket.read(source.bucket, source.key, signal),
        `s3://${source.bucket}/${source.key}`,
      );
  }
}

function findings(text: string, origin: string): TerraformFindings {
  return { outputs: parseOutputs(text, origin), ruleOwners: ruleOwners(text) };
}
