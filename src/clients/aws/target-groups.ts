import {
  DeregisterTargetsCommand,
  type TargetGroup as Described,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  RegisterTargetsCommand,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { SallyportError } from '../../errors.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { SeenTarget, Target, TargetGroup, TargetGroups, TargetState } from '../../traffic/target-group.ts';
import type { AskElb } from './ask-elb.ts';
import { errorName } from './aws-error.ts';
import type { AwsPlace } from './client-options.ts';
import { noTargetGroup } from './elb-error.ts';

/** The target groups of Elastic Load Balancing, as its API of 2015-12-01 has them. */
export function createTargetGroups(ask: AskElb, place: AwsPlace): TargetGroups {
  const delayOf = async (arn: TargetGroupArn, signal: AbortSignal) => {
    const command = new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn });
    const about = { action: 'DescribeTargetGroupAttributes', resource: arn };
    const { Attributes = [] } = await ask(about, (elb, within) => elb.send(command, within), signal);
    const delay = Attributes.find(({ Key }) => Key === 'deregistration_delay.timeout_seconds')?.Value;
    // Five minutes where nobody set it (DeregisterTargets).
    return Number(delay ?? 300) * 1_000;
  };

  return {
    describe: async (arns, signal) => {
      const command = new DescribeTargetGroupsCommand({ TargetGroupArns: [...arns] });
      const about = { action: 'DescribeTargetGroups', resource: arns.length === 1 ? arns[0] : undefined };
      const [{ TargetGroups = [] }, ...delays] = await Promise.all([
        ask(about, (elb, within) => elb.send(command, within), signal),
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
      const answer = await ask(about, (elb, within) => elb.send(command, within), signal);
      return (answer.TargetHealthDescriptions ?? []).map(targetOf);
    },

    register: async (arn, targets, signal) => {
      const command = new RegisterTargetsCommand({ TargetGroupArn: arn, Targets: targets.map(described) });
      const about = { action: 'RegisterTargets', resource: arn };
      await ask(about, (elb, within) => elb.send(command, within), signal);
    },

    deregister: async (arn, targets, signal) => {
      const command = new DeregisterTargetsCommand({ TargetGroupArn: arn, Targets: targets.map(described) });
      const about = { action: 'DeregisterTargets', resource: arn };
      try {
        await ask(about, (elb, within) => elb.send(command, within), signal);
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
