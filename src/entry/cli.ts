#!/usr/bin/env node
import { readCommandLine } from '../settings/command-line.ts';
import { helpText } from '../settings/help.ts';
import { cancelled } from './cancelled.ts';
import { exitWith } from './exit-with.ts';
import { runCommand } from './run-command.ts';

/** `npx sallyport deploy --health-check …`. */
const { help, given } = readCommandLine(process.argv.slice(2));
if (help) process.stdout.write(helpText());
else exitWith(runCommand({ given, cancelled }));
