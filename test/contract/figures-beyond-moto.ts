import type { SallyportError } from '../../src/errors.ts';
import type { TargetGroupArn } from '../../src/inventory/host.ts';
import type { Cloud } from '../../src/run/world.ts';
import type { Observation } from './beyond-moto.ts';
import type { CloudUnderTest } from './cloud-under-test.ts';
import { enter } from './clouds.ts';

const never = new AbortController().signal;
const minute = 60_000;
const thisMinute = () => Math.floor(Date.now() / minute) * minute;

/** Of what CloudWatch counts of a load balancer, and of its anomaly detection. */
export const figuresBeyondMoto: Record<string, Observation> = {
  'a percentile of the times that requests took': {
    aws: '0.2 s',
    moto: 'AWS_CALL_FAILED',
    look: seenFigures(async ({ metrics, group, under }) => {
      const from = thisMinute() - 30 * minute;
      await under.serve(group, from, { count: 10, seconds: 0.2 });
      const read = metrics.read({ canary: group, stable: [] }, { from, to: from + minute }, never);
      return await read.then(
        ({ canary }) => `${canary.latency.get(from)} s`,
        (error: SallyportError) => error.code,
      );
    }),
  },
  'the figures of a minute that has not ended are not whole': {
    aws: 'none of 10 requests',
    moto: '10 of 10 requests',
    look: seenFigures(async ({ metrics, group, under }) => {
      // Not by a moment either.
      const from = thisMinute() + minute;
      await under.serve(group, from, { count: 10 });
      const { canary } = await metrics.read({ canary: group, stable: [] }, { from, to: from + minute }, never);
      return `${canary.requests.get(from) ?? 'none'} of 10 requests`;
    }),
  },
  'each target has an anomaly state': {
    aws: 'normal',
    moto: 'unknown',
    look: seenFigures(async ({ metrics, group, under }) => {
      const { id } = await under.makeInstance();
      await (await enter(under, { targetGroups: 'any' })).targetGroups.register(group, [{ id, port: 3000 }], never);
      return (await metrics.anomalies(group, never))[0]?.state;
    }),
  },
};

type Seen = {
  readonly under: CloudUnderTest;
  readonly metrics: Cloud['canaryMetrics'];
  readonly group: TargetGroupArn;
};

function seenFigures(look: (seen: Seen) => Promise<unknown>): Observation['look'] {
  return async ({ under }) => {
    const { canaryMetrics: metrics } = await enter(under, { targetGroups: 'any', canary: true });
    return await look({ under, metrics, group: await under.makeTargetGroup() });
  };
}
