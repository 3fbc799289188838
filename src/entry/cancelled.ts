import { cancelOnSignals } from './signals.ts';

/** Listening from the moment this module is loaded: each entry imports it before anything else, for the rest takes time to load. */
const listening = cancelOnSignals(process);
export const { cancelled, divert } = listening;

// A reader that has left (`sallyport deploy | head`, a log collector that died) must not end a run that has a window to shut.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
