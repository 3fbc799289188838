import type { StageResult } from '../test/runner/github-runner.ts';
import { answersOf } from './balancer.ts';
import { startGithubJob } from './github-job.ts';
import { claimNoRequestLost, claimOneWindow } from './judge.ts';
import { knock } from './outside.ts';
import { showOutside } from './seen-outside.ts';
import { runner, type Stage } from './stage.ts';
import { pause, reading, type Theatre, timed } from './theatre.ts';

/** A job dies in the middle of a release; its post step shuts the port; the next run goes on where it stopped. */
export async function playKill(theatre: Theatre): Promise<void> {
  const { screen, stage, claim } = theatre;
  screen.title('1 · A job that is killed');
  screen.aside(
    'The built action, run as GitHub’s runner runs it. As soon as the second host changes, main gets SIGKILL: nothing of it can clean up.',
  );
  screen.command('node dist/main.cjs');
  await using killed = startGithubJob(theatre, '1001');
  const span = await timed(theatre, async () => {
    const victim = stage.hosts[1]?.address ?? '';
    const { signal } = await killed.main((line) => line.includes(victim) && line.includes('restarting'));
    theatre.stopped.throwIfAborted();
    screen.line(screen.paint('red', `╳ ${signal ?? 'It ended by itself'}`));
    screen.line();
    const firstAnswer = await isOpen(stage);
    await pause(theatre, 1_200);
    claim(
      signal === 'SIGKILL' && firstAnswer && (await isOpen(stage)),
      `Main is dead, and port ${stage.sshPort} still open to ${runner}: the firewall knows nothing of it.`,
    );
    await pause(theatre, 1_200);

    screen.command('node dist/post.cjs');
    const before = stage.cloud.calls.length;
    const post = await killed.post();
    const calls = stage.cloud.calls.slice(before).map(({ action }) => action);
    screen.line();
    claim(
      post?.exitCode === 0 &&
        calls[0] === 'AssumeRoleWithWebIdentity' &&
        calls.includes('RevokeSecurityGroupIngress') &&
        !(await isOpen(stage)),
      `Post took the role anew and shut what main had left open. Port ${stage.sshPort} is shut.`,
    );
  });
  showOutside(theatre, span, killed.life);
  claimOneWindow(theatre, span);
  claimNoRequestLost(theatre, span);
  await reading(theatre, 3_000);
  await runAgain(theatre);
}

async function runAgain(theatre: Theatre): Promise<void> {
  const { screen, stage, claim } = theatre;
  screen.title('2 · The job is run again');
  screen.command('node dist/main.cjs && node dist/post.cjs');
  await using job = startGithubJob(theatre, '1002');
  let results: (StageResult | undefined)[] = [];
  const span = await timed(theatre, async () => {
    results = [await job.main(), await job.post()];
  });
  showOutside(theatre, span, job.life);
  const answers = await answersOf(stage.hosts);
  claim(
    results.every((result) => result?.failed === false) && answers.every((answer) => answer === 'v2'),
    'It went on where the first had stopped: all three hosts answer v2.',
  );
  claimOneWindow(theatre, span);
  claimNoRequestLost(theatre, span);
}

async function isOpen({ hosts, sshPort }: Stage): Promise<boolean> {
  const letIn = await Promise.all(hosts.map(({ address }) => knock({ address, port: sshPort }, runner)));
  return letIn.some(Boolean);
}
