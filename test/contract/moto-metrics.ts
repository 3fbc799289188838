import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeTargetGroupsCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { CloudUnderTest } from './cloud-under-test.ts';

type Options = {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** Puts into moto what a load balancer of AWS's would count: moto has no requests. Errors that did not occur are not counted. */
export function motoMetrics(options: Options): CloudUnderTest['serve'] {
  const [cloudWatch, elb] = [new CloudWatchClient(options), new ElasticLoadBalancingV2Client(options)];
  return async (group, minute, { count, failed, refused, seconds }) => {
    const found = await elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [group] }));
    const balancer = found.TargetGroups?.[0]?.LoadBalancerArns?.[0]?.split(':loadbalancer/')[1];
    const ofBalancer = { Name: 'LoadBalancer', Value: balancer };
    const ofGroup = { Name: 'TargetGroup', Value: group.split(':')[5] };
    const counted = Object.entries({
      RequestCount: count,
      HTTPCode_Target_5XX_Count: failed || undefined,
      TargetConnectionErrorCount: refused || undefined,
      TargetResponseTime: seconds,
    });
    const MetricData = counted.flatMap(([MetricName, Value]) =>
      Value === undefined
        ? []
        : [[ofBalancer], [ofGroup, ofBalancer]].map((Dimensions) => ({
            ...{ MetricName, Dimensions, Value, Timestamp: new Date(minute) },
          })),
    );
    await cloudWatch.send(new PutMetricDataCommand({ Namespace: 'AWS/ApplicationELB', MetricData }));
  };
}
