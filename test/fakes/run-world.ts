import { SallyportError } from '../../src/errors.ts';
import type { Inventory } from '../../src/inventory/host.ts';
import type { RunEvent } from '../../src/report/event.ts';
import { type RunRecord, readRunRecord } from '../../src/run/run-record.ts';
import type { World } from '../../src/run/world.ts';
import { readSettings } from '../../src/settings/read.ts';
import type { Settings } from '../../src/settings/settings.ts';
import type { PortAnswer } from '../../src/window/rule.ts';
import { fakeFleet } from './fleet/fake-fleet.ts';
import { memoryCloudWatch } from './memory-cloudwatch.ts';
import { memoryFirewall } from './memory-firewall.ts';
import { memoryTargetGroups } from './memory-target-groups.ts';
import { virtualClock } from './virtual-clock.ts';

const theGroup = 'sg-0123456789abcdef0';

/** A whole outside for a run, on a clock of its own: three hosts, one group, and a place where what was saved can be looked at. */
export function runWorld() {
  const clock = virtualClock();
  const fleet = fakeFleet(clock, { web: ['web-1', 'web-2', 'web-3'] });
  const firewall = memoryFirewall();
  const targetGroups = memoryTargetGroups(clock);
  const metrics = memoryCloudWatch(clock, targetGroups);
  const cancel = new AbortController();
  const events: RunEvent[] = [];
  const saved: RunRecord[] = [];
  const answers: PortAnswer = { kind: 'open' };
  const world: World = {
    clock,
    emit: (event) => events.push({ ...event, at: clock.now() }),
    cancelled: cancel.signal,
    mask: () => undefined,
    redact: (text) => text,
    save: (text) => saved.push(readRunRecord(text)),
    cloud: {
      enter: async () => ({
        identity: 'arn:aws:sts::1:assumed-role/deploy/x',
        firewall,
        readState: async () => '',
        attachments: { of: async (ids) => new Map(ids.map((id) => [id, { vpc: 'vpc-1', groups: [theGroup] }])) },
        targetGroups,
        listenerRules: targetGroups.rules,
        canaryMetrics: metrics,
        machines: { find: async () => new Map(), console: async () => '', admit: async () => undefined },
        record: { region: 'eu-central-1', accountId: '1' },
      }),
    },
    terraform: { read: async () => undefined },
    address: { address: async (family) => (family === 'IPv4' ? '203.0.113.7' : '2001:db8::7') },
    ports: { answers: async () => answers },
    greeter: { greets: async () => false },
    pems: { read: async () => ({ kind: 'none', why: 'there is no such file' }) },
    artifacts: { open: () => Promise.reject(new Error('no artifact')) },
    judge: { ask: () => Promise.reject(new Error('no judge')) },
    pins: { missing: async () => new Set() },
    login: { check: async () => undefined },
    hosts: {
      connect: async () => ({
        remote: fleet.remote,
        network: fleet.network,
        uploads: fleet.uploads,
        failed: new Map(),
        close: async () => undefined,
      }),
    },
    run: { repository: 'acme/shop', runId: '7', attempt: '1', job: 'deploy', actor: 'ann', url: '' },
  };
  return { clock, fleet, firewall, targetGroups, metrics, cancel, events, saved, world };
}

/** Settings of a plain deploy of 2.0 over the hosts of `runWorld`, with changes. */
export function runSettings(changes: Record<string, string> = {}): Settings {
  const values = {
    SALLYPORT_VERSION: '2.0',
    SALLYPORT_HOSTS: 'web-1, web-2, web-3',
    SALLYPORT_SECURITY_GROUP: theGroup,
    SALLYPORT_SSH_USER: 'deploy',
    SALLYPORT_SSH_KEY_SOURCE: 'agent',
    SALLYPORT_DEPLOY_COMMAND: 'deploy',
    SALLYPORT_VERSION_COMMAND: 'version',
    SALLYPORT_HEALTH_CHECK: 'http://localhost:3000/up',
    SALLYPORT_BATCHES: '1',
    ...changes,
  };
  const read = readSettings({
    given: { place: 'flag', values: new Map(), problems: [] },
    environment: values,
    commit: '',
  });
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.problems));
  return read.settings;
}

/** For tests that only want the fleet of `runWorld`. */
export const noHosts: Inventory = { hosts: [], targetGroups: { kind: 'none' }, knownHosts: '' };

export function failure(code: SallyportError['code']): SallyportError {
  return new SallyportError(code, { message: `${code} on purpose`, hint: 'a test' });
}
