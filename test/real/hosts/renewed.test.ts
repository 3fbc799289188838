import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { intermediate, newLeaf, oldLeaf } from '../../fakes/tls-chain.ts';
import type { StageResult } from '../../runner/github-runner.ts';
import { said } from '../fleet/job.ts';
import { startOpenLoop } from '../fleet/open-loop.ts';
import { answersOf, expectShut, expectUnlocked, outcomesOf } from '../fleet/outside.ts';
import { type Site, sitePath, tlsFolder, tlsPort } from '../fleet/puma-site.ts';
import { hostNumber, openShop, type Shop } from '../fleet/shop.ts';
import { startShopJob } from '../fleet/shop-job.ts';
import { fingerprintIn, shownBy } from '../fleet/shown-by.ts';

const site: Site = {
  ...{ puma: 8, mode: 'phased', tells: 'stats' },
  tls: { chain: oldLeaf.cert + intermediate, key: oldLeaf.key },
};
const [before, after] = [fingerprintIn(oldLeaf.cert), fingerprintIn(newLeaf.cert)];

let shop: Shop;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-renewed-'));
  writeFileSync(join(folder, 'fullchain.pem'), newLeaf.cert + intermediate);
  writeFileSync(join(folder, 'key.pem'), newLeaf.key);
  writeFileSync(join(folder, 'other-key.pem'), oldLeaf.key);
  shop = await openShop({ socket: inject('socket'), image: inject('image') });
});
beforeEach(async () => {
  await shop.setUp(site);
});
afterAll(async () => {
  await shop?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** A job that brings the new certificate. */
function startRenewal(brought: Brought = {}) {
  return startShopJob(shop, { ...own(), 'puma-certificates': linesOf(brought) });
}

const own = () => ({
  ...{ mode: 'certificates', 'target-groups': shop.targets.arn, 'health-host': 'shop.example' },
  'certificate-check': `https://127.0.0.1:${tlsPort}`,
});

type Brought = { readonly key?: string; readonly to?: string };

function linesOf({ key = 'key.pem', to = tlsFolder }: Brought): string {
  return [`${join(folder, 'fullchain.pem')} -> ${to}/fullchain.pem`, `${join(folder, key)} -> ${to}/key.pem`].join(
    '\n',
  );
}

/** Users at every door, while `work` goes on. Nobody of them tries twice, and none may be lost. */
async function underLoad<T>(
  work: () => Promise<T>,
  versions: readonly string[] = ['v1'],
): Promise<{ worked: T; requests: number }> {
  await using pooled = startOpenLoop(shop.front.url('pooled'), { everyMs: 10, keepAlive: true });
  await using single = startOpenLoop(shop.front.url('single'), { everyMs: 20, keepAlive: false });
  await using tls = startOpenLoop(shop.front.url('tls'), { everyMs: 10, keepAlive: true });
  const earlier = shop.front.complaints.length;
  const worked = await work();
  const asked = [await pooled.stop(), await single.stop(), await tls.stop()];
  for (const { lost, answers } of asked) {
    expect(lost, shop.front.complaints.slice(earlier, earlier + 20).join('\n')).toEqual([]);
    expect([...answers.keys()]).toEqual(versions);
  }
  return { worked, requests: asked.reduce((sum, { count }) => sum + count, 0) };
}

async function expectAll(fingerprint: string, main: StageResult, version = 'v1'): Promise<void> {
  expect(await shownBy(shop), said(main)).toEqual(Array(4).fill(fingerprint));
  expect(await answersOf(shop)).toEqual(Array(4).fill(version));
  await expect.poll(() => shop.cloud.targetGroups.receiving(shop.targets)).toHaveLength(4);
  await expectShut(shop);
  await expectUnlocked(shop);
}

const told = (version: string) => ({ kind: 'version', version });

const masters = () => Promise.all(shop.hosts.list.map(({ exec }) => exec('systemctl show -p MainPID shop.service')));

/** Read for the user nobody, and nothing for the group: what stat shows as the group's is the list's mask. */
const accessList = '0200000001000600ffffffff02000400feff000004000000ffffffff10000400ffffffff20000000ffffffff';
/** By the kernel's own calls (setxattr and getxattr of x86-64): the hosts have no tool for it. */
const giveList = `perl -e '($f, $n) = @ARGV; $v = pack("H*", "${accessList}"); syscall(188, $f, $n, $v, length $v, 0) == 0 or die $!'`;
const showList = `perl -e '($f, $n) = @ARGV; $v = "\\0" x 200; $l = syscall(191, $f, $n, $v, 200); print unpack("H*", substr($v, 0, $l))'`;
const ofKey = `${tlsFolder}/key.pem system.posix_acl_access`;

test('every host serves the new certificate and no request is lost; a second run finds nothing to do', async () => {
  await hostNumber(2, shop).exec(`${giveList} ${ofKey}`);
  const {
    worked: { main, report },
    requests,
  } = await underLoad(async () => {
    await using job = startRenewal();
    const ended = await job.main.result;
    // It is gone with the job.
    const written: unknown = JSON.parse(readFileSync(ended.outputs['report'] ?? '', 'utf8'));
    expect((await job.post()).exitCode).toBe(0);
    return { main: ended, report: written };
  });
  console.log(`renewed on four hosts: ${requests} requests, 0 lost`);
  expect(requests).toBeGreaterThan(5_000);
  expect([main.exitCode, main.outputs['result']], said(main)).toEqual([0, 'done']);
  await expectAll(after, main);
  expect(report).toMatchObject({ hosts: Array(4).fill({ before: told(before), after: told(after) }) });
  for (const { exec } of shop.hosts.list) {
    expect(await exec(`stat -c '%U %G %a' ${tlsFolder}/fullchain.pem ${tlsFolder}/key.pem`)).toBe(
      'deploy deploy 644\ndeploy deploy 640',
    );
  }
  expect(await hostNumber(2, shop).exec(`${showList} ${ofKey}`)).toBe(accessList);
  for (const line of newLeaf.key.trim().split('\n').slice(1, -1)) expect(said(main)).not.toContain(line);

  const running = await masters();
  await using job = startRenewal();
  const again = await job.main.result;
  expect([again.exitCode, ...outcomesOf(again)], said(again)).toEqual([0, ...Array(4).fill('skipped')]);
  expect(await masters()).toEqual(running);
});

test('a key of another certificate is told before anything opens', async () => {
  const { calls } = shop.cloud;
  const earlier = calls.length;
  await using job = startRenewal({ key: 'other-key.pem' });
  const main = await job.main.result;
  expect(main.exitCode, said(main)).toBe(2);
  expect(said(main)).toMatch(/The key is not that of the first certificate in .*fullchain\.pem/);
  expect(calls.slice(earlier).map(({ action }) => action)).not.toContain('AuthorizeSecurityGroupIngress');
  await expectAll(before, main);
});

test('main is killed in the middle: post brings every host home, and the next run ends what was begun', async () => {
  const { worked: last } = await underLoad(async () => {
    await using job = startRenewal();
    await expect.poll(async () => (await shownBy(shop)).filter((shown) => shown !== before)).not.toEqual([]);
    const killed = await job.main.kill();
    const post = await job.post();
    expect(post.exitCode, said(killed, post)).toBe(0);
    for (const shown of await shownBy(shop)) expect([before, after], said(killed, post)).toContain(shown);
    await expect.poll(() => shop.cloud.targetGroups.receiving(shop.targets)).toHaveLength(4);
    await expectShut(shop);
    await expectUnlocked(shop);

    await using next = startRenewal();
    return await next.main.result;
  });
  expect(last.exitCode, said(last)).toBe(0);
  await expectAll(after, last);
});

test('without files: what the hosts have renewed themselves is served, and no request is lost', async () => {
  for (const { exec } of shop.hosts.list)
    await exec(
      `cat > ${tlsFolder}/fullchain.pem <<'PEM'\n${newLeaf.cert}${intermediate}PEM\ncat > ${tlsFolder}/key.pem <<'PEM'\n${newLeaf.key}PEM`,
    );
  const { worked: main } = await underLoad(async () => {
    await using job = startShopJob(shop, own());
    return await job.main.result;
  });
  expect([main.exitCode, main.outputs['result']], said(main)).toEqual([0, 'done']);
  await expectAll(after, main);
});

test('files that Puma does not read: the first hosts are not shown the new certificate, all end with the old one, and no request is lost', async () => {
  const elsewhere = tlsFolder.replace('/tls', '/elsewhere');
  for (const { exec } of shop.hosts.list) await exec(`cp -rp ${tlsFolder} ${elsewhere}`);
  const { worked: main } = await underLoad(async () => {
    await using job = startRenewal({ to: elsewhere });
    return await job.main.result;
  });
  expect(main.exitCode, said(main)).toBe(3);
  expect(said(main)).toContain('fresh connections are not shown the certificate');
  await expectAll(before, main);
  for (const { exec } of shop.hosts.list) {
    expect(await exec(`cat ${elsewhere}/key.pem`)).toBe(oldLeaf.key.trim());
  }
});

/** A deploy that brings them too. */
const withRelease = (brought: Brought = {}) => ({
  ...own(),
  ...{ mode: 'deploy', version: 'v2', artifact: shop.release(), 'puma-certificates': linesOf(brought) },
});

test('a deploy brings the certificates first and then the version, and no request is lost', async () => {
  const { worked, requests } = await underLoad(async () => {
    await using job = startShopJob(shop, withRelease());
    const main = await job.main.result;
    const report: unknown = JSON.parse(readFileSync(main.outputs['report'] ?? '', 'utf8'));
    return { main, report };
  }, ['v1', 'v2']);
  const { main, report } = worked;
  console.log(`certificates and a version on four hosts: ${requests} requests, 0 lost`);
  expect([main.exitCode, main.outputs['result'], main.outputs['version']], said(main)).toEqual([0, 'done', 'v2']);
  await expectAll(after, main, 'v2');
  expect(report).toMatchObject({
    version: 'v2',
    hosts: Array(4).fill({ before: told('v1'), after: told('v2') }),
    renewed: Array(4).fill({ before: told(before), after: told(after), result: 'done' }),
  });
});

test('what the deploy would do, both plans are told before; where either can’t be, nobody is restarted for the other', async () => {
  const running = await masters();
  await using asked = startShopJob(shop, { ...withRelease(), mode: 'plan' });
  const plan = await asked.main.result;
  expect([plan.exitCode, plan.outputs['result']], said(plan)).toEqual([0, 'planned']);
  expect(plan.summary).toMatch(/### Plan: certificates first\n\nthe new certificate on 4 hosts in 2 batches/);
  expect(plan.summary).toMatch(/### Plan: then the version\n\nv2 on 4 hosts in 2 batches/);

  await hostNumber(4, shop).exec(`chown root ${sitePath}`);
  await using job = startShopJob(shop, withRelease());
  const main = await job.main.result;
  expect([main.exitCode, main.outputs['result']], said(main)).toEqual([2, 'refused']);
  expect(said(main)).toContain(`is no directory that deploy may write to`);
  expect(await masters()).toEqual(running);
  await expectAll(before, main);
});

test('a host that runs nothing yet gets the certificate with its first release', async () => {
  const fresh = hostNumber(4, shop);
  await fresh.exec(
    `systemctl stop shop.service; rm -rf ${sitePath}/releases ${sitePath}/current ${sitePath}/.sallyport ${tlsFolder}/*.pem`,
  );
  await using job = startShopJob(shop, withRelease());
  const main = await job.main.result;
  expect([main.exitCode, main.outputs['result']], said(main)).toEqual([0, 'done']);
  expect(said(main)).toContain('Certificates renewed on 3 hosts: ');
  await expectAll(after, main, 'v2');
});

test('where Puma is down, mode: certificates starts it with the new ones', async () => {
  await hostNumber(1, shop).exec(`echo nothing > ${tlsFolder}/key.pem; systemctl restart shop.service`);
  await expect.poll(async () => (await answersOf(shop))[0]).toBe('nothing');
  await hostNumber(1, shop).exec('systemctl stop shop.service');
  await using job = startRenewal();
  const main = await job.main.result;
  expect([main.exitCode, main.outputs['result']], said(main)).toEqual([0, 'done']);
  await expectAll(after, main);
});

test('a deploy whose migration fails has brought the certificates, and says so', async () => {
  await using job = startShopJob(shop, { ...withRelease(), 'before-command': 'echo no such table; exit 1' });
  const main = await job.main.result;
  expect([main.exitCode, main.outputs['result']], said(main)).toEqual([3, 'halted']);
  expect(said(main)).toMatch(/^ {2}Certificates renewed on 4 hosts: /m);
  expect(said(main)).toContain('Halted: 0 of 4 hosts are on v2');
  await expectAll(after, main);
});

test('a deploy whose certificate can’t be served brings no version', async () => {
  const elsewhere = tlsFolder.replace('/tls', '/elsewhere');
  for (const { exec } of shop.hosts.list) await exec(`cp -rp ${tlsFolder} ${elsewhere}`);
  await using job = startShopJob(shop, withRelease({ to: elsewhere }));
  const main = await job.main.result;
  expect(main.exitCode, said(main)).toBe(3);
  expect(main.outputs['version']).toBe('');
  await expectAll(before, main);
});
