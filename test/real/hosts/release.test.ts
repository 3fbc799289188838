import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { parseRunnerCommand } from '../../fakes/runner-commands.ts';
import { said, startJob } from '../fleet/job.ts';
import { markOnHost } from '../fleet/moments.ts';
import { onAll, openScene, terraformSecret } from '../fleet/scene.ts';
import { expectWindowKept, seenShut } from '../fleet/seen-by-firewall.ts';
import { openStage, type Stage } from '../fleet/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => stage?.[Symbol.asyncDispose]());

const revisions = () => onAll(stage, 'cat /srv/app/current/REVISION');

test('a good release reaches every host through a window that the hosts’ firewalls saw open and shut', async () => {
  await using scene = await openScene(stage);
  const { version } = scene;
  await seenShut(scene, scene.began);

  await using job = startJob(scene);
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(0);
  await expectWindowKept(scene);
  expect(await revisions()).toEqual([version, version, version]);
  expect(await onAll(stage, 'curl --silent http://127.0.0.1:3000/up')).toEqual([version, version, version]);
  expect(main.outputs).toMatchObject({ result: 'done', version, mixed: 'false' });
  expect(unmasked(main.raw)).not.toContain(terraformSecret);
  expect(main.leftovers).toEqual([]);
  const post = await job.post();
  expect(post.exitCode, said(post)).toBe(0);
  await expectWindowKept(scene);
});

test('a release that never gets healthy on host 2 of 3 stops there: host 3 is untouched, the window is shut', async () => {
  await using scene = await openScene(stage);
  const { version } = scene;
  await stage.hosts.list[1]?.exec(`echo ${version} > /srv/app/broken-versions`);
  await seenShut(scene, scene.began);

  await using job = startJob(scene, { inputs: { 'health-timeout': '5s' } });
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(4);
  await expectWindowKept(scene);
  expect(await revisions()).toEqual([version, version, 'v1']);
  expect(await stage.hosts.list[2]?.exec('ls /srv/app/releases')).not.toContain(version);
  expect(main.outputs).toMatchObject({ result: 'mixed', mixed: 'true' });
  expect(said(main)).toContain('cannot reach its database');
  expect((await job.post()).exitCode).toBe(0);
});

test('a release that never gets healthy on host 1 leaves two hosts as they were', async () => {
  await using scene = await openScene(stage);
  await onAll(stage, `echo ${scene.version} > /srv/app/broken-versions`);
  await seenShut(scene, scene.began);

  await using job = startJob(scene, { inputs: { 'health-timeout': '5s' } });
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(4);
  await expectWindowKept(scene);
  expect(await revisions()).toEqual([scene.version, 'v1', 'v1']);
});

test('a deploy command that fails at once leaves all hosts on the old version: halted', async () => {
  await using scene = await openScene(stage);
  await seenShut(scene, scene.began);

  await using job = startJob(scene, { inputs: { 'deploy-command': 'echo no disk left >&2; exit 7' } });
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(3);
  await expectWindowKept(scene);
  expect(await revisions()).toEqual(['v1', 'v1', 'v1']);
  expect(said(main)).toContain('no disk left');
  expect(main.outputs).toMatchObject({ result: 'halted', mixed: 'false' });
});

test('a wrong host key stops the run before any host is changed', async () => {
  const [first, ...others] = stage.hosts.list;
  const stranger = `${first?.address} ${others[0]?.knownHosts.split(' ').slice(1).join(' ')}`;
  await using scene = await openScene(stage, {
    knownHosts: [stranger, ...others.map(({ knownHosts }) => knownHosts)].join('\n'),
  });
  await seenShut(scene, scene.began);

  await using job = startJob(scene);
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(2);
  await expectWindowKept(scene);
  expect(await revisions()).toEqual(['v1', 'v1', 'v1']);
  expect(said(main)).toContain('HOST_KEY_MISMATCH');
});

test('a window that another hand closes is opened again, which is told, and shut at the end', async () => {
  await using scene = await openScene(stage);
  const { version } = scene;
  const letGo = await scene.hold('deploy');
  await seenShut(scene, scene.began);

  await using job = startJob(scene);
  await markOnHost(scene, 'deploy', job);
  await scene.revokeAll();
  await scene.firewall.obeyed();
  await letGo();
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(0);
  await expectWindowKept(scene, 'reopened');
  const [warning] = main.annotations.filter(({ level }) => level === 'warning');
  // Which rule, whose hands it may have been, where it is written who, and how often this goes on.
  expect(warning?.message).toMatch(
    /sgr-\S+ .* is gone .*terraform apply.*guardrail.*person.*CloudTrail.*opened again \(1 of 3\)/,
  );
  expect(await revisions()).toEqual([version, version, version]);
});

test('without id-token: write the run says so, and calls nothing of AWS', async () => {
  await using scene = await openScene(stage);
  const calls = stage.cloud.calls.length;
  await seenShut(scene, scene.began);

  await using job = startJob(scene, { identity: 'missing' });
  const main = await job.main.result;

  expect(main.exitCode).toBe(2);
  expect(said(main)).toContain('id-token: write');
  expect(stage.cloud.calls.length).toBe(calls);
  await expectWindowKept(scene, 'never-opened');
  expect((await job.post()).exitCode).toBe(0);
});

test('what a host prints can neither act as a workflow command nor show a secret', async () => {
  await using scene = await openScene(stage);
  const { version } = scene;
  await seenShut(scene, scene.began);

  await using job = startJob(scene, {
    inputs: { batches: '100%', 'deploy-command': `${hostile}\n/srv/app/deploy "$SALLYPORT_VERSION"` },
  });
  const main = await job.main.result;

  expect(main.exitCode, said(main)).toBe(0);
  await expectWindowKept(scene);
  const commands = main.raw.flatMap((line) => parseRunnerCommand(line, ['a-token']) ?? []);
  expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['add-mask']));
  expect(main).toMatchObject({ annotations: [], environment: {}, path: [], outputs: { result: 'done', version } });
  const shown = unmasked(main.raw);
  expect(shown).toContain('password=***');
  expect(shown).not.toContain(terraformSecret);
  expect(shown).not.toContain('\u001b]0;');
  // What the host said is still told.
  expect(shown).toContain('forged by a host');
});

const hostile = `printf '::set-output name=result::hacked\\n  ::SET-ENV name=PATH::/evil\\n##[error]forged by a host\\n'
printf 'progress 1\\r::stop-commands::a-token\\n::a-token::\\n' >&2
printf '\\033]0;title\\007\\033[2Jcleared ##[set-output name=mixed]true\\n'
printf '::save-sta'; sleep 0.2; printf 'te name=record::{}\\n'
printf 'password=${terraformSecret.slice(0, 9)}'; sleep 0.2; printf '${terraformSecret.slice(9)}\\n'`;

/** The log as it left the process, before the runner hid anything, without the lines that tell the runner what to hide. */
function unmasked(raw: readonly string[]): string {
  return raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
}
