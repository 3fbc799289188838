import type { HostName, TargetGroupArn } from '../inventory/host.ts';
import type { Stranger, TargetSeen, Traffic, TrafficView } from './balancer.ts';
import { isOneOf, type Member, ownTargets, type Place } from './member.ts';
import type { SeenTarget, TargetGroup } from './target-group.ts';
import { wordsOf } from './target-words.ts';

/** What one look at every group showed. */
export type Readings = ReadonlyMap<TargetGroupArn, readonly SeenTarget[]>;

/** Which hosts requests reach, and which targets in service are nobody's. */
export function viewOf(members: readonly Member[], readings: Readings): TrafficView {
  const hosts = members.map((member): [HostName, Traffic] => [member.host.name, trafficOf(member, readings)]);
  return { hosts: new Map(hosts), strangers: strangersIn(members, readings) };
}

/**
 * In service is what every group of the host's calls healthy. Where no target of a group is healthy AWS sends to all of them (fail-open):
 * an unhealthy host of such a group has requests in hand, and to count it as out would let the whole role be taken away at once.
 */
function trafficOf({ places }: Member, readings: Readings): Traffic {
  if (places.length === 0) return { kind: 'unbalanced' };
  const delay = Math.max(...places.map(({ group }) => group.delay));
  const seen = places.map((place) => seenAt(place, readings.get(place.group.arn) ?? []));
  const targets = places.flatMap((place) => targetsSeen(place, readings.get(place.group.arn) ?? []));
  const why = (kind: Standing['kind']) => seen.flatMap((one) => (one.kind === kind ? [one.why] : [])).join('; ');
  if (seen.some(({ kind }) => kind === 'out')) return { kind: 'out', why: why('out'), delay, targets };
  if (seen.some(({ kind }) => kind === 'fail-open')) return { kind: 'in', delay, despite: why('fail-open'), targets };
  return { kind: 'in', delay, targets };
}

function targetsSeen(place: Place, all: readonly SeenTarget[]): TargetSeen[] {
  const { name: group } = place.group;
  const own = ownTargets(place, all);
  if (own.length === 0) return [{ group, state: 'absent' }];
  return own.map(({ port, state, reason }) => ({ group, port, state, ...(reason === undefined ? {} : { reason }) }));
}

type Standing = { readonly kind: 'in' | 'fail-open' | 'out'; readonly why: string };

function seenAt(place: Place, targets: readonly SeenTarget[]): Standing {
  const { group } = place;
  const own = ownTargets(place, targets);
  if (own.length === 0) return { kind: 'out', why: `not registered in ${group.name}` };
  const worst = own.find(({ state }) => state !== 'healthy' && state !== 'unhealthy') ?? own.find(isUnhealthy);
  if (worst === undefined) return { kind: 'in', why: '' };
  const why = wordsOf(group, worst);
  if (worst.state !== 'unhealthy' || targets.some(({ state }) => state === 'healthy')) return { kind: 'out', why };
  return { kind: 'fail-open', why: `${why}; no target there is healthy, so all of them get requests` };
}

function isUnhealthy({ state }: SeenTarget): boolean {
  return state === 'unhealthy';
}

function strangersIn(members: readonly Member[], readings: Readings): readonly Stranger[] {
  const places = members.flatMap((member) => member.places);
  const groups = new Map(places.map(({ group }): [TargetGroupArn, TargetGroup] => [group.arn, group]));
  return [...groups.values()].flatMap((group) => {
    const known = places.filter((place) => place.group.holds === group.holds).flatMap(({ ids }) => ids);
    return (readings.get(group.arn) ?? [])
      .filter((target) => target.state === 'healthy' && !isOneOf(known, target))
      .map(({ id, port }) => ({ group: group.name, target: `${id}:${port}` }));
  });
}
