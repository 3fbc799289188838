import { existsSync } from 'node:fs';
import { playKill } from './act-kill.ts';
import { playReleases } from './act-releases.ts';
import { processIsGone } from './processes.ts';
import { openScreen } from './screen.ts';
import { runner, setStage, stranger } from './stage.ts';
import { reading, type Theatre } from './theatre.ts';

/** `bin/demo`: sets the stage, plays, strikes the stage, and ends with 0 only if all that was said turned out to be so. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
// Whoever read along has left (`bin/demo | head`): there is nobody to play for.
process.stdout.on('error', () => stop.abort());

const screen = openScreen(process.stdout, process.env);
const stage = await setStage();
const untrue: string[] = [];
const claim = (isTrue: boolean, text: string) => {
  if (!isTrue) untrue.push(text);
  screen.verdict(isTrue, text);
};
const theatre: Theatre = { stage, screen, claim, stopped: stop.signal };
try {
  screen.title('Sallyport');
  screen.aside(
    `A cloud, three hosts behind its firewall and their SSH servers live inside this demo. They are real on the wire: Sallyport calls them as it would call yours.`,
  );
  screen.line();
  screen.fact('hosts', `${stage.hosts.map(({ address }) => address).join(' · ')}   each serves v1 of a little web app`);
  screen.fact('client', 'asks for a page through a balancer, all the time');
  screen.fact(
    `port ${stage.sshPort}`,
    `shut; ${runner} (this runner) and ${stranger} (a stranger) knock at it, all the time`,
  );
  await reading(theatre, 1_500);
  await (process.argv.includes('--kill') ? playKill(theatre) : playReleases(theatre));
} catch (error) {
  if (!stop.signal.aborted) throw error;
} finally {
  await leave();
}
process.exitCode = stop.signal.aborted ? 130 : untrue.length === 0 ? 0 : 1;

/** Takes everything away again, and says what there was. */
async function leave(): Promise<void> {
  const pids = stage.hosts.flatMap(({ processes }) => processes());
  const rules = stage.cloud.groups.rules(stage.group);
  const problems = await stage.strike();
  screen.title(stop.signal.aborted ? 'Stopped' : 'After the play');
  for (const [at, heard] of callsHeard(stage.cloud.calls).entries()) screen.fact(at === 0 ? 'AWS heard' : '', heard);
  screen.line();
  const nothing = problems.length === 0 && rules.length === 0 && pids.every(processIsGone) && !existsSync(stage.folder);
  claim(nothing, 'Nothing is left: no rule, no process, no file.');
  if (untrue.length > 0) screen.line(screen.paint('red', `${untrue.length} of the things said above were not so.`));
  screen.line();
}

function callsHeard(calls: readonly { readonly action: string }[]): string[] {
  return [...Map.groupBy(calls, ({ action }) => action)].map(([action, heard]) => `${heard.length} × ${action}`);
}
