import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deployJob } from './deploy-job.ts';

const cipher = 'aes128-gcm@openssh.com';

test('window: none: the built action does the same deploy, asks AWS nothing and has nothing to shut', async () => {
  const { job, step, cloud, folder } = await deployJob(cipher, {
    window: 'none',
    ...{ 'role-to-assume': '', 'security-group': '', 'source-address': '' },
  });
  const main = await job.run(step);
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 0, failed: false, leftovers: [] });
  expect(main.outputs).toMatchObject({ result: 'done', version: 'v2' });
  expect(readFileSync(join(folder, 'VERSION'), 'utf8')).toBe('v2\n');
  expect(cloud.calls).toEqual([]);
  const [post] = await job.finish();
  expect(post).toMatchObject({ exitCode: 0 });
  expect(cloud.calls).toEqual([]);
});

test('window: none, and main is killed while a host changes: post comes back without a window', async () => {
  const { job, step, cloud, host } = await deployJob(cipher, {
    window: 'none',
    ...{ 'role-to-assume': '', 'security-group': '', 'source-address': '' },
    'deploy-command': 'echo "$SALLYPORT_VERSION" > VERSION; echo changing; sleep 60',
  });
  const running = job.start(step);
  await running.until((line) => line.includes('changing'));
  await running.kill();
  const ran = host.commands.length;
  const [post] = await job.finish();
  expect(post?.log.join('\n')).toContain('127.0.0.1 was deploying when the run ended; it runs v2 now');
  expect(post).toMatchObject({ exitCode: 0 });
  expect(host.commands.length).toBeGreaterThan(ran);
  expect(cloud.calls).toEqual([]);
});

/** A server on loopback that tells how often it was asked. */
async function listen(answer: string): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((_, response) => response.end(answer));
  server.on('connection', () => {
    asked += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked: () => asked };
}

test('HTTPS_PROXY in force: the built action says that the address may not be SSH’s, and asks nobody through the proxy', async () => {
  const proxy = await listen('');
  const services = await Promise.all(Array.from({ length: 3 }, () => listen('8.8.4.4\n')));
  const { job, step, cloud } = await deployJob(cipher, {
    'source-address': '',
    'address-services': services.map(({ url }) => url).join(' '),
  });
  const main = await job.run({ ...step, env: { HTTPS_PROXY: proxy.url, https_proxy: proxy.url } });
  expect(main, main.log.join('\n')).toMatchObject({ exitCode: 0 });
  const warnings = main.annotations.map(({ message }) => message).filter((message) => message.includes('_PROXY'));
  expect(warnings).toEqual([
    expect.stringMatching(/^HTTPS_PROXY is set\. .*not the one that the hosts see: set source-address\.$/),
  ]);
  expect(cloud.groups.events.map(({ kind, cidr }) => `${kind} ${cidr}`)).toEqual([
    'opened 8.8.4.4/32',
    'shut 8.8.4.4/32',
  ]);
  expect(proxy.asked()).toBe(0);
});
