import type { ProbeTarget } from '../settings/settings.ts';

/** As the settings spell it. */
export function placeOf(target: ProbeTarget): string {
  switch (target.kind) {
    case 'http':
      return `http${target.tls ? 's' : ''}://${authority(target)}${target.path}`;
    case 'tcp':
      return `tcp://${bracketed(target.host)}:${target.port}`;
    case 'unix':
      return `unix:${target.socket}:${target.path}`;
    case 'command':
      return `command: ${target.command.split('\n', 1)[0]}`;
  }
}

/** What a browser would send as Host: without the scheme's own port. */
export function authority({ tls, host, port }: { tls: boolean; host: string; port: number }): string {
  return port === (tls ? 443 : 80) ? bracketed(host) : `${bracketed(host)}:${port}`;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
