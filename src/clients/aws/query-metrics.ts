import { CloudWatchClient, GetMetricDataCommand, type MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { Minutes } from '../../traffic/canary/canary-metrics.ts';
import { type AwsCall, translateAwsError } from './aws-error.ts';
import { callerOf } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';

/** One metric of an Application Load Balancer; what is found of each minute is added to what `into` has of it. */
export type MetricQuery = {
  readonly name: string;
  readonly stat: 'Sum' | 'p90';
  readonly dimensions: Readonly<Record<string, string>>;
  readonly into: Map<number, number>;
};

/** Asks CloudWatch for all of it at once. */
export function queryMetrics({ session, place, clock }: { session: Session; place: AwsPlace; clock: Clock }) {
  const make = (credentials: Parameters<typeof clientOptions>[2]) =>
    new CloudWatchClient(clientOptions(place, clock, credentials));
  const send = callerOf({ session, clock, make });
  const call: AwsCall = { action: 'cloudwatch:GetMetricData', place, who: session.arn };
  const page = async (input: GetMetricDataCommand['input'], signal: AbortSignal) => {
    const command = new GetMetricDataCommand(input);
    try {
      return await send(call, (client, abortSignal) => client.send(command, { abortSignal }), signal);
    } catch (error) {
      throw translateAwsError(error, call);
    }
  };

  return async (queries: readonly MetricQuery[], { from, to }: Minutes, signal: AbortSignal): Promise<void> => {
    const MetricDataQueries = queries.map(described);
    // Whether all was told of a metric is said on its last page.
    const statuses = new Map<string, string>();
    let NextToken: string | undefined;
    do {
      const input = { MetricDataQueries, StartTime: new Date(from), EndTime: new Date(to), NextToken };
      const found = await page(input, signal);
      for (const { Id = '', Timestamps = [], Values = [], StatusCode = '' } of found.MetricDataResults ?? []) {
        statuses.set(Id, StatusCode);
        add(queries[Number(Id.slice(1))], Timestamps, Values);
      }
      NextToken = found.NextToken;
    } while (NextToken !== undefined && NextToken !== '');
    const untold = queries.findIndex((_, at) => statuses.get(idOf(at)) !== 'Complete');
    if (untold !== -1) throw notTold(queries[untold]?.name ?? '', statuses.get(idOf(untold)) ?? 'no answer');
  };
}

/** An id begins with a small letter. */
function idOf(at: number): string {
  return `m${at}`;
}

function described({ name, stat, dimensions }: MetricQuery, at: number): MetricDataQuery {
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  const Metric = { Namespace: 'AWS/ApplicationELB', MetricName: name, Dimensions };
  return { Id: idOf(at), MetricStat: { Metric, Period: 60, Stat: stat } };
}

function add(query: MetricQuery | undefined, times: readonly Date[], values: readonly number[]): void {
  times.forEach((time, at) => {
    const [key, value] = [time.getTime(), values[at]];
    if (value !== undefined) query?.into.set(key, (query.into.get(key) ?? 0) + value);
  });
}

function notTold(metric: string, status: string): SallyportError {
  return new SallyportError('AWS_CALL_FAILED', {
    message: `CloudWatch did not tell all that it has of ${metric} (${status}).`,
    hint: 'It may do so a moment later. With Forbidden, see whether the role may do cloudwatch:GetMetricData.',
  });
}
