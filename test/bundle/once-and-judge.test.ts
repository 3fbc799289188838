import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../fakes/window-place.ts';
import { deployJob } from './deploy-job.ts';

const cipher = 'aes128-gcm@openssh.com';

test('the built action runs migrations once, asks the judge, and hides our inputs from it', async () => {
  const kept = emptyFolder();
  const { job, step, folder } = await deployJob(cipher, {
    'before-command': 'echo "$SALLYPORT_PREVIOUS_VERSION to $SALLYPORT_VERSION" >> ONCE',
    'after-command': 'echo after >> ONCE',
    'judge-command': `cat > ${kept}/facts.json\nenv > ${kept}/environment\necho looks good`,
  });
  const main = await job.run(step);
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 0, outputs: { result: 'done' } });
  expect(readFileSync(join(folder, 'ONCE'), 'utf8')).toBe('v1 to v2\nafter\n');
  const facts: unknown = JSON.parse(readFileSync(join(kept, 'facts.json'), 'utf8'));
  expect(facts).toMatchObject({
    version: 'v2',
    batch: { number: 1, of: 1 },
    hosts: [{ after: 'v2', judgedNow: true }],
  });
  expect(readFileSync(join(kept, 'environment'), 'utf8')).not.toMatch(/PRIVATE KEY|^INPUT_/m);
  expect(main.log.join('\n')).toContain('looks good');
});

test('a judge’s no takes the release back; a migration that fails lets no host change', async () => {
  const place = await deployJob(cipher, {
    'rollback-command': 'echo "$SALLYPORT_VERSION" > VERSION',
    'judge-command': 'echo "too many errors" >&2; exit 1',
  });
  const judged = await place.job.run(place.step);
  expect(judged, judged.log.join('\n')).toMatchObject({ exitCode: 5, outputs: { result: 'rolled-back' } });
  expect(judged.summary).toContain('too many errors');
  expect(readFileSync(join(place.folder, 'VERSION'), 'utf8')).toBe('v1\n');

  const { job, step, folder } = await deployJob(cipher, {
    'before-command': 'exit 7',
    'deploy-command': 'touch CHANGED',
  });
  const refused = await job.run(step);
  expect(refused, refused.log.join('\n')).toMatchObject({ exitCode: 3, outputs: { result: 'halted' } });
  expect(existsSync(join(folder, 'CHANGED'))).toBe(false);
});
