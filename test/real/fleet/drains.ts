import type { Shop } from './shop.ts';

/** How many hosts the balancer calls healthy just after each deregistration, in their order. */
export type Drains = Disposable & { readonly left: readonly number[] };

/** Watches the shop's target group until disposed. */
export function watchDrains({ cloud: { targetGroups }, targets }: Shop): Drains {
  const left: number[] = [];
  const deregister = targetGroups.deregister.bind(targetGroups);
  targetGroups.deregister = (group, key) => {
    deregister(group, key);
    left.push(targetGroups.targets(targets).filter(({ state }) => state === 'healthy').length);
  };
  return {
    left,
    [Symbol.dispose]: () => {
      targetGroups.deregister = deregister;
    },
  };
}
