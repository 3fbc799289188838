import { Secret } from '../../secret.ts';
import type { CiHost, CiParts, Env, RunIdentity } from '../ci-host.ts';
import { wantsColour } from '../colour.ts';
import { githubLog } from './commands.ts';
import { githubResults, githubState } from './file-commands.ts';
import { githubIdentity } from './identity.ts';

export function detect(env: Env): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}

/** A job of GitHub Actions (or of a server that speaks its protocol). */
export function create(parts: CiParts): CiHost {
  const { env, redactor } = parts;
  const log = githubLog(parts);
  const requestUrl = env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (requestToken !== '') redactor.add(new Secret(requestToken));
  const mayAsk = requestUrl !== '' && requestToken !== '';
  return {
    kind: 'github',
    colour: wantsColour(env, true),
    run: runIdentity(env),
    log,
    state: githubState(parts),
    results: githubResults(parts),
    ...(mayAsk ? { identity: githubIdentity(parts, { requestUrl, requestToken: new Secret(requestToken), log }) } : {}),
    identityHint: identityHint(env),
  };
}

function runIdentity(env: Env): RunIdentity {
  const of = (name: string) => env[`GITHUB_${name}`] ?? '';
  const run = `${of('SERVER_URL')}/${of('REPOSITORY')}/actions/runs/${of('RUN_ID')}`;
  const attempt = of('RUN_ATTEMPT');
  return {
    repository: of('REPOSITORY'),
    commit: of('SHA'),
    ref: of('REF'),
    runId: of('RUN_ID'),
    attempt,
    job: of('JOB'),
    // Who pressed "re-run" deploys now, not who pushed then.
    actor: of('TRIGGERING_ACTOR') || of('ACTOR'),
    url: attempt === '' ? run : `${run}/attempts/${attempt}`,
  };
}

function identityHint(env: Env): string {
  const permission = 'Give the job the permission:\n  permissions:\n    id-token: write\n    contents: read';
  const reusable = 'A reusable workflow gets it only if its caller has it too.';
  const fork = 'A pull_request from a fork never gets one: deploy from a push, or from workflow_dispatch.';
  return [permission, reusable, ...(env['GITHUB_EVENT_NAME'] === 'pull_request' ? [fork] : [])].join('\n');
}
