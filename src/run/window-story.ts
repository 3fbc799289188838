import { allSallyportErrors, type SallyportError } from '../errors.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { type Gathered, gather } from './gather.ts';
import type { RunFacts } from './result.ts';
import { type OpenedWindow, withWindow } from './window-life.ts';
import type { AccessFiles, AccessPaths, PreparedAccess, WindowWorld } from './world.ts';

/** The outside of a run that only opens a window. */
export type WindowOnlyWorld = WindowWorld & { readonly files: AccessFiles };

/** What somebody else's work finds: the window is open, every host that is known answers, and the files to come in by are written. */
export type WindowStage = OpenedWindow &
  Pick<Gathered, 'inventory' | 'cloud'> & {
    readonly windows: RunFacts['windows'];
    /** Absent where nobody comes in by SSH, or no host is known. */
    readonly files?: { readonly prepared: PreparedAccess; readonly paths: AccessPaths };
  };

export type WindowStoryEnd = {
  readonly windows: RunFacts['windows'];
  /** In the order they happened; empty when all went well. */
  readonly failures: readonly SallyportError[];
};

/**
 * A window for work that is not ours: gather, open, write the files, let the work be done, and shut unless the work is for later.
 * Never throws. A key that can't be read is told before anything is opened.
 */
export async function windowStory(
  settings: WindowOnlySettings,
  world: WindowOnlyWorld,
  work: (stage: WindowStage) => Promise<'leave-open' | 'shut'>,
): Promise<WindowStoryEnd> {
  const failures: SallyportError[] = [];
  const note = (error: unknown) => void failures.push(...allSallyportErrors(error));
  const facts: Pick<RunFacts, 'windows'> = { windows: [] };
  try {
    const gathered = await gather(settings, world);
    const prepared = await prepare(settings, world, gathered);
    await withWindow({ settings, world, facts, note, ...gathered }, async (opened) => {
      let end: 'leave-open' | 'shut' = 'shut';
      try {
        const files = prepared === undefined ? undefined : write(prepared, opened);
        const { inventory, cloud } = gathered;
        const stage = { inventory, ...(cloud === undefined ? {} : { cloud }), ...opened, windows: facts.windows };
        end = await work(files === undefined ? stage : { ...stage, files });
        // What is cancelled in its last moment is not for later any more.
        if (end === 'leave-open') world.cancelled.throwIfAborted();
      } catch (error) {
        end = 'shut';
        throw error;
      } finally {
        if (end === 'shut' && prepared !== undefined) takeAway(prepared, world, note);
      }
      return end;
    });
  } catch (error) {
    note(error);
  }
  return { windows: facts.windows, failures };
}

async function prepare(
  { ssh, port = ssh.port }: WindowOnlySettings,
  { files, emit }: WindowOnlyWorld,
  { inventory }: Gathered,
): Promise<PreparedAccess | undefined> {
  if (inventory.hosts.length === 0 || port !== ssh.port) return undefined;
  const prepared = await files.prepare(inventory);
  if (prepared.unpinned.size > 0) {
    const names = [...prepared.unpinned].join(', ');
    const message = `No host key is pinned for ${names}, so ssh will refuse them. Pin it in known-hosts or in host_keys of the host, or set host-key-source: console.`;
    emit({ kind: 'warning', message });
  }
  return prepared;
}

/** Saved first: what a kill leaves must be found. */
function write(prepared: PreparedAccess, { recorder }: OpenedWindow): NonNullable<WindowStage['files']> {
  recorder.update({ files: prepared.folder });
  return { prepared, paths: prepared.write() };
}

function takeAway({ folder }: PreparedAccess, { files }: WindowOnlyWorld, note: (error: unknown) => void): void {
  try {
    files.remove(folder);
  } catch (error) {
    note(error);
  }
}
