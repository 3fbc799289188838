import type { PumaStats } from './stats.ts';

/** What one look at a host saw of the application. Everything in it is foreign text that was parsed, nothing is assumed. */
export type Look = {
  /** The application’s directory with all symlinks followed: as the processes' own directories read. Empty: it is not there. */
  readonly app: string;
  /** Where `current` leads, as the link says it. */
  readonly link?: string;
  readonly unit: UnitState;
  /** The process that systemd's unit runs Puma by. Absent: no Puma runs, or it does not say yet that it is one. */
  readonly master?: PumaProcess & { readonly version: PumaVersion };
  /** The cluster's workers; empty in single mode. */
  readonly workers: readonly PumaProcess[];
  /** Forked a moment ago: they still go by their master’s name. */
  readonly newborn: readonly PumaProcess[];
  /** What Puma says itself. `silent`: why it says nothing. */
  readonly numbers: Numbers;
  readonly configuration: Configuration;
};

export type UnitState = {
  readonly isLoaded: boolean;
  /** `active`, `activating`, `reloading`, `inactive`, `failed`, … */
  readonly active: string;
  readonly sub: string;
  /** A start or stop is still under way. */
  readonly hasJob: boolean;
  readonly type: string;
  readonly user: string;
  /** How often systemd started it again by itself. */
  readonly restarts: number;
  /** A socket unit holds its port open while it restarts. */
  readonly hasSocket: boolean;
};

export type PumaProcess = {
  readonly pid: number;
  /** Together with the pid this names a process for good: pids come again. */
  readonly started: string;
  /** Empty where we may not see it. */
  readonly directory: string;
};

export type PumaVersion = { readonly text: string; readonly major: number };

export type Numbers = PumaStats | { readonly kind: 'silent'; readonly why: string };

/** What a restart depends on, as far as it is written down in plain words. */
export type Configuration = {
  /** What Puma said when it started: whether it can restart in phases. The last word on it, where the journal may be read. */
  readonly saidPhased?: boolean;
  /** Lines of its configuration that stand by themselves. */
  readonly says: readonly string[];
  /** Where it changes to at a restart: by an option, or the directory it was started in as its shell knew it. */
  readonly directoryOption?: string;
  readonly startedIn?: string;
  /** The file that TLS is served with, as a line of its configuration names it. */
  readonly certificate?: string;
  /** A file that its environment comes from, an environment file or a unit that sets some, and that was changed since it was started. */
  readonly newerEnvironment?: string;
};
