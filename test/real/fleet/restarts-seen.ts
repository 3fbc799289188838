import type { RestartKind } from '../../../src/settings/settings.ts';
import type { RealHost } from './hosts.ts';
import { siteUnit } from './puma-site.ts';

/** The restarts of Puma since then (seconds since the epoch), oldest first, as it and systemd have written them into the host's journal. */
export async function restartsSeen(host: RealHost, since: number): Promise<RestartKind[]> {
  const journal = await host.exec(`journalctl --unit ${siteUnit} --since @${since} --output cat`);
  // A unit that has a socket is stopped and started in the same way: what differs is who holds the port meanwhile.
  const stopped = (await host.exec('systemctl is-active shop.socket || true')) === 'active' ? 'socket' : 'full';
  return journal.split('\n').flatMap((line): RestartKind[] => {
    if (line.includes('Starting phased worker restart')) return ['phased'];
    if (/^(\[\d+\] )?\* Restarting\.\.\./.test(line)) return ['hot'];
    return line.startsWith('Stopping ') ? [stopped] : [];
  });
}
