import { defineConfig } from 'vitest/config';

// One project per tier. `unit` and `contract` run anywhere; `real` has real Terraform and moto, `hosts` needs root and containers; bin/test decides which run.
// A busy machine is slow, not wrong: what a test polls for has half a minute.
const expect = { poll: { timeout: 30_000 } };
// Vitest leaves one of two processors idle; most of what runs in these waits for processes of its own.
const maxWorkers = 2;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          expect,
          maxWorkers,
          include: ['src/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'contract', expect, maxWorkers, include: ['test/contract/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'runner', expect, include: ['test/runner/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'bundle', expect, maxWorkers, include: ['test/bundle/**/*.test.ts'], testTimeout: 120_000 } },
      // More histories than anyone waits for by default; `bin/test --long`.
      {
        test: {
          name: 'long',
          include: ['test/window-races.test.ts'],
          env: { HISTORIES: '400000' },
          testTimeout: 3_600_000,
        },
      },
      { test: { name: 'real', expect, include: ['test/real/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'hosts',
          expect,
          include: ['test/real/hosts/*.test.ts'],
          globalSetup: 'test/real/fleet/global-setup.ts',
          testTimeout: 300_000,
          hookTimeout: 600_000,
          // Each file has hosts of its own, and its tests mostly wait.
          maxWorkers: 3,
        },
      },
      // Four real hosts behind a real balancer, for half an hour; `bin/test --long`.
      {
        test: {
          name: 'campaign',
          expect,
          include: ['test/real/campaign/*.test.ts'],
          globalSetup: 'test/real/fleet/global-setup.ts',
          testTimeout: 5_400_000,
          hookTimeout: 600_000,
          // One after the other: what is measured is what the clients see.
          fileParallelism: false,
        },
      },
    ],
  },
});
