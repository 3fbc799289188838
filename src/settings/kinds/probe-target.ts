import { bad, type Kind, ok, type Parsed } from '../setting.ts';
import type { ProbeTarget } from '../settings.ts';

const write =
  'Write http://localhost:3000/up, https://…, unix:/run/app.sock:/up, tcp://localhost:3000 or command: followed by a command.';

/** Where a probe asks; `none` takes a general check away from a role. */
export const probeTarget: Kind<ProbeTarget | 'none'> = {
  noun: 'probe target',
  parse(text) {
    if (text === 'none') return ok(text);
    const scheme = /^([a-z]+):/.exec(text)?.[1];
    if (scheme === 'http' || scheme === 'https') return web(text);
    if (scheme === 'unix') return socket(text);
    if (scheme === 'tcp') return tcp(text);
    if (scheme === 'command') return command(text);
    return bad('is no place to ask.', write);
  },
  schema: { type: 'string', pattern: '^(none$|https?://|unix:/|tcp://|command:)' },
};

/** Where TLS is spoken: an https address, whose page nobody asks for. */
export const tlsPlace: Kind<{ readonly host: string; readonly port: number }> = {
  noun: 'https address',
  parse(text) {
    const parsed = web(text);
    if (parsed.kind === 'bad') return parsed;
    if (parsed.value.kind === 'http' && parsed.value.tls) return ok(parsed.value);
    return bad('is no https address.', 'Write it as the host itself sees it, like https://127.0.0.1:3443.');
  },
  schema: { type: 'string', pattern: '^https://' },
};

function web(text: string): Parsed<ProbeTarget> {
  const url = /^https?:\/\/[^/\s]\S*$/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined)
    return bad('is no address of a web page.', 'Write it as the host itself sees it, like http://localhost:3000/up.');
  // Quoting such a value would print the password.
  if (url.username !== '' || url.password !== '') {
    return {
      ...bad('has a user name or password in it.', 'Write it without, or ask with a command: that knows them.'),
      hidden: true,
    };
  }
  const tls = url.protocol === 'https:';
  return ok({
    kind: 'http',
    tls,
    host: unbracketed(url.hostname),
    port: url.port === '' ? (tls ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
  });
}

function socket(text: string): Parsed<ProbeTarget> {
  const match = /^unix:(\/[^:\s]+)(?::(\/\S*))?$/.exec(text);
  if (match?.[1] === undefined)
    return bad('names no socket.', 'Write the socket’s path and the page’s, like unix:/run/app.sock:/up.');
  return ok({ kind: 'unix', socket: match[1], path: match[2] ?? '/' });
}

function tcp(text: string): Parsed<ProbeTarget> {
  const match = /^tcp:\/\/(\[[0-9a-fA-F:.]+\]|[^\s:/[\]]+):(\d{1,5})\/?$/.exec(text);
  const port = Number(match?.[2]);
  if (match?.[1] === undefined || port < 1 || port > 65_535)
    return bad('names no host and port.', 'Write both, like tcp://localhost:3000.');
  return ok({ kind: 'tcp', host: unbracketed(match[1]), port });
}

function command(text: string): Parsed<ProbeTarget> {
  const words = text.slice('command:'.length).trim();
  if (words === '') return bad('has no command.', 'Write one after the colon, like command: systemctl is-active app.');
  return ok({ kind: 'command', command: words });
}

function unbracketed(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
