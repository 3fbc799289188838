import { DescribeSubnetsCommand, DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  type Action,
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
  ModifyTargetGroupAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroupArn } from '../../src/inventory/host.ts';
import type { RuleArn } from '../../src/traffic/canary/listener-rules.ts';
import type { SharedRule } from './cloud-under-test.ts';

type Options = {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** Makes target groups in moto's own network, each behind a load balancer of its own where a listener is to send to it. */
export function motoTargetGroups(options: Options) {
  const moto = networkOf(options);
  return async ({ attached = true }: { attached?: boolean } = {}): Promise<TargetGroupArn> => {
    const arn = await moto.group();
    if (attached) await moto.listener({ Type: 'forward', TargetGroupArn: arn });
    return arn;
  };
}

/** Makes two groups that one rule of a listener sends to, everything to the first. */
export function motoSharedRules(options: Options) {
  const moto = networkOf(options);
  return async (isDefault: boolean): Promise<SharedRule> => {
    const [stable, canary] = [await moto.group(), await moto.group()];
    const TargetGroups = [
      { TargetGroupArn: stable, Weight: 1 },
      { TargetGroupArn: canary, Weight: 0 },
    ];
    const shared: Action = { Type: 'forward', ForwardConfig: { TargetGroups } };
    const ListenerArn = await moto.listener(isDefault ? shared : { Type: 'forward', TargetGroupArn: stable });
    if (!isDefault) {
      const Conditions = [{ Field: 'path-pattern', Values: ['/shop/*'] }];
      await moto.elb.send(new CreateRuleCommand({ ListenerArn, Priority: 10, Conditions, Actions: [shared] }));
    }
    const { Rules = [] } = await moto.elb.send(new DescribeRulesCommand({ ListenerArn }));
    const rule = Rules.find(({ IsDefault }) => IsDefault === isDefault)?.RuleArn ?? '';
    return { rule: rule as RuleArn, stable, canary };
  };
}

function networkOf(options: Options) {
  const [ec2, elb] = [new EC2Client(options), new ElasticLoadBalancingV2Client(options)];
  return {
    elb,
    group: async (): Promise<TargetGroupArn> => {
      const [vpc] = (await ec2.send(new DescribeVpcsCommand({}))).Vpcs ?? [];
      const group = await elb.send(
        new CreateTargetGroupCommand({
          ...{ Name: nextName('web'), Protocol: 'HTTP', Port: 3000, TargetType: 'instance', VpcId: vpc?.VpcId },
          HealthCheckIntervalSeconds: 10,
        }),
      );
      const arn = group.TargetGroups?.[0]?.TargetGroupArn ?? '';
      const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '45' }];
      await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn: arn, Attributes }));
      return arn as TargetGroupArn;
    },
    listener: async (action: Action): Promise<string> => {
      const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
      const ids = Subnets.flatMap(({ SubnetId = [] }) => SubnetId).slice(0, 2);
      const balancer = await elb.send(new CreateLoadBalancerCommand({ Name: nextName('site'), Subnets: ids }));
      const LoadBalancerArn = balancer.LoadBalancers?.[0]?.LoadBalancerArn;
      const made = await elb.send(
        new CreateListenerCommand({ LoadBalancerArn, Protocol: 'HTTP', Port: 80, DefaultActions: [action] }),
      );
      return made.Listeners?.[0]?.ListenerArn ?? '';
    },
  };
}

let made = 0;

function nextName(what: string): string {
  made += 1;
  return `${what}-${made}`;
}
