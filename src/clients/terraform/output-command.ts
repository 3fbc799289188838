import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import { safeText } from '../../report/foreign-output.ts';
import type { ProcessEnd, RunProcess } from '../process/run-process.ts';

export type OutputCommand = {
  readonly process: RunProcess;
  readonly clock: Clock;
  /** The job's own: Terraform's backend has its own credentials there, and they may be others than the role's. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly redact: (text: string) => string;
};

/** A state is fetched within seconds; a backend that does not answer must not hold up a deploy for long. */
const patience = 120_000;

/** Runs `terraform output -json` in an initialised directory, and gives what it printed. Throws TERRAFORM_FAILED with its last words. */
export async function printedOutputs(directory: string, parts: OutputCommand, signal: AbortSignal): Promise<string> {
  const { process, clock, environment } = parts;
  const command = await program(environment);
  const ended = await process(
    {
      command,
      args: ['output', '-json', '-no-color'],
      cwd: resolve(directory),
      environment: { ...environment, TF_IN_AUTOMATION: '1', TF_INPUT: '0' },
      timeout: { milliseconds: patience, onTimeout: () => tooLong(directory) },
      clock,
    },
    signal,
  );
  if (ended.exit.kind === 'status' && ended.exit.status === 0) return ended.stdout;
  throw failed(directory, ended, parts.redact);
}

/**
 * Past the wrapper of setup-terraform, which prints for the runner and copies all outputs, sensitive ones too, into the step's own
 * (hashicorp/setup-terraform wrapper/terraform.js). The variable names the directory that holds the real program.
 */
async function program(environment: OutputCommand['environment']): Promise<string> {
  const directory = environment['TERRAFORM_CLI_PATH'] ?? '';
  if (directory === '') return 'terraform';
  const real = join(directory, 'terraform-bin');
  const isThere = await stat(real).then(
    (found) => found.isFile(),
    () => false,
  );
  return isThere ? real : 'terraform';
}

function failed(directory: string, { exit, stderr }: ProcessEnd, redact: (text: string) => string): SallyportError {
  const what = `terraform output in ${directory}`;
  if (exit.kind === 'not-started') {
    const { reason, hint, cause } = exit;
    return new SallyportError('TERRAFORM_FAILED', { message: `${what}: ${reason}.`, hint, cause });
  }
  const how = exit.kind === 'status' ? `ended with status ${exit.status}` : `was ended by ${exit.signal}`;
  // Never of stdout: it may hold sensitive outputs, which nobody has masked yet.
  const words = lastWords(stderr, redact);
  return new SallyportError('TERRAFORM_FAILED', {
    message: words === '' ? `${what} ${how}.` : `${what} ${how}:\n${words}`,
    hint: hintFor(words, directory),
  });
}

/** From the first error on: what Terraform warns of before it is not the reason. */
function lastWords(text: string, redact: (text: string) => string): string {
  const lines = safeText(text, redact, 64 * 1024)
    .split('\n')
    .map((line) => line.replace(/^[│╷╵]\s?/u, '').trimEnd())
    .filter((line) => line !== '');
  const error = lines.findIndex((line) => /^Error: /.test(line));
  const shown = error < 0 ? lines.slice(-mostLines) : lines.slice(error, error + mostLines);
  // Again: without the frame around it, a line may begin like a workflow command.
  return safeText(shown.join('\n'), redact);
}

const mostLines = 8;

function hintFor(words: string, directory: string): string {
  if (/terraform init|Backend initialization required|not installed|Required plugins/i.test(words)) {
    return `Run terraform -chdir=${directory} init in a step before this one, with the same backend settings.`;
  }
  if (/credential|AccessDenied|ExpiredToken|no valid|InvalidClientTokenId/i.test(words)) {
    return 'Terraform uses the job’s own AWS credentials here, not the role of role-to-assume. Give them in a step before, or use terraform-state: s3://bucket/key, which is read with the role.';
  }
  if (/workspace/i.test(words)) return 'Is TF_WORKSPACE set to a workspace that exists?';
  return 'Try the same command in a step of its own; it needs the directory as terraform init left it.';
}

function tooLong(directory: string): SallyportError {
  return new SallyportError('TERRAFORM_FAILED', {
    message: `terraform output in ${directory} took longer than ${patience / 1_000} s and was ended.`,
    hint: 'Does its backend answer from this runner? A state in S3 can be read without Terraform: terraform-state: s3://bucket/key.',
  });
}
