import type { CiFiles, Env, StateStore } from './ci-host.ts';

/** State in a file that only its owner may read: for a clean-up by another process, where the CI itself keeps nothing. */
export function stateFile(path: string, files: Pick<CiFiles, 'read' | 'write'>): StateStore {
  return { save: (text) => files.write(path, text), load: () => files.read(path) };
}

/**
 * Where `open`, `run` and `close` meet when nobody says where: in the working directory, which is all that a job's scripts are sure to
 * share (GitLab's after_script has another container), in a file of this job alone.
 */
export function usualStatePath(env: Env): string {
  const job = ofThisJob.flatMap((name) => env[name] || []).join('-');
  const safe = job.replaceAll(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 120);
  return `.sallyport/${safe === '' ? 'local' : safe}.json`;
}

/** Each CI's own words for one job, as its documentation has them. A matrix shares GITHUB_JOB, but no two of it share a runner at once. */
const ofThisJob = [
  ...['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'RUNNER_NAME'],
  ...['CI_JOB_ID', 'BITBUCKET_STEP_UUID', 'CIRCLE_WORKFLOW_JOB_ID', 'BUILDKITE_JOB_ID', 'SYSTEM_JOBID', 'BUILD_TAG'],
];
