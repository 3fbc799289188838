import type { Clock } from '../clock.ts';
import { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { Emit } from '../report/event.ts';
import { type GroupReader, patiently } from './group-reader.ts';
import { ownTargets, type Place } from './member.ts';
import { stillForwarded } from './still-forwarded.ts';
import type { SeenTarget, TargetGroups } from './target-group.ts';
import { targetOf, wordsOf } from './target-words.ts';

export type PlaceParts = {
  readonly groups: TargetGroups;
  readonly read: GroupReader;
  readonly clock: Clock;
  readonly emit: Emit;
};

/**
 * Takes a host out of one group, at every port that it has there, and waits until AWS has no more to do with it. Throws BALANCER_TIMED_OUT
 * a while after the group's own delay.
 */
export async function drainPlace(
  parts: PlaceParts,
  { host, place }: { host: Host; place: Place },
  signal: AbortSignal,
): Promise<void> {
  const { groups, clock, emit } = parts;
  const { group } = place;
  const readOwn = async (after: number) => await ownNow(parts, place, after, signal);
  const seen = await readOwn(clock.now());
  const leaving = await deregister(groups, place, seen, signal);

  const left = clock.now();
  for (let own = seen; ; own = await readOwn(left)) {
    const waited = clock.now() - left;
    const isQuiet = leaving === 0 || waited >= stillForwarded;
    if (own.length === 0 && isQuiet) return;
    if (waited >= group.delay + margin) throw notDrained(host, place, own);
    emit({ kind: 'waiting', host, what: wordsOfWait(place, own), milliseconds: waited });
    await clock.sleep(between, signal);
  }
}

/** Takes a host out of one group and waits for nothing: for one that has its requests from another group as well. */
export async function leavePlace(parts: PlaceParts, place: Place, signal: AbortSignal): Promise<void> {
  await deregister(parts.groups, place, await ownNow(parts, place, parts.clock.now(), signal), signal);
}

async function ownNow({ read, clock }: PlaceParts, place: Place, after: number, signal: AbortSignal) {
  const targets = await patiently(read, { clock, between })(place.group.arn, after, signal);
  return ownTargets(place, targets).filter(isThere);
}

/** Returns how many were there. */
async function deregister(
  groups: TargetGroups,
  { group }: Place,
  seen: readonly SeenTarget[],
  signal: AbortSignal,
): Promise<number> {
  const leaving = seen.filter(({ state }) => state !== 'draining');
  if (leaving.length > 0) await groups.deregister(group.arn, leaving.map(targetOf), signal);
  return leaving.length;
}

/** Drained, a target is no more in the list, or is there as one that is not registered. */
function isThere({ state, reason }: SeenTarget): boolean {
  return !(state === 'unused' && reason === 'Target.NotRegistered');
}

/** Milliseconds. */
const between = 2_000;

/** Milliseconds on top of the group's delay. */
const margin = 90_000;

function wordsOfWait({ group }: Place, own: readonly SeenTarget[]): string {
  const rest = `the delay of ${group.name} is ${group.delay / 1_000} s`;
  return own.length === 0 ? `out of ${group.name}, last requests may be on their way` : `draining, ${rest}`;
}

function notDrained({ name }: Host, { group }: Place, own: readonly SeenTarget[]): SallyportError {
  return new SallyportError('BALANCER_TIMED_OUT', {
    message: `${name} was not drained within ${(group.delay + margin) / 1_000} s: ${own.map((target) => wordsOf(group, target)).join('; ')}.`,
    hint: `See whether something else registers it in ${group.name} again: an auto scaling group, a terraform apply, another deploy.`,
  });
}
