import { cancelOnSignals } from './signals.ts';

/** Listening from the moment this module is loaded: each entry imports it before anything else, for the rest takes time to load. */
export const cancelled: AbortSignal = cancelOnSignals(process);
