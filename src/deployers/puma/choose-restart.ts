import type { RestartKind, RestartSetting } from '../../settings/settings.ts';
import type { Look } from './look.ts';
import { shown } from './releases.ts';

/** What is possible on the host, and what the new release asks of a restart. */
export type RestartQuestion = {
  readonly setting: RestartSetting;
  readonly look: Look;
  /** No balancer sends the host anything now. */
  readonly drained: boolean;
  readonly differs: ReleaseDifference;
};

/** In what the new release differs from the one that runs, beside its code. */
export type ReleaseDifference = {
  readonly gems: boolean;
  readonly ruby: boolean;
  readonly configuration: boolean;
  /** The files that TLS is served with. */
  readonly certificates: boolean;
};

export type RestartChoice =
  /** `start`: nothing runs that could be restarted. */
  { readonly kind: RestartKind | 'start' } | { readonly kind: 'refused'; readonly why: string };

/**
 * Finds out before any signal which restart is possible: Puma takes a USR1 that it can't follow for a hot restart, and says nothing.
 * `auto` takes the gentlest: one that keeps old workers until new ones answer, then one during which connections queue.
 */
export function chooseRestart(question: RestartQuestion): RestartChoice {
  const { setting, look, drained } = question;
  if (look.master === undefined) return { kind: 'start' };
  if (look.master.version.major < 5)
    return { kind: 'refused', why: `Puma ${look.master.version.text} is older than 5` };
  if (setting !== 'auto') {
    const obstacle = obstacleTo(setting, question);
    return obstacle === undefined ? { kind: setting } : { kind: 'refused', why: `restart: ${setting}: ${obstacle}` };
  }
  const kinds = ['phased', 'socket', drained ? 'full' : 'hot'] as const;
  const obstacles = kinds.map((kind) => [kind, obstacleTo(kind, question)] as const);
  const possible = obstacles.find(([, obstacle]) => obstacle === undefined);
  if (possible !== undefined) return { kind: possible[0] };
  return {
    kind: 'refused',
    why: `no restart would keep it serving, and no balancer has been told to send it nothing: ${obstacles.map(([kind, obstacle]) => `${kind}: ${obstacle}`).join('; ')}`,
  };
}

/** Why this restart would not do what it should; undefined where it would. A full restart always does, at a price. */
function obstacleTo(kind: RestartKind, { look, differs }: RestartQuestion): string | undefined {
  const silence = look.numbers.kind === 'silent' ? `how it ends could not be seen: ${look.numbers.why}` : undefined;
  switch (kind) {
    case 'phased':
      return notInPhases(look) ?? elsewhere(look) ?? stayingGems(look, differs) ?? staying(look, differs) ?? silence;
    case 'hot':
      return elsewhere(look) ?? stayingGems(look, differs) ?? stayingEnvironment(look, differs) ?? silence;
    case 'socket':
      return look.unit.hasSocket ? silence : 'no socket unit of systemd holds its port open';
    case 'full':
      return undefined;
  }
}

function notInPhases({ workers, master, configuration: { saidPhased, says } }: Look): string | undefined {
  if (workers.length === 0) return 'it runs in single mode';
  if (saidPhased === true) return undefined;
  if (saidPhased === false || says.some((line) => /^preload_app!\s*(\(\s*\)|\(?\s*true\s*\)?)?\s*(#|$)/.test(line)))
    return 'it preloads the application';
  if (says.some((line) => /^(preload_app![\s(]*false|prune_bundler\b(?![\s(]*false))/.test(line))) return undefined;
  return (master?.version.major ?? 0) >= 7
    ? 'it preloads the application: Puma does so by itself from 7 on, without “preload_app! false” or prune_bundler'
    : 'it can’t be seen whether it preloads the application: its journal can’t be read, and its configuration does not say “preload_app! false”';
}

/** A restart goes to the directory that Puma began in. systemd resolves the symlink, so that it is the old release for ever. */
function elsewhere({ app, configuration: { says, directoryOption, startedIn } }: Look): string | undefined {
  const written = says
    .map((line) => /^directory[\s(]+['"]([^'"]+)['"]/.exec(line)?.[1])
    .find((text) => text !== undefined);
  const directory = written ?? directoryOption ?? startedIn;
  if (directory !== undefined && /\/current(\/|$)/.test(directory)) return undefined;
  return `it would start again in the old release: its configuration must say directory '${app}/current'`;
}

function stayingGems({ configuration: { says } }: Look, { gems }: ReleaseDifference): string | undefined {
  if (!gems || says.some((line) => /^prune_bundler\b(?![\s(]*false)/.test(line))) return undefined;
  return 'Gemfile.lock differs, and without prune_bundler Puma keeps the gems that it was started with';
}

function staying(look: Look, differs: ReleaseDifference): string | undefined {
  if (differs.certificates) return 'the certificate is read once, by the master, which a phased restart keeps';
  if (differs.configuration) return 'Puma’s own configuration differs, which a phased restart does not read again';
  return stayingEnvironment(look, differs);
}

function stayingEnvironment({ configuration }: Look, { ruby }: ReleaseDifference): string | undefined {
  if (ruby) return 'the release wants another Ruby';
  const { newerEnvironment: file } = configuration;
  return file === undefined
    ? undefined
    : `its environment comes from ${shown(file)}, which was changed since it was started`;
}
