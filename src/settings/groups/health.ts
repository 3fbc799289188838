import { duration } from '../kinds/duration.ts';
import { hostName } from '../kinds/network.ts';
import { probeTarget } from '../kinds/probe-target.ts';
import { warmUp } from '../kinds/warm-up.ts';
import { choice, wholeNumber } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { HealthSettings, ProbeTarget } from '../settings.ts';

const places =
  '`http(s)://…` as the host itself sees it, `unix:/path.sock:/up`, `tcp://host:port` or `command: …` run on the host';

export const healthTable = {
  'health-check': {
    kind: probeTarget,
    text: `What must answer before a host counts as healthy: ${places}; \`none\` for a role that has nothing to ask.`,
    unset: 'the version that the host runs is the only gate',
    perRole: true,
  },
  'health-host': {
    kind: hostName,
    text: 'The Host header and TLS server name that a check asks with.',
    unset: 'the host in the address of the check',
    perRole: true,
  },
  'health-tls': {
    kind: choice(['verify', 'insecure']),
    text: 'Whether the certificate behind `https://` is verified.',
    default: 'verify',
    perRole: true,
  },
  'health-passes': {
    // One pass is what a load balancer takes, and what a process in a crash loop gives between two crashes.
    kind: wholeNumber(1, 100),
    text: 'How many passes in a row make a host healthy.',
    default: '3',
    perRole: true,
  },
  'health-interval': {
    // kamal-proxy asks every second; two are gentler on an application that is just starting.
    kind: duration({ least: 100 }),
    text: 'The time from one question to the next.',
    default: '2s',
    perRole: true,
  },
  'health-timeout': {
    // Puma gives a worker 60 s to boot (worker_boot_timeout); half a minute more for the passes in a row.
    kind: duration({ least: 1_000 }),
    text: 'How long a host may take to become healthy.',
    default: '90s',
    // A plan looks once and waits for nobody.
    modes: ['deploy', 'rollback', 'certificates'],
    perRole: true,
  },
  'version-check': {
    kind: probeTarget,
    text: `A question whose answer must contain the version: ${places}.`,
    unset: '`version-command` is the only witness',
    perRole: true,
  },
  'warm-up': {
    kind: warmUp,
    text: 'A page that a host is asked for, so many times, when it is proven and before it goes back into the balancer: `/products x20`. It is asked where `health-check` asks, over http(s) or a unix socket; its answers are not judged.',
    unset: 'the first to ask are the balancer’s own',
    modes: ['deploy', 'rollback', 'certificates'],
    perRole: true,
  },
} as const satisfies Table;

export function readHealth(reader: Reader): HealthSettings {
  const check = reader.optional('health-check');
  const versionCheck = reader.optional('version-check');
  const host = reader.optional('health-host');
  const passes = reader.value('health-passes');
  const interval = reader.value('health-interval');
  const timeout = reader.value('health-timeout');

  // The first question is asked at once, so N passes take N - 1 intervals at the very least.
  if ((passes - 1) * interval >= timeout) {
    const written = (['health-timeout', 'health-passes', 'health-interval'] as const).find((name) =>
      reader.isWritten(name),
    );
    reader.problem(
      written ?? 'health-timeout',
      'No host can pass so often in so short a time: health-passes × health-interval is more than health-timeout.',
      'Make health-timeout longer, or one of the others smaller.',
    );
  }
  return {
    tls: reader.value('health-tls'),
    passes,
    interval,
    timeout,
    ...(check === undefined || check === 'none' ? {} : { check }),
    ...(versionCheck === undefined || versionCheck === 'none' ? {} : { versionCheck }),
    ...(host === undefined ? {} : { host }),
    ...readWarmUp(reader, check),
  };
}

function readWarmUp(reader: Reader, check: ProbeTarget | 'none' | undefined): Pick<HealthSettings, 'warmUp'> {
  const wanted = reader.optional('warm-up');
  if (wanted === undefined) return {};
  const asksPages = check !== undefined && check !== 'none' && (check.kind === 'http' || check.kind === 'unix');
  if (!asksPages) {
    const message = 'It is asked where health-check asks for a page, and health-check asks for none.';
    reader.problem('warm-up', message, 'Write health-check as http://…, https://… or unix:…, or remove warm-up.');
  }
  return { warmUp: wanted };
}
