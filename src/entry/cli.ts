#!/usr/bin/env node
import { readCommandLine } from '../settings/command-line.ts';
import { helpText } from '../settings/help.ts';
import { cancelled } from './cancelled.ts';
import { exitWith } from './exit-with.ts';
import { runCommand } from './run-command.ts';

/** `npx sallyport deploy --health-check …`. */
const { command, help, given } = readCommandLine(process.argv.slice(2));
if (help) process.stdout.write(helpText(command));
else if (command === 'sweep') exitWith(import('./run-sweep.ts').then(({ runSweep }) => runSweep({ given, cancelled })));
else exitWith(runCommand({ given, cancelled }));
