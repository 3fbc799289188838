import { type Clock, withDeadline } from '../clock.ts';
import { allSallyportErrors, SallyportError, toSallyportError } from '../errors.ts';
import type { Emit, WindowFacts } from '../report/event.ts';
import { type CloseEnd, closeWindow } from '../window/close.ts';
import { factsOf, readIntent, type SavedWindow, type WindowIntent } from '../window/intent.ts';
import { notClosed } from '../window/not-closed.ts';
import { type EndedTrial, endTrial } from './end-trial.ts';
import { type Recorder, startRecorder } from './recorder.ts';
import {
  isUnsettled,
  openWindowsIn,
  overRecord,
  type RunRecord,
  readRunRecord,
  unreadableRecord,
  writeRunRecord,
} from './run-record.ts';
import { step } from './step.ts';
import { waitForAll } from './wait-for-all.ts';
import type { Cloud } from './world.ts';

/** The outside as a post step sees it: no inputs, no hosts. */
export type RecoverWorld = {
  readonly clock: Clock;
  readonly emit: Emit;
  readonly save: (text: string) => void;
  /** Takes away the files that other tools came in by. Throws FILES_LEFT. */
  readonly removeFiles: (folder: string) => void;
  /** Comes back with a fresh token where one is to be had, else with main's session. */
  readonly enter: (record: RunRecord, signal: AbortSignal) => Promise<Cloud>;
};

/** `nothing`: main never came to the point where something had to be undone, or undid it itself. */
export type Recovery = {
  /** Hosts that were changing when main ended. */
  readonly inFlight: RunRecord['inFlight'];
  /** Main left it open for others, as it was asked to. */
  readonly leftOpen: boolean;
  /** There where hosts were on trial. */
  readonly trial?: EndedTrial;
  /** There where hosts or the lock are to be settled, now that the port is shut. */
  readonly unsettled?: RunRecord;
} & WindowEnd;

/**
 * What the post step does: shuts what main left open and takes a canary's share away, from the saved state and nothing else.
 * Throws WINDOW_NOT_CLOSED (several in an AggregateError, one for each rule, and what became of a trial), STATE_INVALID or FILES_LEFT (exit
 * 8): whatever goes wrong here may have left a port open, or a key on the disk.
 */
export async function recover(saved: string | undefined, world: RecoverWorld): Promise<Recovery> {
  if (saved === undefined) return { kind: 'nothing', why: 'the run opened nothing', inFlight: [], leftOpen: false };
  const record = readRunRecord(saved);
  const { inFlight, leftOpen = false } = record;
  // First, for it takes no time: what goes wrong with it must not keep the port open.
  const filesLeft = removeFiles(record, world);
  const recorder = startRecorder(world.save, record);
  const cloud = once(() => enterWithin(record, world));
  // Side by side, and neither waits for the other's end: users get the canary's answers for as long as it has its share.
  const ending = takeTrialBack(recorder, world, cloud);
  const end = await shut(recorder, world, cloud).catch(async (error: unknown) => {
    throw together(error, await ending);
  });
  const trial = await ending;
  if (filesLeft !== undefined) throw together(filesLeft, trial);
  const now = recorder.current();
  const unsettled = isUnsettled(now);
  // The session is spent: of what is over, only that it is over is kept.
  const isSecret = record.session !== undefined || record.files !== undefined;
  if (!unsettled && isSecret) world.save(writeRunRecord(overRecord(now)));
  return {
    ...{ ...end, inFlight, leftOpen },
    ...(trial === undefined ? {} : { trial }),
    ...(unsettled ? { unsettled: now } : {}),
  };
}

async function takeTrialBack(
  recorder: Recorder,
  { clock, emit }: RecoverWorld,
  enter: () => Promise<Cloud>,
): Promise<EndedTrial | undefined> {
  const { canary } = recorder.current();
  if (canary === undefined) return undefined;
  const trial = await endTrial(canary, { clock, emit, enter });
  if (trial.failures.length === 0) recorder.update({ canary: undefined });
  return trial;
}

/** What went wrong with the port, and what with the trial. */
function together(error: unknown, trial: EndedTrial | undefined): unknown {
  const { failures = [] } = trial ?? {};
  return failures.length === 0 ? error : new AggregateError([...allSallyportErrors(error), ...failures]);
}

function removeFiles({ files }: RunRecord, world: RecoverWorld): SallyportError | undefined {
  try {
    if (files !== undefined) world.removeFiles(files);
    return undefined;
  } catch (cause) {
    const error = toSallyportError(cause);
    world.emit({ kind: 'error', error });
    return error;
  }
}

type WindowEnd =
  | { readonly kind: 'nothing'; readonly why: string }
  | { readonly kind: 'shut'; readonly windows: readonly ShutWindow[] };

export type ShutWindow = WindowFacts & { readonly end: CloseEnd['kind'] };

async function shut(recorder: Recorder, world: RecoverWorld, enter: () => Promise<Cloud>): Promise<WindowEnd> {
  const record = recorder.current();
  if (record.windows.length === 0) return { kind: 'nothing', why: 'the run opened nothing' };
  const intents = openWindowsIn(record).map(intentOf);
  if (intents.length === 0) {
    return {
      kind: 'nothing',
      why: record.leftOpen === true ? 'the window is shut already' : 'the run shut its own window',
    };
  }
  const began = world.clock.now();
  const cloud = await enter().catch((cause: unknown) => {
    throw notEntered(intents, record.region, cause);
  });
  const parts = {
    firewall: cloud.firewall,
    ...(cloud.guard === undefined ? {} : { guard: cloud.guard }),
    clock: world.clock,
    emit: world.emit,
    region: record.region,
    save: recorder.saveWindow,
  };
  const close = async (intent: WindowIntent): Promise<ShutWindow> => {
    const { kind } = await closeWindow(parts, intent, longest - (world.clock.now() - began));
    return { ...factsOf(intent), end: kind };
  };
  const windows = await step(
    world,
    'close',
    () => waitForAll(intents.map(close)),
    (ends) => ends.map(({ end }) => end).join(', '),
  );
  return { kind: 'shut', windows };
}

/** What does not name one exact rule was not saved by a main of ours, and nothing is revoked by it. */
function intentOf(window: SavedWindow): WindowIntent {
  try {
    return readIntent(window);
  } catch (cause) {
    throw unreadableRecord(cause);
  }
}

function enterWithin(record: RunRecord, { clock, enter }: RecoverWorld): Promise<Cloud> {
  return withDeadline({ clock, milliseconds: longestEntry, onTimeout: tooLong }, (signal) => enter(record, signal));
}

/** Without credentials nothing can be closed, so this failure is told as what it means: a port that may be open. */
function notEntered(intents: readonly WindowIntent[], region: string, cause: unknown): unknown {
  const errors = intents.map((intent) => notClosed(intent, region, toSallyportError(cause)));
  return errors.length === 1 ? errors[0] : new AggregateError(errors);
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () => {
    begun ??= work();
    return begun;
  };
}

/** Milliseconds, credentials included: far below what a cancelled job leaves all its post steps. A close itself takes one or two seconds. */
const longest = 60_000;
const longestEntry = 45_000;

function tooLong(): SallyportError {
  return new SallyportError('AWS_UNREACHABLE', {
    message: `No credentials within ${longestEntry / 1_000} s.`,
    hint: 'See whether AWS and the CI’s token service are reachable from this runner.',
  });
}
