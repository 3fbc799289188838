import type { GroupId } from '../../src/inventory/host.ts';
import type { Emit } from '../../src/report/event.ts';
import { closeWindow } from '../../src/window/close.ts';
import type { WindowIntent } from '../../src/window/intent.ts';
import { leasesOn } from '../../src/window/lease.ts';
import { newNonce } from '../../src/window/nonce.ts';
import { openWindow } from '../../src/window/open.ts';
import { watchWindow } from '../../src/window/watch.ts';
import { memoryFirewall } from './memory-firewall.ts';
import { virtualClock } from './virtual-clock.ts';

const minute = 60_000;
const never = new AbortController().signal;

/** An open window of one hour, at most two, watched on a clock that is moved by hand. */
export async function watchedWindow({ ttl = 60 * minute, max = 120 * minute } = {}) {
  const clock = virtualClock({ moves: 'by-hand' });
  const firewall = memoryFirewall();
  const told: Parameters<Emit>[0][] = [];
  const saved: WindowIntent[] = [];
  const parts = {
    ...{ firewall, clock, region: 'eu-central-1' },
    save: (intent: WindowIntent) => void saved.push(intent),
    emit: (event: Parameters<Emit>[0]) => void told.push(event),
  };
  const owner = { repository: 'acme/shop', runId: '7', attempt: '1', job: 'deploy', actor: 'ann', url: '' };
  const request = { group: 'sg-1' as GroupId, address: '203.0.113.7', port: 22, nonce: newNonce(), ttl, max, owner };
  const close = () => closeWindow(parts, saved.at(-1) ?? raise());
  const watch = watchWindow({ ...parts, shut: close }, request, await openWindow(parts, request, never), never);
  const rule = () => [...firewall.rules.values()][0];
  const lease = () => {
    const only = rule();
    return only === undefined ? undefined : leasesOn(only)[0];
  };
  const look = async () => {
    const looking = watch.look();
    looking.catch(() => undefined);
    await clock.advance(2_000);
    await looking;
  };
  const warnings = () => told.flatMap((event) => (event.kind === 'warning' ? [event.message] : []));
  return { clock, firewall, told, saved, watch, rule, lease, look, close, warnings, started: clock.now() };
}

function raise(): never {
  throw new Error('nothing was saved');
}
