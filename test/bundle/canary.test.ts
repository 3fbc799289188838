import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyFolder } from '../fakes/window-place.ts';
import { deployJob } from './deploy-job.ts';
import { startSshHost } from './ssh-host.ts';

const cipher = 'aes128-gcm@openssh.com';

/** A job over two hosts at home in one target group, an empty canary group beside it in its listener rule. */
async function trialJob() {
  const place = await deployJob(cipher, {
    hosts: () => JSON.stringify(hosts),
    'known-hosts': () => `${host.pin}\n${second.pin}`,
    'target-groups': () => home.arn,
    'canary-target-group': () => canary.arn,
    'canary-time': '10m',
    batches: '1',
    'health-check': 'command:test ! -e sick',
    'rollback-command': 'rm -f sick; echo "$SALLYPORT_VERSION" > VERSION',
  });
  const { cloud, group, host, folder } = place;
  const folders = [folder, emptyFolder()] as const;
  writeFileSync(join(folders[1], 'VERSION'), 'v1\n');
  const second = await startSshHost(folders[1], cipher, { address: '127.0.0.2', port: host.port });
  second.letIn(host.publicKey);
  onTestFinished(() => second.stop());
  const ids = folders.map(() => cloud.instances.add({ groups: [group] }).id);
  const hosts = ids.map((id, at) => ({ address: `127.0.0.${at + 1}`, instance_id: id }));
  const home = cloud.targetGroups.add({ delay: 1, checkEvery: 1 });
  const canary = cloud.targetGroups.add({ delay: 1, checkEvery: 1 });
  const rule = cloud.listeners.add([
    { group: home.arn, weight: 1 },
    { group: canary.arn, weight: 0 },
  ]);
  for (const id of ids) cloud.targetGroups.register(home, { id, port: 3000 });

  /** Who is in a group, and how. */
  const targets = (one: typeof home) =>
    cloud.targetGroups
      .targets(one)
      .map(({ id, state }) => `${ids.indexOf(id) + 1} ${state}`)
      .toSorted();
  const now = () => ({
    weights: rule.forward.map(({ weight }) => weight).join(':'),
    home: targets(home),
    onTrial: targets(canary),
    versions: folders.map((one) => readFileSync(join(one, 'VERSION'), 'utf8').trim()),
  });
  await expect.poll(() => now().home, { timeout: 10_000, interval: 200 }).toEqual(['1 healthy', '2 healthy']);
  const onTrial = async () => {
    const begun = { weights: '1:1', home: ['2 healthy'], onTrial: ['1 healthy'], versions: ['v2', 'v1'] };
    await expect.poll(now, { timeout: 40_000, interval: 100 }).toEqual(begun);
  };
  return { ...place, now, onTrial };
}

const asItWas = { weights: '1:0', home: ['1 healthy', '2 healthy'], onTrial: [], versions: ['v1', 'v1'] };

test('a host that stops passing its own check on trial ends it at once: its share goes back, and so does the host', {
  timeout: 90_000,
}, async () => {
  const { job, step, cloud, group, folder, now, onTrial } = await trialJob();
  const running = job.start(step);
  await onTrial();
  writeFileSync(join(folder, 'sick'), '');
  const main = await running.result;
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 5, outputs: { result: 'rolled-back', mixed: 'false' } });
  expect(now()).toEqual(asItWas);
  const spread = cloud.calls.map(({ action }) => action).filter((action) => /^Modify(?:Rule|Listener)$/.test(action));
  expect(spread).toHaveLength(2);
  expect(cloud.groups.rules(group)).toEqual([]);
  const [post] = await job.finish();
  expect(post, post?.log.join('\n')).toMatchObject({ exitCode: 0 });
  expect(post?.log.join('\n')).toContain('Nothing to do');
});

test('main killed on trial: post takes its share away and brings the host home', { timeout: 90_000 }, async () => {
  const { job, step, cloud, group, now, onTrial } = await trialJob();
  const running = job.start(step);
  await onTrial();
  await running.kill();
  const [post] = await job.finish();
  const log = post?.log.join('\n');
  expect(post, log).toMatchObject({ exitCode: 0 });
  expect(log).toContain('gets no requests any more');
  expect(log).toContain('It is back in the balancer.');
  // What it leaves, it drains from for a moment.
  await expect.poll(now, { timeout: 10_000 }).toEqual({ ...asItWas, versions: ['v2', 'v1'] });
  expect(cloud.groups.rules(group)).toEqual([]);
});
