import type { Clock } from '../../src/clock.ts';
import type { TargetGroupArn } from '../../src/inventory/host.ts';
import type { CanaryMetrics, Minutes, Series } from '../../src/traffic/canary/canary-metrics.ts';
import { Metrics } from './cloud/metrics.ts';
import type { MemoryTargetGroups } from './memory-target-groups.ts';

/** The fake cloud's figures without the wire: for tests on a virtual clock. */
export type MemoryCloudWatch = CanaryMetrics & {
  readonly state: Metrics;
  /** Called before each read: may wait, or throw as AWS would. */
  before: () => Promise<void> | void;
  /** What each read asked for. */
  readonly reads: Minutes[];
};

export function memoryCloudWatch(clock: Clock, { listeners, state: groups }: MemoryTargetGroups): MemoryCloudWatch {
  const state = new Metrics(clock, listeners);
  const where = { region: 'eu-central-1', account: '123456789012' };
  const memory: MemoryCloudWatch = {
    state,
    reads: [],
    before: () => undefined,
    read: async ({ canary, stable }, minutes) => {
      memory.reads.push(minutes);
      await memory.before();
      const LoadBalancer = (listeners.balancersOf(canary)[0] ?? '').split(':loadbalancer/')[1] ?? '';
      const series = (name: string, group?: TargetGroupArn, stat = 'Sum'): Series => {
        const dimensions = { LoadBalancer, ...(group === undefined ? {} : { TargetGroup: group.split(':')[5] ?? '' }) };
        const points = state.points({ name, stat, dimensions }, minutes, `:${where.region}:${where.account}:`);
        return new Map(points.map(({ time, value }) => [time, value]));
      };
      const ofGroup = (group: TargetGroupArn) => ({
        requests: series('RequestCount', group),
        targetErrors: series('HTTPCode_Target_5XX_Count', group),
        connectionErrors: series('TargetConnectionErrorCount', group),
        latency: series('TargetResponseTime', group, 'p90'),
      });
      const ownErrors = new Map<number, number>();
      for (const code of [502, 503, 504])
        for (const [time, value] of series(`HTTPCode_ELB_${code}_Count`))
          ownErrors.set(time, (ownErrors.get(time) ?? 0) + value);
      return {
        canary: ofGroup(canary),
        stable: stable.map(ofGroup),
        balancer: { requests: series('RequestCount'), ownErrors },
      };
    },
    anomalies: async (group) =>
      groups.targets(groups.find(group, where)).map(({ id, port }) => ({
        target: `${id}:${port}`,
        state: groups.anomalous.has(id) ? 'anomalous' : 'normal',
      })),
  };
  return memory;
}
