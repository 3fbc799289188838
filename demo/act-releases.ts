import { answersOf } from './balancer.ts';
import { configurationLines, runSallyport } from './command-line.ts';
import { claimNoRequestLost, claimOneWindow } from './judge.ts';
import { showOutside } from './seen-outside.ts';
import { reading, type Theatre, timed } from './theatre.ts';

/** The first two acts: a good release, then one that one host can’t run and that goes back by itself. */
export async function playReleases(theatre: Theatre): Promise<void> {
  const { screen, stage } = theatre;
  screen.line();
  screen.aside('All that Sallyport is told:');
  screen.line();
  for (const line of configurationLines(stage)) screen.line(`  ${line}`);
  await reading(theatre, 2_000);
  await goodRelease(theatre);
  await reading(theatre, 3_000);
  await badRelease(theatre);
}

async function goodRelease(theatre: Theatre): Promise<void> {
  const { screen, stage, claim } = theatre;
  screen.title('1 · A release');
  screen.command('sallyport deploy --version v2');
  let exitCode: number | null = null;
  const span = await timed(theatre, async () => {
    exitCode = await runSallyport(theatre, ['deploy', '--version', 'v2']);
  });

  showOutside(theatre, span);
  const answers = await answersOf(stage.hosts);
  claim(
    exitCode === 0 && answers.every((answer) => answer === 'v2'),
    'Each host in turn, and all three answer v2 now.',
  );
  claimOneWindow(theatre, span);
  claimNoRequestLost(theatre, span);
}

async function badRelease(theatre: Theatre): Promise<void> {
  const { screen, stage, claim } = theatre;
  screen.title('2 · A release with a bug');
  screen.aside('v3 needs a setting, MAIL_URL, that nobody gave to the second host.');
  screen.command('sallyport deploy --version v3');
  let exitCode: number | null = null;
  const span = await timed(theatre, async () => {
    exitCode = await runSallyport(theatre, ['deploy', '--version', 'v3']);
  });

  showOutside(theatre, span);
  const [first, second, third] = await answersOf(stage.hosts);
  const thirdUntouched = stage.seen.apps.every(
    ({ host, began, state }) => host !== stage.hosts[2]?.address || began < span.from || state.kind === 'version',
  );
  const firstWasThere = stage.seen.apps.some(
    ({ host, began, state }) =>
      host === stage.hosts[0]?.address && began >= span.from && state.kind === 'version' && state.version === 'v3',
  );
  claim(
    exitCode === 5 && firstWasThere && first === 'v2' && second === 'v2',
    'It failed on the second host, and the first two went back: exit code 5, all three answer v2.',
  );
  claim(third === 'v2' && thirdUntouched, 'The third host was not touched: it never stopped answering v2.');
  claimOneWindow(theatre, span);
  claimNoRequestLost(theatre, span);
  screen.aside('The balancer asks the next host when one refuses or answers 500.');
}
