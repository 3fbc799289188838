import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Job, said, startJob } from '../fleet/job.ts';
import { leasesOf } from '../fleet/leases.ts';
import { logIn } from '../fleet/log-in.ts';
import { markOnHost } from '../fleet/moments.ts';
import { openScene } from '../fleet/scene.ts';
import { expectWindowKept, seenOpen, seenShut } from '../fleet/seen-by-firewall.ts';
import { openStage, type Stage } from '../fleet/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ socket: inject('socket'), image: inject('image') });
});
afterAll(() => stage?.[Symbol.asyncDispose]());

const orders = [
  { name: 'the one that opened', first: ['short', 'long'] },
  { name: 'the one that joined', first: ['long', 'short'] },
  { name: 'one of two that were started together', first: [] },
] as const;

test.each(orders)(
  'two jobs behind one address: $name ends, and new connections of the other still work',
  async ({ first }) => {
    await using scene = await openScene(stage);
    const { version } = scene;
    const letGo = { short: await scene.hold('short'), long: await scene.hold('long') };
    await seenShut(scene, scene.began);
    const start = {
      short: () => startJob(scene, { inputs: { mode: 'plan', ...heldAt('short') } }),
      long: () => startJob(scene, { inputs: heldAt('long') }),
    };

    await using jobs = new AsyncDisposableStack();
    const begun = new Map<string, Job>();
    for (const name of first) {
      const job = jobs.use(start[name]());
      begun.set(name, job);
      await markOnHost(scene, name, job);
    }
    const short = begun.get('short') ?? jobs.use(start.short());
    const long = begun.get('long') ?? jobs.use(start.long());
    await Promise.all([markOnHost(scene, 'short', short), markOnHost(scene, 'long', long)]);
    expect(await leasesOf(scene)).toHaveLength(2);

    await letGo.short();
    const ended = await short.main.result;
    const since = Date.now();

    expect(ended.exitCode, said(ended)).toBe(0);
    expect((await short.post()).exitCode).toBe(0);
    expect(await leasesOf(scene)).toHaveLength(1);
    await scene.firewall.obeyed();
    await seenOpen(scene, since);
    for (const host of stage.hosts.list) expect(await logIn(stage, host), host.name).toBe(host.name);
    await letGo.long();
    const last = await long.main.result;
    expect(last.exitCode, said(last)).toBe(0);
    expect(last.outputs).toMatchObject({ result: 'done', version, mixed: 'false' });
    await expectWindowKept(scene);
  },
);

/** A run that stops at a place of its own when it looks at a host, with the window open. */
function heldAt(place: string): Record<string, string> {
  return { 'version-command': `/srv/app/hold ${place}\ncat /srv/app/current/REVISION` };
}
