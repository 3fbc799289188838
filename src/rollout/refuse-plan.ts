import { SallyportError } from '../errors.ts';
import type { HostShare } from '../settings/settings.ts';
import type { Batch, Plan, PlannedHost } from './plan.ts';

/** Why a plan can't be carried out although every host is ready; undefined where it can. */
export function refusePlan({ batches }: Plan, shareOf: (role: Batch['role']) => HostShare): SallyportError | undefined {
  const stuck = batches.filter(({ capacity }) => capacity.waves === 0);
  const roles = [...new Map(stuck.map((batch) => [batch.role, batch])).values()];
  if (roles.length === 0) return undefined;
  const names = roles.map(({ role }) => role).join(', ');
  return new SallyportError('CAPACITY_TOO_SMALL', {
    message: roles.map((batch) => whyStuck(batch, shareOf(batch.role))).join('\n'),
    hint: `If nobody need be served meanwhile, or the deploy itself loses no request, write min-in-service: 0 (in sallyport.yml under roles: for ${names} alone). Else bring up the hosts that are out of service, or add one.`,
  });
}

function whyStuck({ role, capacity: { left, of } }: Batch, share: HostShare): string {
  if (of === 1) return `${role} has one host: nobody serves while it changes.`;
  const wanted = share.kind === 'percent' ? `${share.percent}%` : String(share.hosts);
  return `No further host of ${role} may change: ${left} of ${of} are in service then, and min-in-service is ${wanted}.`;
}

/** One sentence for each reason why hosts could not be taken back, and for whom. */
export function noWayBack({ way, batches }: Plan): string[] {
  if (way === 'roll-back') return [];
  const hosts = batches.flatMap((batch) => batch.hosts.filter(({ phases }) => phases.includes('deploying')));
  const without = hosts.flatMap(({ host, wayBack }) => (wayBack.kind === 'none' ? [{ host, why: wayBack.why }] : []));
  return [...Map.groupBy(without, ({ why }) => why)].map(
    ([why, ofWhy]) =>
      `No way back for ${few(ofWhy)}: ${why}. If such a host fails, the run halts and leaves it for you.`,
  );
}

function few(hosts: readonly Pick<PlannedHost, 'host'>[]): string {
  const names = hosts.map(({ host }) => host.name);
  return names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}
