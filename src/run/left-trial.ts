import { type SallyportError, toSallyportError } from '../errors.ts';
import type { Host, TargetGroupArn } from '../inventory/host.ts';
import type { Traffic } from '../traffic/balancer.ts';
import { fallSilent } from '../traffic/canary/fall-silent.ts';
import { longestAtRest, putAtRest } from '../traffic/canary/put-at-rest.ts';
import { type Rest, restOf, sharedRules } from '../traffic/canary/share.ts';
import type { TargetBalancer } from '../traffic/target-balancer.ts';
import { canaryLane } from './canary-lane.ts';
import type { Stage } from './story.ts';
import type { Cloud } from './world.ts';

/**
 * Puts right what a run has left that was killed together with its runner: a canary group with a share of the requests, or with hosts in it.
 * Whatever this run is about, and whether or not it changes anything: requests fail where nobody is in the group, and a host that is restarted
 * while it gets some by that group loses them. Throws CANARY_WEIGHTS_LEFT.
 */
export async function endLeftTrial(stage: Stage): Promise<void> {
  const { inventory, world, cloud } = stage;
  const { canaryGroup: canary } = inventory;
  if (canary === undefined || cloud === undefined) return;
  const left = await look(stage, cloud, canary).catch((error: unknown) => {
    world.cancelled.throwIfAborted();
    // A deploy looks again, and is refused. A roll-back has nothing else to do with the group, and may not have to wait for it.
    world.emit({ kind: 'warning', message: notSeen(canary, toSallyportError(error)) });
    return undefined;
  });
  if (left === undefined) return;
  const { rest, lane, hasShare, inside } = left;
  if (!hasShare && inside.length === 0) return;
  world.emit({ kind: 'warning', message: hasShare ? sharesLeft(canary) : hostsLeft(canary, inside) });
  const { clock, cancelled } = world;
  const parts = { rules: cloud.listenerRules, clock };
  if (hasShare)
    await fallSilent(
      parts,
      ({ anyway }) => putAtRest(parts, rest, { anyway, milliseconds: longestAtRest, signal: cancelled }),
      cancelled,
    );
  await Promise.all(inside.map((host) => lane.leave(host, cancelled)));
}

/** What a run that changes nothing says of it. */
export function sharesLeft(canary: TargetGroupArn, end = 'it gets none from now on'): string {
  return `${nameOf(canary)} gets requests with nobody on trial, as a killed run leaves it: ${end}.`;
}

type Left = {
  readonly rest: Rest;
  readonly lane: TargetBalancer;
  readonly hasShare: boolean;
  readonly inside: readonly Host[];
};

async function look(stage: Stage, cloud: Cloud, canary: TargetGroupArn): Promise<Left> {
  const { hosts } = stage.inventory;
  const { cancelled: signal } = stage.world;
  const lane = canaryLane(stage, cloud, canary, hosts);
  const [sending, view] = await Promise.all([cloud.listenerRules.sendingTo(canary, signal), lane.look(signal)]);
  const shared = sharedRules(canary, sending);
  return {
    ...{ rest: restOf(canary, shared.rules), lane, hasShare: shared.hasShare },
    inside: hosts.filter(({ name }) => isThere(view.hosts.get(name))),
  };
}

function isThere(traffic: Traffic | undefined): boolean {
  const { targets = [] } = traffic === undefined || traffic.kind === 'unbalanced' ? {} : traffic;
  return targets.some(({ state }) => state !== 'absent' && state !== 'draining' && state !== 'unused');
}

function hostsLeft(canary: TargetGroupArn, hosts: readonly Host[]): string {
  const names = hosts.map(({ name }) => name).join(', ');
  return `${nameOf(canary)} holds ${names} with nobody on trial, as a killed run leaves it: they are taken out of it.`;
}

function notSeen(canary: TargetGroupArn, { message }: SallyportError): string {
  return `It could not be seen whether a killed run has left hosts or a share of the requests in ${nameOf(canary)}: ${message}`;
}

/** `arn:…:targetgroup/web-canary/…` */
function nameOf(canary: TargetGroupArn): string {
  return canary.split('/')[1] ?? canary;
}
