import type { CiHost } from '../ci/ci-host.ts';
import { paintMark } from '../report/log-lines.ts';
import { createPaint } from '../report/paint.ts';
import type { Opened } from '../run/open.ts';
import { addressesIn, rulesIn } from '../run/told-to-others.ts';

type Open = Extract<Opened, { kind: 'open' }>;

/** A window that stays open: until when, for whom, how to come in, and who shuts it. */
export function tellOpened({ log, results, colour }: CiHost, opened: Open, shutBy: string): void {
  const { windows, paths } = opened;
  const paint = createPaint(colour);
  const lines: string[] = [];
  if (windows.length === 0) {
    lines.push(`${paintMark(paint, '–')} ${paint('bold', 'No window is opened, as window: none has it')}`);
  }
  for (const { facts } of windows) {
    const { cidr, port, rule, group, expires } = facts;
    lines.push(
      `${paintMark(paint, '✓')} ${paint('bold', 'The window is open')}  TCP ${port} from ${cidr}`,
      paint('dim', `  ${rule} of ${group}`),
      `  It is shut by ${shutBy}; nobody renews it, so after ${new Date(expires).toISOString().slice(0, 16).replace('T', ' ')} UTC (window-ttl) any run may remove it.`,
    );
  }
  if (paths !== undefined) lines.push(`  ssh -F ${paths.sshConfig} <host>`);
  log.line(['', ...lines].join('\n'));
  log.end();
  for (const [name, value] of Object.entries(windowOutputsOf(opened))) results.output(name, value);
}

/** The outputs of window/action.yml, by their names there. */
export function windowOutputsOf({ windows, paths }: Open) {
  return {
    address: addressesIn(windows),
    rule: rulesIn(windows),
    'ssh-config': paths?.sshConfig ?? '',
    'known-hosts': paths?.knownHosts ?? '',
  };
}
