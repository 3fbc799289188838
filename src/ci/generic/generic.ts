import { SallyportError } from '../../errors.ts';
import { Secret } from '../../secret.ts';
import type { CiHost, CiLog, CiParts, Env, IdentityTokenSource, RunIdentity, StateStore } from '../ci-host.ts';
import { wantsColour } from '../colour.ts';
import { plainLog } from '../plain-log.ts';
import { stateFile } from '../state-file.ts';

/** Every place is one where this works. */
export function detect(_env: Env): boolean {
  return true;
}

/** A laptop's terminal, GitLab, or any other CI: a log, and what the environment happens to tell. */
export function create(parts: CiParts): CiHost {
  const { env, isTTY } = parts;
  const log = plainLog(parts);
  const tokenFile = env['AWS_WEB_IDENTITY_TOKEN_FILE'] ?? '';
  return {
    kind: 'generic',
    colour: wantsColour(env, isTTY || env['GITLAB_CI'] === 'true'),
    run: runIdentity(env),
    log,
    state: stateOf(parts),
    results: { output: () => undefined, summary: () => undefined },
    ...(tokenFile === '' ? {} : { identity: tokenInFile(tokenFile, parts.files, log) }),
    identityHint:
      'Write an identity token into a file and name it in AWS_WEB_IDENTITY_TOKEN_FILE (GitLab: `id_tokens:`), or leave out `role-to-assume` and use the AWS credentials of the environment.',
  };
}

/** Read anew for each call: whoever owns the file may renew it. */
function tokenInFile(path: string, files: CiParts['files'], log: CiLog): IdentityTokenSource {
  return {
    token: async () => {
      const text = files.read(path)?.trim() ?? '';
      if (text === '') {
        throw new SallyportError('IDENTITY_TOKEN_UNAVAILABLE', {
          message: `AWS_WEB_IDENTITY_TOKEN_FILE names ${path}, which is missing or empty.`,
          hint: 'Have the CI write its identity token there before this step.',
        });
      }
      const token = new Secret(text);
      log.mask(token);
      return token;
    },
  };
}

/** In a file where SALLYPORT_STATE_FILE names one, else in memory: enough for a process that cleans up itself. */
function stateOf({ env, files }: CiParts): StateStore {
  const path = env['SALLYPORT_STATE_FILE'] ?? '';
  if (path !== '') return stateFile(path, files);
  let saved: string | undefined;
  return {
    save: (text) => {
      saved = text;
    },
    load: () => saved,
  };
}

function runIdentity(env: Env): RunIdentity {
  const of = (name: string) => env[name] ?? '';
  return {
    repository: of('CI_PROJECT_PATH'),
    commit: of('CI_COMMIT_SHA'),
    ref: of('CI_COMMIT_REF_NAME'),
    runId: of('CI_PIPELINE_ID'),
    attempt: '',
    job: of('CI_JOB_NAME'),
    actor: of('GITLAB_USER_LOGIN') || of('USER'),
    url: of('CI_JOB_URL'),
  };
}
