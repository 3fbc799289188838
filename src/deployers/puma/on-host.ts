import { SallyportError } from '../../errors.ts';
import type { Host } from '../../inventory/host.ts';
import type { PumaSite } from '../../settings/settings.ts';
import { lastWords, wordsOfExit } from '../command/command-end.ts';
import type { Remote } from '../remote.ts';
import type { Look } from './look.ts';
import { type Asked, lookScript } from './look-script.ts';
import { readLook } from './read-look.ts';

/** One host, its role's settings, and the connection to it. */
export type Place = { readonly remote: Remote; readonly host: Host; readonly settings: PumaSite };

export type Order = {
  /** For messages: `unpacking the release`. */
  readonly what: string;
  readonly script: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout?: number;
};

/** Runs a script of ours on the host, which sees `APP` and `UNIT`, and returns what it printed. Throws COMMAND_FAILED with its last words. */
export async function onHost(place: Place, order: Order, signal: AbortSignal): Promise<string> {
  return (await run(place, order, signal)).printed;
}

/** The same, but the last five lines of what it printed, safe to be shown. */
export async function shownByHost(place: Place, order: Order, signal: AbortSignal): Promise<readonly string[]> {
  return (await run(place, order, signal)).words.stdout;
}

async function run({ remote, host, settings }: Place, order: Order, signal: AbortSignal) {
  const words = lastWords();
  const end = await remote.run(
    host.name,
    {
      script: order.script,
      environment: { APP: settings.appPath, UNIT: settings.unit, LC_ALL: 'C', ...order.environment },
      timeout: order.timeout ?? 30_000,
      onLine: words.keep,
    },
    signal,
  );
  if (end.exit.kind === 'status' && end.exit.status === 0) return { printed: end.stdout, words };
  const said = words.stderr.length > 0 ? words.stderr : words.stdout;
  throw new SallyportError('COMMAND_FAILED', {
    message: `On ${host.name} ${order.what} ${wordsOfExit(end.exit)}.${said.length === 0 ? '' : `\nIts last words:\n${said.join('\n')}`}`,
    hint: `Look on ${host.name} for what it names: a full disk, a missing tool, a directory that belongs to somebody else.`,
  });
}

/** Looks at the application, and asks Puma itself for what is to be known of it. */
export async function look(place: Place, ask: Asked, signal: AbortSignal): Promise<Look> {
  const { appPath: app, unit } = place.settings;
  return readLook(await onHost(place, { what: 'looking at Puma', ...lookScript({ app, unit, ask }) }, signal));
}
