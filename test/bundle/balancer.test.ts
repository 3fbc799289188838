import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployJob } from './deploy-job.ts';

/** A job whose host has been in service at a load balancer for long; an output names its target group. */
async function balancedJob(deployCommand: string) {
  const place = await deployJob('aes128-gcm@openssh.com', { 'deploy-command': deployCommand });
  const { cloud, group, step } = place;
  const { id } = cloud.instances.add({ groups: [group] });
  const targetGroup = cloud.targetGroups.add({ delay: 1, checkEvery: 1 });
  cloud.listeners.add([targetGroup.arn]);
  cloud.targetGroups.register(targetGroup, { id, port: 3000 });
  const output = (value: unknown) => ({ value, type: 'string', sensitive: false });
  const outputs = {
    hosts: output([{ address: '127.0.0.1', instance_id: id }]),
    security_group_id: output(group),
    target_group_arns: output([targetGroup.arn]),
  };
  const given = step.with;
  const { hosts: _, 'security-group': __, ...inputs } = given();
  step.with = () => ({ ...inputs, 'terraform-outputs': JSON.stringify(outputs) });
  const states = () => cloud.targetGroups.targets(targetGroup).map(({ state }) => state);
  await expect.poll(states, { timeout: 10_000, interval: 200 }).toEqual(['healthy']);
  return { ...place, states };
}

test('a host leaves its target group before it changes, and is back in service after', {
  timeout: 60_000,
}, async () => {
  const { job, step, cloud, folder, states } = await balancedJob('echo "$SALLYPORT_VERSION" > VERSION');
  const main = await job.run(step);
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 0, outputs: { result: 'done' } });
  expect(readFileSync(join(folder, 'VERSION'), 'utf8')).toBe('v2\n');
  expect(states()).toEqual(['healthy']);
  const moves = cloud.calls.map(({ action }) => action).filter((action) => /^(?:R|Der)egisterTargets$/.test(action));
  expect(moves).toEqual(['DeregisterTargets', 'RegisterTargets']);
  expect(JSON.parse(main.outputs['hosts'] ?? '')).toMatchObject([{ traffic: 'in' }]);
  expect(main.log.join('\n')).toContain('drain, deploy, verify, register; 0 of 1 in service');
});

test('main killed while the host is out: post puts it back', { timeout: 60_000 }, async () => {
  const { job, step, cloud, group, states } = await balancedJob('echo changing; sleep 60');
  const running = job.start(step);
  await running.until((line) => line.includes('changing'));
  expect(states()).toEqual([]);
  await running.kill();
  const [post] = await job.finish();
  expect(post, post?.log.join('\n')).toMatchObject({ exitCode: 0 });
  expect(post?.log.join('\n')).toContain('It is back in the balancer.');
  expect(states()).toEqual(['healthy']);
  expect(cloud.groups.rules(group)).toEqual([]);
});
