import { demand, type Identity } from './identities.ts';
import type { Dimensions, Metrics } from './metrics.ts';
import { Refusal } from './refusal.ts';

type Request = {
  readonly action: string;
  readonly body: string;
  readonly region: string;
  readonly identity: Identity;
};

/** Times in seconds since the epoch, as JSON has them. */
type Body = {
  readonly StartTime: number;
  readonly EndTime: number;
  readonly NextToken?: string;
  readonly MetricDataQueries: readonly {
    readonly Id: string;
    readonly MetricStat: {
      readonly Metric: {
        readonly Namespace: string;
        readonly MetricName: string;
        readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
      };
      readonly Period: number;
      readonly Stat: string;
    };
  }[];
};

/** GetMetricData (API version 2010-08-01), which speaks JSON 1.0. The latest figures come first (ScanBy), so many on one page at most. */
export function answerCloudWatch(metrics: Metrics, { action, body, region, identity }: Request, page: number): string {
  if (action !== 'GetMetricData') throw new Refusal('InvalidAction', `Could not find operation ${action}`);
  demand(identity, 'cloudwatch:GetMetricData', '*');
  const { StartTime, EndTime, MetricDataQueries, NextToken = '0' }: Body = JSON.parse(body);
  if (!(EndTime > StartTime))
    throw new Refusal('ValidationError', 'The parameter EndTime must be greater than StartTime.');
  const all = MetricDataQueries.flatMap(({ Id, MetricStat: { Metric, Period, Stat } }) => {
    if (!/^[a-z]\w*$/.test(Id))
      throw new Refusal('ValidationError', `The value ${Id} for parameter Id is not matching.`);
    if (Metric.Namespace !== 'AWS/ApplicationELB' || Period !== 60) return [];
    const dimensions: Dimensions = Object.fromEntries(
      (Metric.Dimensions ?? []).map(({ Name, Value }) => [Name, Value]),
    );
    const wanted = { name: Metric.MetricName, stat: Stat, dimensions };
    const span = { from: StartTime * 1_000, to: EndTime * 1_000 };
    return metrics
      .points(wanted, span, `:${region}:${identity.account}:`)
      .toReversed()
      .map((point) => ({ Id, ...point }));
  });
  const [from, to] = [Number(NextToken), Number(NextToken) + page];
  const [shown, rest] = [all.slice(from, to), all.slice(to)];
  const MetricDataResults = MetricDataQueries.map(({ Id, MetricStat }) => {
    const own = shown.filter((point) => point.Id === Id);
    return {
      Id,
      Label: MetricStat.Metric.MetricName,
      Timestamps: own.map(({ time }) => time / 1_000),
      Values: own.map(({ value }) => value),
      StatusCode: metrics.incomplete ?? (rest.some((point) => point.Id === Id) ? 'PartialData' : 'Complete'),
    };
  });
  return JSON.stringify({ MetricDataResults, Messages: [], ...(rest.length > 0 ? { NextToken: String(to) } : {}) });
}
