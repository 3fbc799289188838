import { givenInputs } from '../settings/sources.ts';
import { cancelled } from './cancelled.ts';
import { exitWith } from './exit-with.ts';
import { runSweep } from './run-sweep.ts';

/** The main of `sweep/action.yml`. It has no post: a sweep that dies leaves nothing that the next one does not find. */
exitWith(runSweep({ given: givenInputs(process.env), cancelled }));
