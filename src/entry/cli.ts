#!/usr/bin/env node
import { type CommandLine, readCommandLine } from '../settings/command-line.ts';
import { helpText } from '../settings/help.ts';
import { cancelled, divert } from './cancelled.ts';
import { exitWith } from './exit-with.ts';
import { runCommand } from './run-command.ts';

/** `npx sallyport deploy --health-check …`. */
const line = readCommandLine(process.argv.slice(2));
if (line.help) process.stdout.write(helpText(line.command));
else exitWith(carryOut(line));

/** What a deploy does not need is loaded only where it is asked for. */
async function carryOut(asked: CommandLine): Promise<number> {
  switch (asked.command) {
    case 'deploy': {
      const { stateOfCommand } = await import('./state-of-command.ts');
      return await runCommand({ ...asked, state: stateOfCommand(asked.state), cancelled });
    }
    case 'sweep':
      return await (await import('./run-sweep.ts')).runSweep({ ...asked, cancelled });
    case 'open':
      return await (await import('./open-for-script.ts')).openForScript({ ...asked, cancelled });
    case 'close':
      return await (await import('./close-for-script.ts')).closeForScript(asked);
    case 'run':
      return await (await import('./run-with-window.ts')).runWithWindow({ ...asked, cancelled, divert });
  }
}
