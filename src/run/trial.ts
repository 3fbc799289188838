import { SallyportError, toSallyportError } from '../errors.ts';
import type { TargetGroupArn } from '../inventory/host.ts';
import type { Canary } from '../rollout/canary.ts';
import type { Plan } from '../rollout/plan.ts';
import { type Trial, triedOf } from '../rollout/with-canary.ts';
import type { Balancer } from '../traffic/balancer.ts';
import { type CanaryBalancer, canaryBalancer } from '../traffic/canary/canary-balancer.ts';
import { changedMeanwhile } from '../traffic/canary/changed-meanwhile.ts';
import { type FoundCanary, findCanary } from '../traffic/canary/find-canary.ts';
import { longestAtRest } from '../traffic/canary/put-at-rest.ts';
import { proveReadable } from '../traffic/canary/read-and-judge.ts';
import type { TargetBalancer } from '../traffic/target-balancer.ts';
import { canaryLane } from './canary-lane.ts';
import { groupsOf, judgeTrial } from './judge-trial.ts';
import { sharesLeft } from './left-trial.ts';
import { step } from './step.ts';
import type { Stage } from './story.ts';
import type { Cloud, World } from './world.ts';

/** A canary group that was found fit, before anything changes. */
export type FoundTrial = FoundCanary & { readonly lane: TargetBalancer; readonly trial: Trial };

/** Looks for the canary group that the settings name; undefined where they name none. Throws TARGET_GROUP_UNUSABLE. */
export async function findTrial(stage: Stage): Promise<FoundTrial | undefined> {
  const { inventory, world, cloud, settings } = stage;
  const { canaryGroup: canary, hosts } = inventory;
  if (canary === undefined || cloud === undefined) return undefined;
  const { cancelled: signal, clock, emit } = world;
  return await step(
    world,
    'canary',
    async () => {
      const found = await findCanary(partsOf(stage, cloud, canary), signal);
      if (found.left && settings.mode === 'plan')
        emit({ kind: 'warning', message: sharesLeft(canary, 'the next run takes it away') });
      const ofRoles = hosts.filter(({ role }) => found.roles.has(role));
      const lane = canaryLane(stage, cloud, canary, ofRoles);
      const { strangers } = await lane.look(signal);
      if (strangers.length > 0)
        throw strange(
          found,
          strangers.map(({ target }) => target),
        );
      await proveReadable({ metrics: cloud.canaryMetrics, clock }, groupsOf(found), signal);
      return { ...found, lane, trial: trialOf(found, settings.rollout.canary) };
    },
    ({ group, rest }) => `${group.name}, by ${rest.rules.length} listener rule${rest.rules.length === 1 ? '' : 's'}`,
  );
}

function partsOf({ inventory: { hosts, targetGroups } }: Stage, cloud: Cloud, canary: TargetGroupArn) {
  return { canary, hosts, targetGroups, groups: cloud.targetGroups, rules: cloud.listenerRules };
}

function trialOf({ group, roles }: FoundCanary, { share, time }: Stage['settings']['rollout']['canary']): Trial {
  return {
    ...{ group: group.name, roles, milliseconds: time },
    share: (hosts, of) => (share === undefined ? hosts / of.role : (share * hosts) / of.batch),
  };
}

function strange({ group }: FoundCanary, targets: readonly string[]): SallyportError {
  return new SallyportError('TARGET_GROUP_UNUSABLE', {
    message: `${group.name} holds ${targets.join(', ')}, which is none of the hosts: what it answers would be taken for the canary’s.`,
    hint: 'The canary group belongs to Sallyport alone: take its targets out.',
  });
}

/** A trial under way. */
export type StartedTrial = {
  readonly parts: { readonly balancer: Balancer; readonly canary: Canary };
  /** The last thing of a rollout, whatever became of it: nobody is in the canary group, and it gets nothing. Returns why it may still get requests. */
  readonly end: () => Promise<SallyportError | undefined>;
};

/** Makes ready for the batch on trial; undefined where the plan has none. Throws TARGET_GROUP_UNUSABLE. */
export async function startTrial(stage: Stage, before: FoundTrial, plan: Plan): Promise<StartedTrial | undefined> {
  const { inventory, world, cloud, recorder } = stage;
  const { version } = plan;
  const batch = plan.batches.find(({ canary }) => canary === true);
  if (batch === undefined || cloud === undefined || version === undefined) return undefined;
  const of = { batch: triedOf(batch).length, role: batch.capacity.of };
  const { lane, trial } = before;
  // Since it was found, hosts were looked at, and before-command may have taken an hour: whoever shares the balancer had all that time.
  const found = await findCanary(partsOf(stage, cloud, before.group.arn), world.cancelled);
  const { rest, roles, group } = found;
  const balancer = canaryBalancer({
    ...{ home: stage.balancer, lane, rest, rules: cloud.listenerRules, clock: world.clock },
    hosts: inventory.hosts.filter(({ role }) => roles.has(role)),
    share: (hosts) => (hosts === 0 ? 0 : trial.share(hosts, of)),
    save: (saved, inside) =>
      recorder.update({
        canary: saved && { ...asRecord(saved), targets: inside.flatMap((host) => [...lane.homes(host)]) },
      }),
  });
  return {
    parts: { balancer, canary: { admit: balancer.admit, judge: judgeTrial(stage, cloud, found, version) } },
    end: async () => {
      try {
        await clearUnlessCancelled(balancer, world);
        return undefined;
      } catch (cause) {
        const error = toSallyportError(cause);
        if (error.code === 'CANARY_WEIGHTS_LEFT') return error;
        world.emit({ kind: 'warning', message: stays(group.name, error) });
        return undefined;
      }
    },
  };
}

/** A cancel leaves no time to wait until nobody sends there any more: whoever is in the group then is taken out by the post step. */
async function clearUnlessCancelled(balancer: CanaryBalancer, { cancelled, emit }: World): Promise<void> {
  if (cancelled.aborted) return await balancer.hush(shortestHush);
  try {
    const changed = await balancer.clear(longestAtRest, cancelled);
    if (changed.length > 0) emit({ kind: 'warning', message: changedMeanwhile(changed) });
  } catch (error) {
    if (!cancelled.aborted) throw error;
    await balancer.hush(shortestHush);
  }
}

/** Nobody misses a request for it: the post step, or the next trial, takes out who is left. */
function stays(group: string, { message }: SallyportError): string {
  return `${group} gets no requests any more, but hosts may still be registered there: ${message}`;
}

/** Milliseconds, where the run is cancelled: a GitHub runner sends SIGTERM 7.5 s after SIGINT. */
const shortestHush = 2_500;

function asRecord({ group, rules }: FoundCanary['rest']) {
  return {
    group,
    rules: rules.map((rule) => ({ ...rule, weights: rule.weights.map((weight) => ({ ...weight })) })),
  };
}
