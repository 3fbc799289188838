import { givenInputs } from '../settings/sources.ts';
import { cancelled } from './cancelled.ts';
import { runCommand } from './run-command.ts';

/** The action's main: what `uses:` runs. */
void runCommand({ given: givenInputs(process.env), cancelled }).then((exitCode) => process.exit(exitCode));
