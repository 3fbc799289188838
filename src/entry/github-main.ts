import { givenInputs } from '../settings/sources.ts';
import { cancelled } from './cancelled.ts';
import { exitWith } from './exit-with.ts';
import { runCommand } from './run-command.ts';

/** The action's main: what `uses:` runs. */
exitWith(runCommand({ given: givenInputs(process.env), cancelled }));
