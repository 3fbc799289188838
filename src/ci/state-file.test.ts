import { expect, test } from 'vitest';
import { usualStatePath } from './state-file.ts';

test.each<[string, Record<string, string>, string]>([
  ['a laptop', {}, '.sallyport/local.json'],
  ['GitLab', { CI_JOB_ID: '4711', CI_PIPELINE_ID: '1' }, '.sallyport/4711.json'],
  [
    'GitHub',
    { GITHUB_RUN_ID: '42', GITHUB_RUN_ATTEMPT: '2', GITHUB_JOB: 'deploy', RUNNER_NAME: 'GitHub Actions 7' },
    '.sallyport/42-2-deploy-GitHub-Actions-7.json',
  ],
  ['Jenkins', { BUILD_TAG: 'jenkins-shop/main-12' }, '.sallyport/jenkins-shop-main-12.json'],
  ['a name that would lead elsewhere', { CI_JOB_ID: '../../etc/x' }, '.sallyport/..-..-etc-x.json'],
  ['an endless name', { CI_JOB_ID: 'x'.repeat(500) }, `.sallyport/${'x'.repeat(120)}.json`],
])('the state of a job on %s has its own place', (_, env, path) => {
  expect(usualStatePath(env)).toBe(path);
});
