import { withGrace } from '../clock.ts';
import { SallyportError } from '../errors.ts';
import type { Inventory } from '../inventory/host.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { type CloseEnd, type CloseParts, closeWindow } from '../window/close.ts';
import { cutShort } from '../window/cut-short.ts';
import { checkFamilies } from '../window/families.ts';
import { factsOf, readIntent } from '../window/intent.ts';
import { newNonce } from '../window/nonce.ts';
import { notClosed } from '../window/not-closed.ts';
import { type OpenWindow, openWindow } from '../window/open.ts';
import { proveReach } from '../window/reach.ts';
import { type Watch, watchWindow } from '../window/watch.ts';
import { doorOf } from './door.ts';
import { noWindowNeeded } from './early-knock.ts';
import type { Gathered } from './gather.ts';
import { type Recorder, startRecorder } from './recorder.ts';
import type { RunFacts } from './result.ts';
import { step } from './step.ts';
import type { WindowWorld } from './world.ts';

type Parts = {
  readonly settings: WindowOnlySettings;
  readonly world: WindowWorld;
  readonly facts: Pick<RunFacts, 'window'>;
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

/** Opens the window, proves that every host answers, does the work, and shuts the window whatever happened. */
export async function withWindow(parts: Parts, work: Work): Promise<void> {
  const { settings, world, access, inventory, facts, note, spare = 0 } = parts;
  const group = inventory.securityGroup;
  if (settings.window.kind === 'none' || access === undefined || group === undefined) {
    await work({ recorder: startRecorder(world.save, { region: '' }), watch: noWatch });
    return;
  }

  const door = doorOf(settings, inventory);
  const recorder = startRecorder(world.save, access.cloud.record);
  const closeParts: CloseParts = {
    firewall: access.cloud.firewall,
    ...(access.cloud.guard === undefined ? {} : { guard: access.cloud.guard }),
    clock: world.clock,
    emit: world.emit,
    region: access.cloud.record.region,
    save: (intent) => recorder.update({ window: intent }),
  };
  // What opens and watches gives way to a cancel; what closes does not.
  const openParts = { ...closeParts, ...cutShort(closeParts, world) };
  let watch: Watch | undefined;
  let end: 'leave-open' | 'shut' = 'shut';
  try {
    const wasOpen = access.knock.heard();
    checkFamilies(door.hosts, access.address);
    const { ttl, max } = settings.window;
    const request = {
      group,
      address: access.address,
      port: door.port,
      ttl,
      max,
      nonce: newNonce(),
      owner: world.run,
    };
    const window = await step(
      world,
      'window',
      () => openWindow(openParts, request, world.cancelled),
      (found) => whose(found, openParts.guard !== undefined),
    );
    const shutNow = () => shut(parts, recorder, closeParts);
    watch = watchWindow({ ...openParts, shut: shutNow }, request, window, world.cancelled);
    facts.window = {
      facts: { ...factsOf(window.intent), rule: window.rule.id },
      opened: world.clock.now(),
      ...(window.kind === 'foreign' ? { stays: 'foreign' } : {}),
    };
    // A rule that was there before us explains the answer: another run's window, or somebody's own.
    if (wasOpen && window.kind === 'own') world.emit({ kind: 'warning', message: noWindowNeeded(door) });
    if (door.hosts.length > 0) {
      await step(
        world,
        'reach',
        () => proveReach({ ...world }, { ...door, from: window.intent.cidr, spare }, world.cancelled),
        (answering) => whoAnswers(inventory, answering),
      );
    }
    end = await work({ recorder, watch });
  } catch (error) {
    note(error);
  } finally {
    await watch?.end();
    if (end === 'shut') await shut(parts, recorder, closeParts).catch(note);
  }
}

const noWatch: Watch = { look: async () => undefined, end: async () => undefined };

function whose({ kind, rule, intent }: OpenWindow, guarded: boolean): string {
  const shared = kind === 'joined' ? ', shared with another run' : '';
  const watched = guarded && kind !== 'foreign' ? ', with a guard' : '';
  return `${rule.id}: TCP ${intent.port} from ${intent.cidr}${shared}${watched}`;
}

/** Works from what was saved, as the post step would: an open that failed half-way is shut too. */
async function shut({ world, facts }: Parts, recorder: Recorder, closeParts: CloseParts): Promise<void> {
  const saved = recorder.current().window;
  if (saved === undefined || saved.closed === true) return;
  const { clock, cancelled } = world;
  const intent = readIntent(saved);
  const tooLate = (): CloseEnd => {
    // Shut already: it was busy with what other runs had left.
    if (recorder.current().window?.closed === true) return { kind: 'closed' };
    throw notClosed(intent, closeParts.region, cutOff());
  };
  // A close that a cancel meets under way has no more time left than one that begins in it.
  const close = () =>
    cancelled.aborted
      ? closeWindow(closeParts, intent, inACancel)
      : withGrace({ clock, signal: cancelled, grace: inACancel, tooLate }, closeWindow(closeParts, intent));
  const { kind } = await step(world, 'close', close, (end) => end.kind);
  if (facts.window === undefined) return;
  const { stays: wasForeign, ...window } = facts.window;
  // A stranger's rule that went away meanwhile was followed by one of ours.
  const stays = kind === 'left' ? 'shared' : kind === 'nothing' ? wasForeign : undefined;
  facts.window = { ...window, closed: world.clock.now(), ...(stays === undefined ? {} : { stays }) };
}

/** Milliseconds, so that with the last look at the hosts before it all is over by the runner's SIGTERM at 7.5 s; what is not shut by then is left to the post step. */
const inACancel = 5_000;

function cutOff(): SallyportError {
  return new SallyportError('CANCELLED', {
    message: `A cancel left the close ${inACancel / 1_000} s.`,
    hint: 'On GitHub the post step goes on with it.',
  });
}

function whoAnswers({ hosts, bastion }: Inventory, answering: number): string {
  if (bastion !== undefined) return `${bastion.name} answers`;
  if (answering < hosts.length) return `${answering} of ${hosts.length} hosts answer`;
  return hosts.length === 1 ? '1 host answers' : `all ${hosts.length} hosts answer`;
}
