import type { TargetGroupArn } from '../../src/inventory/host.ts';
import type { Cloud } from '../../src/run/world.ts';
import type { Observation } from './beyond-moto.ts';
import { enter } from './clouds.ts';

const never = new AbortController().signal;

/** Of target groups: moto knows one port for each instance, checks nobody, and drains nobody. */
export const targetsBeyondMoto: Record<string, Observation> = {
  'an instance may be a target at several ports': {
    aws: '2 targets',
    moto: '1 targets',
    look: seenTargets(async (groups, group, id) => {
      const ports = [3000, 3001].map((port) => ({ id, port }));
      await groups.register(group, ports, never);
      return `${(await groups.targets(group, never)).length} targets`;
    }),
  },
  'a target that was just registered is not healthy yet': {
    aws: 'initial',
    moto: 'healthy',
    look: seenTargets(async (groups, group, id) => {
      await groups.register(group, [{ id, port: 3000 }], never);
      return (await groups.targets(group, never))[0]?.state;
    }),
  },
  'a target that leaves is draining for a while': {
    aws: 'draining',
    moto: 'gone',
    look: seenTargets(async (groups, group, id) => {
      await groups.register(group, [{ id, port: 3000 }], never);
      await groups.deregister(group, [{ id, port: 3000 }], never);
      return (await groups.targets(group, never))[0]?.state ?? 'gone';
    }),
  },
};

function seenTargets(
  look: (groups: Cloud['targetGroups'], group: TargetGroupArn, instance: string) => Promise<unknown>,
): Observation['look'] {
  return async ({ under }) => {
    const { targetGroups } = await enter(under, { targetGroups: 'any' });
    const { id } = await under.makeInstance();
    return await look(targetGroups, await under.makeTargetGroup(), id);
  };
}
