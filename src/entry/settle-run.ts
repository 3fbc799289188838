import type { CiHost } from '../ci/ci-host.ts';
import { systemClock } from '../clients/clock/system-clock.ts';
import { SallyportError } from '../errors.ts';
import type { Emit } from '../report/event.ts';
import type { Redactor } from '../report/redact.ts';
import { hasHostsToSettle, type RunRecord } from '../run/run-record.ts';
import { type Settled, settle } from '../run/settle.ts';
import { inventoryTexts } from '../run/unsettled.ts';
import { settingsError } from '../settings/problem.ts';
import { readAgain } from '../settings/read-again.ts';
import type { Settings } from '../settings/settings.ts';
import { composeWorld } from './compose.ts';
import { machineScope, targetGroupScope } from './compose-window.ts';
import { maskKey } from './mask-key.ts';

type Parts = { readonly ci: CiHost; readonly redactor: Redactor; readonly emit: Emit };

/**
 * What a post step does about hosts and lock, after the port is shut: from the saved state and nothing else, but for the SSH key, which
 * must not be in a state. Loaded only where there is something to settle.
 */
export async function settleRun({ ci, redactor, emit }: Parts, record: RunRecord): Promise<Settled> {
  const way = record.settle;
  if (way === undefined || !hasHostsToSettle(record)) return { hosts: [], failures: [] };
  const read = readAgain(way.settings, inventoryTexts(way), process.env);
  if (read.kind === 'invalid') return { hosts: [], failures: [settingsError(read.problems)] };
  const settings = onlyWith(way.key, read.settings);
  maskKey(settings.ssh, ci);
  const world = composeWorld({ settings, ci, redactor, emit, cancelled: late(), env: process.env });
  return await settle(record, settings, {
    ...world,
    cloud: {
      enter: async (signal) => {
        const { returnToCloud } = await import('../clients/aws/return-to-cloud.ts');
        const scope = { machines: machineScope(settings.ssh), targetGroups: targetGroupScope(settings) };
        return await returnToCloud({ ...ci, clock: systemClock, mask: ci.log.mask, ...scope }, record, signal);
      },
    },
  });
}

/** A later step may have put another key where main's was: no host is shown a key that main did not use. */
function onlyWith(fingerprint: string | undefined, settings: Settings): Settings {
  const { key } = settings.ssh;
  if (fingerprint === undefined || key.kind !== 'private-key') return settings;
  return { ...settings, ssh: { ...settings.ssh, key: { ...key, only: fingerprint } } };
}

function late(): AbortSignal {
  const end = new AbortController();
  void systemClock.sleep(longest).then(() => end.abort(tooLong()));
  return end.signal;
}

/** Milliseconds. A cancelled job gives all its post steps together five minutes (facts: actions/runner). */
const longest = 180_000;

function tooLong(): SallyportError {
  return new SallyportError('DEADLINE_PASSED', {
    message: `The hosts could not be settled within ${longest / 1_000} s.`,
    hint: 'Run again: a run looks at every host and goes on from what it finds.',
  });
}
