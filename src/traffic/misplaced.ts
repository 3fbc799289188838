import { SallyportError } from '../errors.ts';
import { type Member, ownTargets } from './member.ts';
import type { Readings } from './traffic-view.ts';

/**
 * A plain list of groups holds for every role. Where a whole role is in none of them while another one is, the list was most likely meant for
 * that one, and to put job hosts among the web targets would send them the site's requests. Throws INVENTORY_INVALID.
 */
export function refuseMisplaced(members: readonly Member[], readings: Readings): void {
  const isRegistered = ({ places }: Member) =>
    places.some((place) => ownTargets(place, readings.get(place.group.arn) ?? []).length > 0);
  const roles = [...Map.groupBy(members, ({ host }) => host.role)];
  const absent = roles.filter(([, ofRole]) => !ofRole.some(isRegistered)).map(([role]) => role);
  if (absent.length === 0 || absent.length === roles.length) return;
  throw new SallyportError('INVENTORY_INVALID', {
    message: `target-groups is a plain list, which holds for every role, but no host of ${absent.join(', ')} is registered in any of the groups.`,
    hint: 'Write role → list, with the roles that are behind the balancer: {"web": ["arn:…"]}.',
  });
}
