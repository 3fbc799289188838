import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { RealHost } from '../fleet/hosts.ts';
import { said, startJob } from '../fleet/job.ts';
import { markOnHost } from '../fleet/moments.ts';
import { openScene, type Scene } from '../fleet/scene.ts';
import { expectWindowKept, seenShut } from '../fleet/seen-by-firewall.ts';
import { openStage, type Stage } from '../fleet/stage.ts';

// The first host is a bastion; the others' firewalls let in nobody else.
let stage: Stage;
let bastion: RealHost;
let inner: readonly RealHost[];
beforeAll(async () => {
  stage = await openStage({ socket: inject('socket'), image: inject('image') });
  const [first, ...others] = stage.hosts.list;
  if (first === undefined) throw new Error('three hosts');
  [bastion, inner] = [first, others];
});
afterAll(() => stage?.[Symbol.asyncDispose]());

const through = () => ({ 'ssh-jump': bastion.address, batches: '100%' });

test('hosts that only a bastion reaches: one window on its group, one connection to it for all of them, and all is ended', async () => {
  await using scene = await openScene(stage, { bastion });
  await seenShut(scene, scene.began);
  const letGo = await scene.hold('deploy');
  await using job = startJob(scene, { inputs: through() });
  await markOnHost(scene, 'deploy', job);

  // While it works: one connection to the bastion, and one from it to each host.
  expect(await loggedIn(bastion, scene)).toEqual([stage.hosts.runnerAddress]);
  for (const host of inner) expect(await loggedIn(host, scene)).toEqual([bastion.address]);
  await letGo();
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(0);
  expect(main.outputs).toMatchObject({ result: 'done', version: scene.version });
  await expectWindowKept(scene);
  for (const host of inner) {
    expect(await host.exec('cat /srv/app/current/REVISION')).toBe(scene.version);
    const mine = stage.log.knocks.filter((knock) => knock.host === host.name && knock.at > scene.began);
    expect(new Set(mine.filter(({ verdict }) => verdict === 'accepted').map(({ from }) => from))).toEqual(
      new Set([bastion.address]),
    );
  }
  for (const host of stage.hosts.list) {
    expect(await loggedIn(host, scene)).toHaveLength(1);
    await expect.poll(() => host.exec('ss -Htn state established "( sport = :22 )"'), { timeout: 10_000 }).toBe('');
  }
});

test.each(['bastion', 'a host behind it'])(
  'the key of %s is verified: a wrong pin ends the run before any change',
  async (whose) => {
    const wrong = whose === 'bastion' ? bastion : inner[0];
    const pins = stage.hosts.list.map((host) => {
      const key = (host === wrong ? inner[1] : host)?.knownHosts.split(' ').slice(1).join(' ');
      return `${host.address} ${key}`;
    });
    await using scene = await openScene(stage, { bastion, knownHosts: pins.join('\n') });
    await seenShut(scene, scene.began);
    await using job = startJob(scene, { inputs: through() });
    const main = await job.main.result;

    expect(main.exitCode, said(main)).toBe(2);
    expect(said(main)).toContain('HOST_KEY_MISMATCH');
    expect(said(main)).toContain(wrong?.address);
    for (const host of inner) expect(await host.exec('cat /srv/app/current/REVISION')).toBe('v1');
    await expectWindowKept(scene);
  },
);

/** From where somebody has logged in on this host since the scene began, as its own sshd says. */
async function loggedIn({ exec }: RealHost, { began }: Scene): Promise<string[]> {
  const log = await exec(`journalctl --unit ssh --output cat --since @${Math.floor(began / 1_000)}`);
  return [...log.matchAll(/^Accepted publickey for deploy from (\S+) /gm)].map(([, from = '']) => from);
}
