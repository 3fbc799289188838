import { Secret } from '../../secret.ts';
import type { CiHost, CiParts, Env, IdentityTokenSource, RunIdentity } from '../ci-host.ts';
import { wantsColour } from '../colour.ts';
import { plainLog } from '../plain-log.ts';

export function detect(env: Env): boolean {
  return env['BITBUCKET_BUILD_NUMBER'] !== undefined;
}

/** A step of Bitbucket Pipelines. It has no post step and stops with kill -9, so that state in memory is all there can be. */
export function create(parts: CiParts): CiHost {
  const { env } = parts;
  const log = plainLog(parts);
  const token = env['BITBUCKET_STEP_OIDC_TOKEN'] ?? '';
  if (token !== '') log.mask(new Secret(token));
  let saved: string | undefined;
  return {
    kind: 'bitbucket',
    colour: wantsColour(env, true),
    run: runIdentity(env),
    log,
    state: {
      save: (text) => {
        saved = text;
      },
      load: () => saved,
    },
    results: { output: () => undefined, summary: () => undefined },
    ...(token === '' ? {} : { identity: stepToken(new Secret(token)) }),
    identityHint: 'Set `oidc: true` in the step of bitbucket-pipelines.yml that deploys.',
  };
}

/** Fixed when the step starts, with the audience that the step has: there is nothing to ask again. */
function stepToken(token: Secret): IdentityTokenSource {
  return { token: async () => token };
}

function runIdentity(env: Env): RunIdentity {
  const of = (name: string) => env[`BITBUCKET_${name}`] ?? '';
  const repository = of('REPO_FULL_NAME');
  return {
    repository,
    commit: of('COMMIT'),
    ref: of('TAG') === '' ? of('BRANCH') : `refs/tags/${of('TAG')}`,
    runId: of('BUILD_NUMBER'),
    attempt: of('STEP_RUN_NUMBER'),
    job: of('STEP_UUID'),
    actor: of('STEP_TRIGGERER_UUID'),
    url: `https://bitbucket.org/${repository}/pipelines/results/${of('BUILD_NUMBER')}`,
  };
}
