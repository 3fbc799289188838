import { randomFrom } from '../seeded-random.ts';
import { simulate } from './simulated-run.ts';

/** A process of its own, so that its memory is that of a rollout and of nothing else: prints what it took as JSON. */
const [size = '1000'] = process.argv.slice(2);
const end = await simulate(randomFrom(1), {
  size: Number(size),
  faults: 0,
  balanced: true,
  zones: 3,
  pace: {
    batches: [
      { kind: 'count', hosts: 1 },
      { kind: 'percent', percent: 25 },
    ],
    minInService: { kind: 'percent', percent: 74 },
    soak: 10_000,
  },
  policy: { deadline: 24 * 3_600_000, maxFailures: 0, onFailure: 'rollback', rollbackScope: 'batch' },
});
if (end.kind === 'refused') throw end.refusal;

const spent = new Map(
  end.hosts.map(({ host, phases }) => [host.name, phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0)]),
);
const slowest = end.plan.batches.map(({ hosts }) => Math.max(...hosts.map(({ host }) => spent.get(host.name) ?? 0)));
console.info(
  JSON.stringify({
    exitCode: end.verdict.exitCode,
    broken: end.broken,
    hosts: end.hosts.length,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
    /** Milliseconds on the fleet's clock. */
    took: end.took,
    slowest: slowest.reduce((sum, milliseconds) => sum + milliseconds, 0),
    seconds: Math.round(performance.now() / 100) / 10,
  }),
);
