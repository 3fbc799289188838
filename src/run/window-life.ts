import type { Inventory } from '../inventory/host.ts';
import type { WindowLife } from '../report/run-result.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import type { CloseParts } from '../window/close.ts';
import { cutShort } from '../window/cut-short.ts';
import { factsOf } from '../window/intent.ts';
import { newNonce } from '../window/nonce.ts';
import { type OpenWindow, openWindow } from '../window/open.ts';
import { proveReach } from '../window/reach.ts';
import { type Watch, type WatchRequest, watchWindow } from '../window/watch.ts';
import { doorOf } from './door.ts';
import { noWindowNeeded } from './early-knock.ts';
import type { Gathered } from './gather.ts';
import { type Recorder, startRecorder } from './recorder.ts';
import type { RunFacts } from './result.ts';
import { newRecord, openWindowsIn } from './run-record.ts';
import { shutWindow } from './shut-window.ts';
import { step } from './step.ts';
import { waitForAll } from './wait-for-all.ts';
import type { WindowWorld } from './world.ts';

type Parts = {
  readonly settings: WindowOnlySettings;
  readonly world: WindowWorld;
  readonly facts: Pick<RunFacts, 'windows'>;
  readonly note: (error: unknown) => void;
  /** How many hosts need not answer. */
  readonly spare?: number;
} & Gathered;

export type OpenedWindow = {
  readonly recorder: Recorder;
  readonly watch: Watch;
};

/** `leave-open`: the work is for others to do, and so is the shutting. */
export type Work = (opened: OpenedWindow) => Promise<'leave-open' | 'shut'>;

/**
 * Opens the window, one rule for each address by which hosts are reached, proves that every host answers, does the work, and shuts the
 * window whatever happened.
 */
export async function withWindow(parts: Parts, work: Work): Promise<void> {
  const { settings, world, access, inventory, facts, note, spare = 0 } = parts;
  const group = inventory.securityGroup;
  if (settings.window.kind === 'none' || access === undefined || group === undefined) {
    await work({ recorder: startRecorder(world.save, newRecord({ region: '' })), watch: watchAll([]) });
    return;
  }

  const door = doorOf(settings, inventory);
  const recorder = startRecorder(world.save, newRecord(access.cloud.record));
  const closeParts: CloseParts = {
    firewall: access.cloud.firewall,
    ...(access.cloud.guard === undefined ? {} : { guard: access.cloud.guard }),
    clock: world.clock,
    emit: world.emit,
    region: access.cloud.record.region,
    save: recorder.saveWindow,
  };
  // What opens and watches gives way to a cancel; what closes does not.
  const openParts = { ...closeParts, ...cutShort(closeParts, world) };
  const { ttl, max } = settings.window;
  const shut = async (which: string | undefined) => {
    const windows = openWindowsIn(recorder.current()).filter(({ cidr }) => which === undefined || cidr === which);
    if (windows.length === 0) return;
    const shutting = () =>
      waitForAll(windows.map((window) => shutWindow({ world, facts, recorder, closeParts }, window)));
    await step(world, 'close', shutting, (ends) => ends.map(({ kind }) => kind).join(', '));
  };
  const watches: Watch[] = [];
  const openOne = async (request: WatchRequest): Promise<OpenWindow> => {
    const window = await openWindow(openParts, request, world.cancelled);
    const { cidr } = window.intent;
    watches.push(watchWindow({ ...openParts, shut: () => shut(cidr) }, request, window, world.cancelled));
    const life = {
      facts: { ...factsOf(window.intent), rule: window.rule.id },
      // Not now: what others left in the group has been swept since.
      opened: window.intent.opened ?? world.clock.now(),
      ...(window.kind === 'foreign' ? ({ stays: 'foreign' } as const) : {}),
    };
    // Whichever AWS answers first.
    facts.windows = [...facts.windows, life].toSorted(ipv4First);
    return window;
  };
  let end: 'leave-open' | 'shut' = 'shut';
  try {
    const wasOpen = access.knock.heard();
    const requests = access.addresses.map((address) => {
      return { group, address, port: door.port, ttl, max, nonce: newNonce(), owner: world.run };
    });
    const windows = await step(
      world,
      'window',
      () => waitForAll(requests.map(openOne)),
      (found) => found.map((window) => whose(window, openParts.guard !== undefined)).join('; '),
    );
    // A rule that was there before us explains the answer: another run's window, or somebody's own.
    const own = windows.every(({ kind }) => kind === 'own');
    if (wasOpen && own) world.emit({ kind: 'warning', message: noWindowNeeded(door) });
    if (door.hosts.length > 0) {
      const from = windows.map(({ intent }) => intent.cidr);
      await step(
        world,
        'reach',
        () => proveReach({ ...world }, { ...door, from, spare }, world.cancelled),
        (answering) => whoAnswers(inventory, answering),
      );
    }
    end = await work({ recorder, watch: watchAll(watches) });
  } catch (error) {
    note(error);
  } finally {
    await watchAll(watches).end();
    if (end === 'shut') await shut(undefined).catch(note);
  }
}

function ipv4First({ facts: one }: WindowLife, { facts: other }: WindowLife): number {
  return Number(one.cidr.includes(':')) - Number(other.cidr.includes(':'));
}

function watchAll(watches: readonly Watch[]): Watch {
  return {
    look: async () => {
      for (const watch of watches) await watch.look();
    },
    end: async () => void (await Promise.all(watches.map((watch) => watch.end()))),
  };
}

function whose({ kind, rule, intent }: OpenWindow, guarded: boolean): string {
  const shared = kind === 'joined' ? ', shared with another run' : '';
  const watched = guarded && kind !== 'foreign' ? ', with a guard' : '';
  return `${rule.id}: TCP ${intent.port} from ${intent.cidr}${shared}${watched}`;
}

function whoAnswers({ hosts, bastion }: Inventory, answering: number): string {
  if (bastion !== undefined) return `${bastion.name} answers`;
  if (answering < hosts.length) return `${answering} of ${hosts.length} hosts answer`;
  return hosts.length === 1 ? '1 host answers' : `all ${hosts.length} hosts answer`;
}
