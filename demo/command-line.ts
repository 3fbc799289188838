import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
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
    'version-command: cat current/VERSION',
    `health-check: http://localhost:${appPort}/up`,
    'health-interval: 300ms',
    'health-timeout: 6s',
  ];
}

export function writeConfiguration(stage: Stage): void {
  writeFileSync(join(stage.folder, 'job/sallyport.yml'), `${configurationLines(stage).join('\n')}\n`);
}

/** Runs the real command line, with this terminal as its own, and returns its exit code. */
export async function runSallyport({ stage, stopped }: Theatre, args: readonly string[]): Promise<number | null> {
  const cli = fileURLToPath(new URL('../src/entry/cli.ts', import.meta.url));
  const env = { ...jobEnvironment(stage), AWS_WEB_IDENTITY_TOKEN_FILE: writeToken(stage) };
  const child = spawn(process.execPath, [cli, ...args], { cwd: join(stage.folder, 'job'), env, stdio: 'inherit' });
  return await endOf(child, stopped);
}

/** Only what the run is meant to see: the CI that may run this demo, and this user’s AWS set-up, are no part of the play. */
export function jobEnvironment({ cloud, folder, privateKey }: Stage): Record<string, string | undefined> {
  const { PATH, TERM, COLORTERM, LANG, NO_COLOR, FORCE_COLOR } = process.env;
  return {
    PATH,
    TERM,
    COLORTERM,
    LANG,
    NO_COLOR,
    FORCE_COLOR,
    HOME: folder,
    TMPDIR: folder,
    AWS_ENDPOINT_URL: cloud.url,
    SALLYPORT_SSH_PRIVATE_KEY: privateKey,
  };
}

/** A fresh one for each run: they live five minutes. */
function writeToken({ folder, tokens }: Stage): string {
  const path = join(folder, 'identity-token');
  writeFileSync(path, tokens.token(audience), { mode: 0o600 });
  return path;
}
