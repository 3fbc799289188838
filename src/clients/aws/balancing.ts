import type { ListenerRules } from '../../traffic/canary/listener-rules.ts';
import type { TargetGroups } from '../../traffic/target-group.ts';
import { askElb } from './ask-elb.ts';
import { createListenerRules } from './listener-rules.ts';
import { createTargetGroups } from './target-groups.ts';

export type Balancing = { readonly groups: TargetGroups; readonly rules: ListenerRules };

/** All that a run asks of load balancers, by one client. */
export function createBalancing(parts: Parameters<typeof askElb>[0]): Balancing {
  const ask = askElb(parts);
  return { groups: createTargetGroups(ask, parts.place), rules: createListenerRules(ask, parts.place) };
}
