import type { HostName, TargetGroupArn } from '../inventory/host.ts';
import type { Home } from './balancer.ts';
import { type Member, ownTargets, type Place } from './member.ts';
import type { Target } from './target-group.ts';
import { targetOf } from './target-words.ts';
import type { Readings } from './traffic-view.ts';

export type Homes = {
  /** Takes over where each host is registered now; what was known of one that is registered nowhere stays. */
  readonly learn: (members: readonly Member[], readings: Readings) => void;
  /** Under which ids and ports the host belongs in a group: as it was seen there, else its first id at the group's own port. */
  readonly at: (host: HostName, place: Place) => readonly Target[];
  readonly of: (host: HostName) => readonly Home[];
};

/** Remembers where hosts are registered, for a drained host is in no list any more. */
export function keepHomes(before: ReadonlyMap<HostName, readonly Home[]> = new Map()): Homes {
  const known = new Map<HostName, Map<TargetGroupArn, readonly Target[]>>();
  for (const [host, homes] of before)
    known.set(
      host,
      Map.groupBy(homes, ({ group }) => group),
    );
  const at: Homes['at'] = (host, { group, ids: [id] }) =>
    known.get(host)?.get(group.arn)?.map(targetOf) ?? (id === undefined ? [] : [{ id, port: group.port }]);
  return {
    learn: (members, readings) => {
      for (const { host, places } of members) {
        const homes = places.map((place): [TargetGroupArn, readonly Target[]] => {
          const own = ownTargets(place, readings.get(place.group.arn) ?? []);
          const staying = own.filter(({ state }) => state !== 'draining');
          // One that is draining tells as well where it was, unless that is known better.
          const isKnown = known.get(host.name)?.has(place.group.arn) === true;
          const seen = staying.length > 0 || isKnown ? staying : own;
          return [place.group.arn, seen.length > 0 ? seen.map(targetOf) : at(host.name, place)];
        });
        known.set(host.name, new Map(homes));
      }
    },
    at,
    of: (host) =>
      [...(known.get(host) ?? [])].flatMap(([group, targets]) =>
        targets.map((target) => ({ ...targetOf(target), group })),
      ),
  };
}
