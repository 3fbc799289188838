import { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { PlaceParts } from './drain-place.ts';
import { patiently } from './group-reader.ts';
import { ownTargets, type Place } from './member.ts';
import type { SeenTarget, Target } from './target-group.ts';
import { isUnused, wordsOf } from './target-words.ts';

/** A host that goes back into a group, at the ports that it had there. */
export type Return = { readonly host: Host; readonly place: Place; readonly targets: readonly Target[] };

/**
 * Puts a host back into one group and waits until it has been healthy in several looks, for AWS takes one passed check as enough. Throws
 * TARGET_REFUSED where AWS says that it will never send it anything, BALANCER_TIMED_OUT with AWS's own reason.
 */
export async function registerPlace(
  { groups, read, clock, emit }: PlaceParts,
  { host, place, targets }: Return,
  signal: AbortSignal,
): Promise<void> {
  const { group } = place;
  // The looks together span one of the balancer's own checks, up to ten seconds.
  const between = Math.min(Math.max(group.checkEvery / (stableLooks - 1), 1_000), 5_000);
  const look = patiently(read, { clock, between });
  await register({ groups, clock }, { group, targets, between }, signal);

  const back = clock.now();
  for (let stable = 0, unused = 0; ; ) {
    const own = ownTargets(place, await look(group.arn, back, signal));
    const worst = worstOf(targets, own);
    stable = worst === undefined ? stable + 1 : 0;
    if (stable === stableLooks) return;
    unused = worst !== undefined && isUnused(worst) ? unused + 1 : 0;
    if (worst !== undefined && unused === unusedLooks) throw refused(host, place, worst);
    const waited = clock.now() - back;
    if (waited >= longest) throw notHealthy(host, place, worst);
    const what =
      worst === undefined ? `healthy in ${group.name}, ${stable} of ${stableLooks} looks` : wordsOf(group, worst);
    emit({ kind: 'waiting', host, what, milliseconds: waited });
    await clock.sleep(between, signal);
  }
}

/** A good host that one lost answer would keep out is tried again. */
async function register(
  { groups, clock }: Pick<PlaceParts, 'groups' | 'clock'>,
  { group, targets, between }: { group: Place['group']; targets: readonly Target[]; between: number },
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 1; ; failures++) {
    try {
      return await groups.register(group.arn, targets, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (failures === mostFailures) throw error;
      await clock.sleep(between, signal);
    }
  }
}

/** One that is not healthy yet; what AWS does not list is about to be registered. */
function worstOf(targets: readonly Target[], own: readonly SeenTarget[]): SeenTarget | undefined {
  const seen = targets.map(
    ({ id, port }): SeenTarget => own.find((target) => target.port === port) ?? { id, port, state: 'initial' },
  );
  return seen.find(({ state }) => state !== 'healthy');
}

const mostFailures = 3;

const stableLooks = 3;

/** A target may be `unused` for a moment, until the first node of the load balancer has heard of it. */
const unusedLooks = 5;

/** Milliseconds; below the engine's own limit, which can't tell AWS's reason. */
const longest = 9 * 60_000;

function notHealthy({ name }: Host, { group }: Place, worst: SeenTarget | undefined): SallyportError {
  const seen = worst === undefined ? 'it was healthy, but not for long' : wordsOf(group, worst);
  return new SallyportError('BALANCER_TIMED_OUT', {
    message: `${name} passes its own checks, but the balancer did not call it healthy within ${longest / 1_000} s: ${seen}.`,
    hint: `Compare the health check of ${group.name} with yours: port, path, Host header, status codes; and whether the load balancer’s security group may reach the host.`,
  });
}

function refused({ name }: Host, { group }: Place, worst: SeenTarget): SallyportError {
  return new SallyportError('TARGET_REFUSED', {
    message: `${name} is registered, but gets no request: ${wordsOf(group, worst)}.`,
    hint: `See the listeners of the load balancer in front of ${group.name}, and the zones (subnets) that it is enabled for.`,
  });
}
