import type { Host, HostName, Role, TargetGroupsOfRoles } from '../../src/inventory/host.ts';
import { targetBalancer } from '../../src/traffic/target-balancer.ts';
import { memoryTargetGroups } from './memory-target-groups.ts';
import { virtualClock } from './virtual-clock.ts';

/** Instance ids as `web` gives them. */
export function instanceId(number: number): string {
  return `i-${String(number).padStart(17, '0')}`;
}

export function web(number: number, change: Partial<Host> = {}): Host {
  const name = `web-${number}` as HostName;
  return {
    name,
    address: `${name}.example.com`,
    role: 'web' as Role,
    instanceId: instanceId(number),
    hostKeys: [],
    ...change,
  };
}

/** Three web hosts that have been healthy for a minute in target groups with a delay of 30 s and a check every 5 s. */
export async function balancerStage({
  hosts = [web(1), web(2), web(3)],
  groups: count = 1,
}: {
  hosts?: readonly Host[];
  groups?: number;
} = {}) {
  const clock = virtualClock();
  const groups = memoryTargetGroups(clock);
  const made = Array.from({ length: count }, () => groups.add({ delay: 30, checkEvery: 5 }));
  for (const group of made) {
    for (const number of [1, 2, 3]) groups.state.register(group, { id: instanceId(number), port: 3000 });
  }
  await clock.advance(60_000);
  const told: string[] = [];
  const everyRole: TargetGroupsOfRoles = { kind: 'every-role', groups: made.map(({ arn }) => arn) };
  const balancer = (change: Partial<Parameters<typeof targetBalancer>[0]> = {}) =>
    targetBalancer({
      hosts,
      targetGroups: everyRole,
      groups,
      find: () => Promise.reject(new Error('nobody is looked for here')),
      clock,
      emit: (event) => {
        if (event.kind === 'waiting') told.push(event.what);
      },
      ...change,
    });
  const [group] = made;
  if (group === undefined) throw new Error('no group');
  const state = (number: number, port = 3000) =>
    groups.state.targets(group).find((target) => target.id === instanceId(number) && target.port === port)?.state;
  return { clock, groups, made, group, hosts, balancer, told, state };
}
