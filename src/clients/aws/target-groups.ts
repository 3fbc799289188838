import {
  DeregisterTargetsCommand,
  type TargetGroup as Described,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  RegisterTargetsCommand,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { SeenTarget, Target, TargetGroup, TargetGroups, TargetState } from '../../traffic/target-group.ts';
import { type AwsCall, errorName } from './aws-error.ts';
import { callerOf } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';
import { noTargetGroup, translateElbError } from './elb-error.ts';

type Elb = ElasticLoadBalancingV2Client;

/** The target groups of Elastic Load Balancing, as its API of 2015-12-01 has them. */
export function createTargetGroups(parts: { session: Session; place: AwsPlace; clock: Clock }): TargetGroups {
  const { session, place, clock } = parts;
  const make = (credentials: Parameters<typeof clientOptions>[2]) =>
    new ElasticLoadBalancingV2Client(clientOptions(place, clock, credentials));
  const send = callerOf({ session, clock, make });
  const ask = async <T>(
    { action, resource }: { action: string; resource?: string },
    work: (elb: Elb, signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> => {
    const about = resource === undefined ? {} : { resource };
    const call: AwsCall = { action: `elasticloadbalancing:${action}`, place, who: session.arn, ...about };
    try {
      return await send(call, work, signal);
    } catch (error) {
      throw translateElbError(error, call);
    }
  };

  const delayOf = async (arn: TargetGroupArn, signal: AbortSignal) => {
    const command = new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn });
    const about = { action: 'DescribeTargetGroupAttributes', resource: arn };
    const { Attributes = [] } = await ask(about, (elb, abortSignal) => elb.send(command, { abortSignal }), signal);
    const delay = Attributes.find(({ Key }) => Key === 'deregistration_delay.timeout_seconds')?.Value;
    // Five minutes where nobody set it (DeregisterTargets).
    return Number(delay ?? 300) * 1_000;
  };

  return {
    describe: async (arns, signal) => {
      const resource = arns.length === 1 ? { resource: arns[0] ?? '' } : {};
      const command = new DescribeTargetGroupsCommand({ TargetGroupArns: [...arns] });
      const about = { action: 'DescribeTargetGroups', ...resource };
      const [{ TargetGroups = [] }, ...delays] = await Promise.all([
        ask(about, (elb, abortSignal) => elb.send(command, { abortSignal }), signal),
        ...arns.map((arn) => delayOf(arn, signal)),
      ]);
      return arns.map((arn, at) => {
        const found = TargetGroups.find(({ TargetGroupArn }) => TargetGroupArn === arn);
        if (found === undefined) throw noTargetGroup(arn, place);
        return groupOf(arn, found, delays[at] ?? 0);
      });
    },

    targets: async (arn, signal) => {
      const command = new DescribeTargetHealthCommand({ TargetGroupArn: arn });
      const about = { action: 'DescribeTargetHealth', resource: arn };
      const answer = await ask(about, (elb, abortSignal) => elb.send(command, { abortSignal }), signal);
      return (answer.TargetHealthDescriptions ?? []).map(targetOf);
    },

    register: async (arn, targets, signal) => {
      const command = new RegisterTargetsCommand({ TargetGroupArn: arn, Targets: targets.map(described) });
      const about = { action: 'RegisterTargets', resource: arn };
      await ask(about, (elb, abortSignal) => elb.send(command, { abortSignal }), signal);
    },

    deregister: async (arn, targets, signal) => {
      const command = new DeregisterTargetsCommand({ TargetGroupArn: arn, Targets: targets.map(described) });
      const about = { action: 'DeregisterTargets', resource: arn };
      try {
        await ask(about, (elb, abortSignal) => elb.send(command, { abortSignal }), signal);
      } catch (error) {
        // AWS lets it pass that a target is not there; moto does not, and a retry of a call whose answer was lost may meet the same.
        if (error instanceof SallyportError && errorName(error.cause) === 'InvalidTargetException') return;
        throw error;
      }
    },
  };
}

function groupOf(arn: TargetGroupArn, found: Described, delay: number): TargetGroup {
  return {
    arn,
    name: found.TargetGroupName ?? arn,
    holds: found.TargetType ?? 'instance',
    port: found.Port ?? 0,
    delay,
    checkEvery: (found.HealthCheckIntervalSeconds ?? 30) * 1_000,
    attached: (found.LoadBalancerArns ?? []).length > 0,
  };
}

function targetOf({ Target, TargetHealth }: TargetHealthDescription): SeenTarget {
  const { State = '', Reason, Description } = TargetHealth ?? {};
  return {
    id: Target?.Id ?? '',
    port: Target?.Port ?? 0,
    ...(Target?.AvailabilityZone === 'all' ? { zone: 'all' } : {}),
    state: stateOf(State),
    ...(Reason === undefined ? {} : { reason: Reason }),
    ...(Description === undefined ? {} : { words: Description }),
  };
}

/** A state that AWS may invent some day is none in which a target serves for certain. */
function stateOf(state: string): TargetState {
  if (state === 'unhealthy.draining') return 'draining';
  return known.find((one) => one === state) ?? 'unavailable';
}

const known = ['initial', 'healthy', 'unhealthy', 'unused', 'draining'] as const;

function described({ id, port, zone }: Target) {
  return { Id: id, Port: port, ...(zone === undefined ? {} : { AvailabilityZone: zone }) };
}
