import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOf } from './processes.ts';
import { audience, runner, type Stage } from './stage.ts';
import type { Theatre } from './theatre.ts';

/** The configuration of the job, as a team would keep it in its repository. */
export function configurationLines({ roleArn, sshPort, appPort }: Stage): string[] {
  return [
    `role-to-assume: ${roleArn}`,
    'aws-region: eu-central-1',
    'terraform-outputs: outputs.json',
    'ssh-user: deploy',
    `ssh-port: ${sshPort}`,
    `source-address: ${runner}`,
    'deploy-command: ./deploy',
    'rollback-command: ./deploy',
    'rollback-scope: all',
    'version-command: cat current/VERSION',
    `health-check: http://localhost:${appPort}/up`,
    'health-interval: 300ms',
    'health-timeout: 6s',
  ];
}

/** It, and the Terraform outputs that it names, into the folder where a job runs. */
export function writeConfiguration(stage: Stage, folder: string): void {
  writeFileSync(join(folder, 'sallyport.yml'), `${configurationLines(stage).join('\n')}\n`);
  writeFileSync(join(folder, 'outputs.json'), stage.terraformOutputs);
}

/** Runs the real command line, with this terminal as its own, and returns its exit code. */
export async function runSallyport({ stage, stopped }: Theatre, args: readonly string[]): Promise<number | null> {
  const job = join(stage.folder, 'job');
  mkdirSync(job, { recursive: true });
  writeConfiguration(stage, job);
  const cli = fileURLToPath(new URL('../src/entry/cli.ts', import.meta.url));
  const env = { ...jobEnvironment(stage), AWS_WEB_IDENTITY_TOKEN_FILE: writeToken(stage) };
  const child = spawn(process.execPath, [cli, ...args], { cwd: job, env, stdio: 'inherit' });
  return await endOf(child, stopped);
}

/** Only what the run is meant to see: the CI that may run this demo, and this user’s AWS set-up, are no part of the play. */
export function jobEnvironment({ cloud, folder, privateKey }: Stage): Record<string, string> {
  const env: Record<string, string> = {
    HOME: folder,
    TMPDIR: folder,
    AWS_ENDPOINT_URL: cloud.url,
    SALLYPORT_SSH_PRIVATE_KEY: privateKey,
  };
  for (const name of ['PATH', 'TERM', 'COLORTERM', 'LANG', 'NO_COLOR', 'FORCE_COLOR']) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env;
}

/** A fresh one for each run: they live five minutes. */
function writeToken({ folder, tokens }: Stage): string {
  const path = join(folder, 'identity-token');
  writeFileSync(path, tokens.token(audience), { mode: 0o600 });
  return path;
}
