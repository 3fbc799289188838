import type { RunResult } from '../report/run-result.ts';
import type { Settings } from '../settings/settings.ts';
import { openCertificates, renewalBefore, renewCertificates } from './certificates.ts';
import { rollHosts } from './roll-hosts.ts';
import { type ChapterEnd, runStory } from './story.ts';
import type { World } from './world.ts';

/**
 * Rolls the version out over every host, batch by batch. Where it brings certificates these go first, in a rollout of their own: which of the
 * two was bad is never in question, and a host that serves the right one already is not restarted for it.
 */
export function deploy(settings: Settings, world: World): Promise<RunResult> {
  const renewal = renewalBefore(settings);
  if (renewal === undefined) return runStory(settings, world, (stage) => rollHosts(stage, 'deploy'));
  return runStory(
    settings,
    world,
    async (stage) => {
      const renewed = await renewCertificates({ ...stage, settings: renewal });
      if (!isRenewed(renewed)) return renewed;
      return { ...(await rollHosts(stage, 'deploy')), renewed: renewed.hosts };
    },
    () => openCertificates(renewal, world),
  );
}

function isRenewed({ hosts, stopped, left }: ChapterEnd): boolean {
  const isRight = hosts.every(({ outcome: { kind } }) => kind === 'done' || kind === 'skipped');
  return isRight && stopped === undefined && left === undefined;
}
