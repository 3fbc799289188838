import './cancelled.ts';
import { cleanUp } from './clean-up.ts';
import { exitWith } from './exit-with.ts';
import { openCi } from './open-ci.ts';

/**
 * The post step of both actions: shuts what main left open. It reads the saved state and no input, and listens for signals only to outlive
 * them: a clean-up that is asked to stop has nothing better to do than to finish.
 */
exitWith(cleanUp(openCi()));
