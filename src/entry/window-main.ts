import { givenInputs } from '../settings/sources.ts';
import { cancelled } from './cancelled.ts';
import { exitWith } from './exit-with.ts';

/** The main of window/action.yml: opens, and leaves the rest of the job in. Its post is that of the whole action. */
exitWith(main());

async function main() {
  const { openForJob } = await import('./open-for-job.ts');
  return await openForJob({ given: givenInputs(process.env), cancelled });
}
