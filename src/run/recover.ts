import { type Clock, withDeadline } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import type { Emit, WindowFacts } from '../report/event.ts';
import { type CloseEnd, closeWindow } from '../window/close.ts';
import { factsOf, readIntent, type SavedWindow, type WindowIntent } from '../window/intent.ts';
import { notClosed } from '../window/not-closed.ts';
import { startRecorder } from './recorder.ts';
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
  /** There where hosts or the lock are to be settled, now that the port is shut. */
  readonly unsettled?: RunRecord;
} & WindowEnd;

/**
 * What the post step does: shuts what main left open, from the saved state and nothing else.
 * Throws WINDOW_NOT_CLOSED (several in an AggregateError, one for each rule), STATE_INVALID or FILES_LEFT (exit 8): whatever goes wrong here
 * may have left a port open, or a key on the disk.
 */
export async function recover(saved: string | undefined, world: RecoverWorld): Promise<Recovery> {
  if (saved === undefined) return { kind: 'nothing', why: 'the run opened nothing', inFlight: [], leftOpen: false };
  const record = readRunRecord(saved);
  const { inFlight, leftOpen = false } = record;
  // First, for it takes no time: what goes wrong with it must not keep the port open.
  const filesLeft = removeFiles(record, world);
  const end = await shut(record, world);
  if (filesLeft !== undefined) throw filesLeft;
  const unsettled = isUnsettled(record);
  // The session is spent: of what is over, only that it is over is kept.
  const isSecret = record.session !== undefined || record.files !== undefined;
  if (!unsettled && isSecret) world.save(writeRunRecord(overRecord(record)));
  return { ...end, inFlight, leftOpen, ...(unsettled ? { unsettled: record } : {}) };
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

async function shut(record: RunRecord, world: RecoverWorld): Promise<WindowEnd> {
  if (record.windows.length === 0) return { kind: 'nothing', why: 'the run opened nothing' };
  const intents = openWindowsIn(record).map(intentOf);
  if (intents.length === 0) {
    return {
      kind: 'nothing',
      why: record.leftOpen === true ? 'the window is shut already' : 'the run shut its own window',
    };
  }
  const began = world.clock.now();
  const cloud = await enter(record, intents, world);
  const parts = {
    firewall: cloud.firewall,
    ...(cloud.guard === undefined ? {} : { guard: cloud.guard }),
    clock: world.clock,
    emit: world.emit,
    region: record.region,
    save: startRecorder(world.save, record).saveWindow,
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

/** Without credentials nothing can be closed, so this failure is told as what it means: a port that may be open. */
async function enter(
  record: RunRecord,
  intents: readonly WindowIntent[],
  { clock, enter }: RecoverWorld,
): Promise<Cloud> {
  try {
    return await withDeadline({ clock, milliseconds: longestEntry, onTimeout: tooLong }, (signal) =>
      enter(record, signal),
    );
  } catch (cause) {
    const errors = intents.map((intent) => notClosed(intent, record.region, toSallyportError(cause)));
    throw errors.length === 1 ? errors[0] : new AggregateError(errors);
  }
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
