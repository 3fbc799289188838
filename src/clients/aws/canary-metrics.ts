import { DescribeTargetGroupsCommand, DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { SallyportError } from '../../errors.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { TargetAnomaly } from '../../traffic/canary/canary-facts.ts';
import type { CanaryMetrics, GroupSeries } from '../../traffic/canary/canary-metrics.ts';
import { type AskElb, askElb } from './ask-elb.ts';
import { type MetricQuery, queryMetrics } from './query-metrics.ts';

/** What CloudWatch has of an Application Load Balancer and its target groups, and what the balancer's own anomaly detection says. */
export function createCanaryMetrics(parts: Parameters<typeof askElb>[0]): CanaryMetrics {
  const ask = askElb(parts);
  const query = queryMetrics(parts);
  const balancers = new Map<TargetGroupArn, string>();
  return {
    read: async ({ canary, stable }, minutes, signal) => {
      const balancer = balancers.get(canary) ?? (await balancerOf(ask, canary, signal));
      balancers.set(canary, balancer);
      const queries: MetricQuery[] = [];
      const want = wantFrom(queries, balancer);
      const series = {
        canary: groupSeries(want, canary),
        stable: stable.map((group) => groupSeries(want, group)),
        balancer: { requests: want(['RequestCount']), ownErrors: want(ownErrors) },
      };
      await query(queries, minutes, signal);
      return series;
    },

    anomalies: async (group, signal) => {
      const command = new DescribeTargetHealthCommand({ TargetGroupArn: group, Include: ['AnomalyDetection'] });
      const about = { action: 'DescribeTargetHealth', resource: group };
      const answer = await ask(about, (elb, options) => elb.send(command, options), signal);
      return (answer.TargetHealthDescriptions ?? []).map(
        ({ Target, AnomalyDetection }): TargetAnomaly => ({
          target: `${Target?.Id ?? ''}:${Target?.Port ?? ''}`,
          state: AnomalyDetection?.Result ?? 'unknown',
        }),
      );
    },
  };
}

/** AWS has these of a load balancer only, not of a target group (its user guide, CloudWatch metrics). */
const ownErrors = ['HTTPCode_ELB_502_Count', 'HTTPCode_ELB_503_Count', 'HTTPCode_ELB_504_Count'];

type Want = (names: readonly string[], group?: TargetGroupArn, stat?: MetricQuery['stat']) => MetricQuery['into'];

/** Notes that these metrics are wanted, added up in one series, which `query` fills. */
function wantFrom(queries: MetricQuery[], balancer: string): Want {
  return (names, group, stat = 'Sum') => {
    const into = new Map<number, number>();
    const ofGroup = group === undefined ? {} : { TargetGroup: nameIn(group, ':targetgroup/', 'targetgroup/') };
    const dimensions = { ...ofGroup, LoadBalancer: nameIn(balancer, ':loadbalancer/') };
    queries.push(...names.map((name) => ({ name, stat, dimensions, into })));
    return into;
  };
}

function groupSeries(want: Want, group: TargetGroupArn): GroupSeries {
  return {
    requests: want(['RequestCount'], group),
    targetErrors: want(['HTTPCode_Target_5XX_Count'], group),
    connectionErrors: want(['TargetConnectionErrorCount'], group),
    latency: want(['TargetResponseTime'], group, 'p90'),
  };
}

/** Dimensions are ends of ARNs: `app/site/50dc6c495c0c9188`, `targetgroup/web/73e2d6bc24d8a067`. */
function nameIn(arn: string, after: string, prefix = ''): string {
  return prefix + (arn.split(after)[1] ?? '');
}

async function balancerOf(ask: AskElb, group: TargetGroupArn, signal: AbortSignal): Promise<string> {
  const command = new DescribeTargetGroupsCommand({ TargetGroupArns: [group] });
  const about = { action: 'DescribeTargetGroups', resource: group };
  const { TargetGroups = [] } = await ask(about, (elb, options) => elb.send(command, options), signal);
  const found = TargetGroups[0]?.LoadBalancerArns?.find((arn) => arn.includes(':loadbalancer/app/'));
  if (found !== undefined) return found;
  throw new SallyportError('TARGET_GROUP_UNUSABLE', {
    message: `No Application Load Balancer sends to ${group}: nobody counts its requests.`,
    hint: 'A canary group is judged by the figures of an Application Load Balancer: name a group that a rule of one sends to.',
  });
}
