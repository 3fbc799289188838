import { withDeadline } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import { type Lock, lockHost, takeLock } from '../rollout/lock/lock.ts';
import { newNonce } from '../window/nonce.ts';
import { endLeftTrial } from './left-trial.ts';
import { step } from './step.ts';
import type { Stage } from './story.ts';
import { wayBack } from './unsettled.ts';
import type { World } from './world.ts';

/**
 * Takes the application's deploy lock, puts right what a dead run has left, does the work, and gives the lock back whatever happened. Throws LOCK_HELD (exit 7) where another
 * run has it. What can't be given back ends by itself, and is told as a warning: nothing is open, only the next deploy may have to wait.
 */
export async function withLock<T>(stage: Stage, work: (lock: Lock) => Promise<T>): Promise<T> {
  const { settings, world, inventory, fleet, recorder } = stage;
  const host = lockHost(inventory.hosts);
  const { application = world.run.repository || unnamed, breaking } = settings.rollout.lock;
  const nonce = newNonce();
  // Before it is taken: a lost answer may have taken it.
  recorder.update({ lock: { host: host.name, application, nonce }, settle: wayBack(stage, [host.name]) });
  const claim = { application, nonce, ttl, owner: ownerOf(world), url: world.run.url };
  const lock = await step(
    world,
    'lock',
    () => takeLock(fleet.remote, { host, claim, ...(breaking === undefined ? {} : { breaking }) }, world.cancelled),
    () => `${application}, on ${host.name}`,
  ).catch((error: unknown) => {
    // Another run's for certain: a post step has no lock to come back for, and opens no window to do so.
    if (toSallyportError(error).code === 'LOCK_HELD') recorder.update({ lock: undefined, settle: undefined });
    throw error;
  });
  if (lock.brokenFrom !== undefined) world.emit({ kind: 'warning', message: tookOver(lock.brokenFrom.owner, host) });
  const ended = new AbortController();
  const keeping = keep(world, lock, ended.signal);
  try {
    // Nobody else may be at it now, and no plan is made yet of who is in service.
    await endLeftTrial(stage);
    return await work(lock);
  } finally {
    ended.abort(new Error('the work is done'));
    await keeping;
    await giveBack(stage, lock);
  }
}

/** Puts the lock's end off for as long as the run lives. What goes wrong is found by the run itself, before its next batch. */
async function keep({ clock }: World, lock: Lock, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await clock
      .sleep(ttl / 5, ended)
      .then(() => lock.renew(ended))
      .catch(() => undefined);
  }
}

async function giveBack({ world, recorder }: Stage, lock: Lock): Promise<void> {
  const { clock, emit } = world;
  try {
    const milliseconds = world.cancelled.aborted ? inACancel : patience;
    const end = await withDeadline({ clock, milliseconds, onTimeout: () => tooSlow(lock) }, (signal) =>
      lock.release(signal),
    );
    if (end === 'lost') emit({ kind: 'warning', message: `The deploy lock on ${lock.host} was taken away meanwhile.` });
    recorder.update({ lock: undefined });
  } catch (error) {
    const { message } = toSallyportError(error);
    emit({
      kind: 'warning',
      message: `The deploy lock on ${lock.host} was not given back, and ends by itself: ${message}`,
    });
  }
}

/** For a run that belongs to no repository. */
const unnamed = 'application';

/** Milliseconds. A run that dies without a post step holds up the next one for so long; one that lives renews it five times as often. */
const ttl = 10 * 60_000;

/** Milliseconds. */
const patience = 20_000;

/** Milliseconds: the window has to be shut after it, before the runner's SIGTERM at 7.5 s. */
const inACancel = 1_000;

function ownerOf({ run }: World): string {
  const parts = [run.actor, run.repository, run.runId === '' ? '' : `run ${run.runId}`, run.job];
  return parts.filter((part) => part !== '').join(', ');
}

function tookOver(owner: string, { name }: Host): string {
  return `The deploy lock on ${name} was taken over from ${owner || 'somebody who gave no name'}.`;
}

function tooSlow({ host }: Lock): SallyportError {
  return new SallyportError('LOCK_UNAVAILABLE', {
    message: `${host} did not answer in time.`,
    hint: 'It ends by itself.',
  });
}
