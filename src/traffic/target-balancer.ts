import type { Host, HostName, TargetGroupArn } from '../inventory/host.ts';
import type { Balancer, Home } from './balancer.ts';
import { drainPlace, leavePlace, type PlaceParts } from './drain-place.ts';
import { findMembers, type MemberParts } from './find-members.ts';
import { groupReader } from './group-reader.ts';
import { keepHomes } from './homes.ts';
import type { Place } from './member.ts';
import { refuseMisplaced } from './misplaced.ts';
import { registerPlace } from './register-place.ts';
import { viewOf } from './traffic-view.ts';

type Parts = MemberParts &
  Omit<PlaceParts, 'read'> & {
    /** Where hosts were registered before an earlier process took them out. */
    readonly homes?: ReadonlyMap<HostName, readonly Home[]>;
  };

export type TargetBalancer = Balancer & {
  /** Takes the host out of all its groups and waits for nothing: for one that has its requests from other groups too. */
  leave(host: Host, signal: AbortSignal): Promise<void>;
};

/** A balancer made of AWS's target groups. The groups are described once, their targets whenever somebody looks. */
export function targetBalancer({ homes: before, ...parts }: Parts): TargetBalancer {
  const { targetGroups, groups, clock, emit } = parts;
  const read = groupReader({ groups, clock });
  const place = { groups, read, clock, emit };
  const homes = keepHomes(before);
  const members = onceSucceeded((signal) => findMembers(parts, signal));
  const placesOf = async ({ name }: Host, signal: AbortSignal) =>
    (await members(signal)).find(({ host }) => host.name === name)?.places ?? [];
  let isFirst = before === undefined && targetGroups.kind === 'every-role';

  return {
    look: async (signal) => {
      const all = await members(signal);
      const arns = new Set(all.flatMap(({ places }) => places.map(({ group }) => group.arn)));
      const readings = new Map(
        await Promise.all(
          [...arns].map(
            async (arn): Promise<[TargetGroupArn, Awaited<ReturnType<typeof read>>]> => [
              arn,
              await read(arn, clock.now(), signal),
            ],
          ),
        ),
      );
      if (isFirst) refuseMisplaced(all, readings);
      isFirst = false;
      homes.learn(all, readings);
      return viewOf(all, readings);
    },
    drain: async (host, signal) =>
      atEach(await placesOf(host, signal), signal, (one, within) => drainPlace(place, { host, place: one }, within)),
    register: async (host, signal) =>
      atEach(await placesOf(host, signal), signal, (one, within) =>
        registerPlace(place, { host, place: one, targets: homes.at(host.name, one) }, within),
      ),
    homes: ({ name }) => homes.of(name),
    leave: async (host, signal) =>
      atEach(await placesOf(host, signal), signal, (one, within) => leavePlace(place, one, within)),
  };
}

function onceSucceeded<T>(work: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T> {
  let found: Promise<T> | undefined;
  return async (signal) => {
    try {
      found ??= work(signal);
      return await found;
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
}

/** In all groups at once. The first failure ends the waits in the others and is the one that is thrown. */
async function atEach(
  places: readonly Place[],
  signal: AbortSignal,
  work: (place: Place, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const within = AbortSignal.any([signal, failed.signal]);
  const each = places.map(async (place) => {
    try {
      await work(place, within);
    } catch (error) {
      failed.abort(error);
    }
  });
  await Promise.all(each);
  signal.throwIfAborted();
  failed.signal.throwIfAborted();
}
