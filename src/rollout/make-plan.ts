import type { Way } from '../deployers/deployer.ts';
import type { Host, HostName, Role } from '../inventory/host.ts';
import type { BatchSize, PaceSettings } from '../settings/settings.ts';
import type { Stranger } from '../traffic/balancer.ts';
import type { Version } from '../version.ts';
import { leastInService, nextWave } from './capacity.ts';
import type { Batch, Plan, PlannedHost } from './plan.ts';
import { delayOf } from './step.ts';

/** What was seen of the whole fleet before anything changes. */
export type Seen = {
  readonly hosts: readonly PlannedHost[];
  /** Of every role, those that can't be reached too. */
  readonly all: readonly Host[];
  readonly strangers: readonly Stranger[];
};

export type Rules = {
  readonly way: Way;
  readonly version?: Version | undefined;
  readonly paceOf: (role: Role) => PaceSettings;
  /** Milliseconds between two answers that prove a host healthy, times how many more than one are asked for. */
  readonly proofOf: (role: Role) => number;
};

/**
 * Cuts the hosts into batches: role after role in the order in which they appear, each role by the sizes from the first one on.
 * Hosts that are already right are left out; hosts that are out of service or unhealthy come first, since they can only get better.
 */
export function makePlan({ hosts, all, strangers }: Seen, rules: Rules): Plan {
  const skipped = hosts.filter(({ phases }) => phases.length === 0);
  const roles = [...Map.groupBy(hosts, ({ host }) => host.role)].map(([role, ofRole]) =>
    planRole(role, { ofRole, all: all.filter((host) => host.role === role) }, rules),
  );
  const parts = roles.flatMap(({ batches }) => batches);
  return {
    way: rules.way,
    ...(rules.version === undefined ? {} : { version: rules.version }),
    batches: parts.map((part, index): Batch => ({ number: index + 1, ...part })),
    skipped,
    once: {},
    strangers,
    takes: roles.reduce((sum, { takes }) => sum + takes, 0),
    drains: roles.reduce((sum, { drains }) => sum + drains, 0),
  };
}

type RolePlan = { readonly batches: Omit<Batch, 'number'>[] } & Pick<Plan, 'takes' | 'drains'>;

function planRole(
  role: Role,
  { ofRole, all }: { ofRole: readonly PlannedHost[]; all: readonly Host[] },
  { paceOf, proofOf }: Rules,
): RolePlan {
  const { batches: sizes, minInService, soak } = paceOf(role);
  const least = leastInService(minInService, all.length);
  const inService = new Set(ofRole.filter(servesNow).map(({ host }) => host.name));
  const toChange = ofRole.filter(({ phases }) => phases.length > 0);
  const batches: Omit<Batch, 'number'>[] = [];
  let proofs = 0;
  let drains = 0;
  for (const part of cut(worstFirst(toChange), sizes, all.length)) {
    const { waves, left } = walkThrough(part, { hosts: all, inService, least });
    batches.push({ role, hosts: part, capacity: { waves: waves.length, left, of: all.length } });
    proofs += waves.length * (proofOf(role) + soak);
    drains += waves.reduce((sum, wave) => sum + drainOf(wave), 0);
  }
  return { batches, takes: proofs + drains, drains };
}

/** The waves of a batch as they would go if all went well. `waves` holds fewer hosts than the batch where some of them may never go. */
function walkThrough(
  batch: readonly PlannedHost[],
  { hosts, inService, least }: { hosts: readonly Host[]; inService: Set<HostName>; least: number },
) {
  const waves: PlannedHost[][] = [];
  let left = hosts.length;
  for (let waiting = [...batch]; waiting.length > 0; ) {
    const wave = nextWave(waiting, { hosts, inService, least });
    if (wave.length === 0) return { waves: [], left: inService.size };
    left = Math.min(left, inService.size - wave.filter(({ host }) => inService.has(host.name)).length);
    for (const { host } of wave) inService.add(host.name);
    waiting = waiting.filter((one) => !wave.includes(one));
    waves.push(wave);
  }
  return { waves, left };
}

/** As the balancer says; without one, whoever was not seen to be unhealthy. */
export function servesNow({ before: { traffic, health } }: Pick<PlannedHost, 'before'>): boolean {
  return traffic.kind === 'unbalanced' ? health !== 'unhealthy' : traffic.kind === 'in';
}

function worstFirst(hosts: readonly PlannedHost[]): PlannedHost[] {
  const order = (host: PlannedHost) => (!servesNow(host) ? 0 : host.before.health === 'unhealthy' ? 1 : 2);
  return hosts.toSorted((one, other) => order(one) - order(other));
}

/** Milliseconds of the slowest drain among them. */
function drainOf(wave: readonly PlannedHost[]): number {
  return Math.max(0, ...wave.map(({ before, phases }) => (phases.includes('draining') ? delayOf(before) : 0)));
}

/** Percent is of all the role's hosts, also those that are right already: what matters is how much of a role is away at once. */
function cut(hosts: readonly PlannedHost[], sizes: readonly BatchSize[], ofRole: number): PlannedHost[][] {
  const parts: PlannedHost[][] = [];
  for (let from = 0; from < hosts.length; ) {
    const size = sizes[Math.min(parts.length, sizes.length - 1)];
    const count = size === undefined ? 1 : countOf(size, ofRole);
    parts.push(hosts.slice(from, from + count));
    from += count;
  }
  return parts;
}

function countOf(size: BatchSize, ofRole: number): number {
  // In whole numbers: 0.07 × 100 is 7.000000000000001, which would be rounded up to 8.
  return Math.max(1, size.kind === 'count' ? size.hosts : Math.ceil((size.percent * ofRole) / 100));
}
