import { DescribeSubnetsCommand, DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyTargetGroupAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroupArn } from '../../src/inventory/host.ts';

type Options = {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** Makes target groups in moto's own network, each behind a load balancer of its own where a listener is to send to it. */
export function motoTargetGroups(options: Options) {
  const [ec2, elb] = [new EC2Client(options), new ElasticLoadBalancingV2Client(options)];
  let made = 0;
  return async ({ attached = true }: { attached?: boolean } = {}): Promise<TargetGroupArn> => {
    made += 1;
    const [vpc] = (await ec2.send(new DescribeVpcsCommand({}))).Vpcs ?? [];
    const group = await elb.send(
      new CreateTargetGroupCommand({
        ...{ Name: `web-${made}`, Protocol: 'HTTP', Port: 3000, TargetType: 'instance', VpcId: vpc?.VpcId },
        HealthCheckIntervalSeconds: 10,
      }),
    );
    const arn = group.TargetGroups?.[0]?.TargetGroupArn ?? '';
    const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '45' }];
    await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn: arn, Attributes }));
    if (attached) {
      const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
      const ids = Subnets.flatMap(({ SubnetId = [] }) => SubnetId).slice(0, 2);
      const balancer = await elb.send(new CreateLoadBalancerCommand({ Name: `site-${made}`, Subnets: ids }));
      const LoadBalancerArn = balancer.LoadBalancers?.[0]?.LoadBalancerArn;
      const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn: arn }];
      await elb.send(new CreateListenerCommand({ LoadBalancerArn, Protocol: 'HTTP', Port: 80, DefaultActions }));
    }
    return arn as TargetGroupArn;
  };
}
