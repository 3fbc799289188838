import { describe, expect, test } from 'vitest';
import { SallyportError } from '../src/errors.ts';
import type { FaultKind } from './fakes/cloud/faults.ts';
import { readyCloud } from './fakes/cloud/ready-cloud.ts';
import { runnerAddress, startWindowRun } from './fakes/cloud/window-run.ts';

/** A fault at every call of open and close, once, some times, or for good; then what a post step does. */
const actions = ['AuthorizeSecurityGroupIngress', 'DescribeSecurityGroupRules', 'RevokeSecurityGroupIngress'] as const;
const faults: readonly FaultKind[] = [
  { kind: 'before' },
  { kind: 'lost' },
  { kind: 'hang' },
  { kind: 'hang-after' },
  { kind: 'throttle' },
  { kind: 'expired' },
  { kind: 'error', status: 400, code: 'InvalidParameterValue' },
  { kind: 'error', status: 500, code: 'InternalError' },
];

describe.each(actions)('%s', (action) => {
  const cases = faults.flatMap((fault) =>
    [1, 3, 40].flatMap((times) =>
      [0, 2].map((lag) => ({ fault, times, lag, name: 'code' in fault ? fault.code : fault.kind })),
    ),
  );

  test.each(cases)(
    '$name ×$times, described after $lag looks: closed in the end, and nobody else’s rule is gone',
    async ({ fault, times, lag }) => {
      await using ready = await readyCloud();
      const { groups } = ready.cloud;
      const others = [
        { cidr: '192.0.2.1/32', tags: {} },
        { cidr: '192.0.2.2/32', tags: { 'sallyport:nonce': 'another' } },
      ].map((rule) =>
        groups.add({
          group: ready.group,
          egress: false,
          protocol: 'tcp',
          fromPort: 22,
          toPort: 22,
          description: '',
          ...rule,
        }),
      );
      groups.lag = lag;
      const run = await startWindowRun(ready);
      ready.cloud.faults.add({ ...fault, action, times });

      const opened = await run.open().catch(ours);
      if (!(opened instanceof SallyportError)) expect(groups.allows(ready.group, runnerAddress, 22)).toBe(true);
      const closed = await run.close().catch(ours);
      if (!(closed instanceof SallyportError)) expect(groups.allows(ready.group, runnerAddress, 22)).toBe(false);
      // The trouble is over by the time of the post step.
      ready.cloud.faults.clear();
      await run.post();

      expect(groups.rules(ready.group)).toEqual(others);
    },
  );
});

/** Whatever goes wrong is one of our own errors: a bare one would fail the test. */
function ours(error: unknown): SallyportError {
  if (error instanceof SallyportError && error.code !== 'DEFECT') return error;
  throw error;
}
