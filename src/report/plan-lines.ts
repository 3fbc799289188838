import type { HostName } from '../inventory/host.ts';
import type { Plan, PlannedHost } from '../rollout/plan.ts';
import { hostColumn, type LogView } from './host-column.ts';
import { canaryWords, capacityWords, planTitle, stepsWords, wayWords } from './plan-words.ts';
import { versionWords } from './words.ts';

const planRows = 60;

/** Batch by batch: what happens to each host, and beside the first one of a batch how many serve meanwhile. */
export function planLines(plan: Plan, view: LogView): string[] {
  const { paint } = view;
  const row = (batch: string, host: PlannedHost, what: string) =>
    `${' '.repeat(8)}${paint('dim', batch.padStart(3))}  ${hostColumn(view, host.host.name)}  ${paint('dim', host.host.role.padEnd(6))}  ${what}`;
  const once = (name: string, host: HostName | undefined) =>
    host === undefined ? [] : [`${' '.repeat(8)}  ${paint('dim', '·')}  ${hostColumn(view, host)}  ${name}, once`];
  const rows = [
    ...once('before-command', plan.once.before),
    ...plan.batches.flatMap((batch) =>
      batch.hosts.map((host, at) =>
        row(
          at === 0 ? String(batch.number) : '',
          host,
          `${wayWords(host)}  ${paint('dim', at === 0 ? `${stepsWords(host)}; ${capacityWords(batch)}${canaryWords(batch, plan)}` : stepsWords(host))}`,
        ),
      ),
    ),
    ...once('after-command', plan.once.after),
    ...plan.skipped.map((host) =>
      row('–', host, `${versionWords(host.before.running)} ${paint('dim', 'already, and healthy: skipped')}`),
    ),
  ];
  const more = rows.length > planRows ? [`${' '.repeat(8)}… and ${rows.length - planRows} more`] : [];
  return [`${' '.repeat(8)}${paint('bold', 'plan')}  ${planTitle(plan)}`, ...rows.slice(0, planRows), ...more];
}
