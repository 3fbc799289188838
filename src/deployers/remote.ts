import type { HostName } from '../inventory/host.ts';

/** Runs a command on a host over the run's one connection to it. */
export interface Remote {
  /**
   * Resolves when the command has ended, however it ended. Rejects with CONNECTION_LOST when the connection went away
   * (the command may still be running there), COMMAND_TIMED_OUT at the deadline, the signal's reason on abort.
   */
  run(host: HostName, command: RemoteCommand, signal: AbortSignal): Promise<CommandEnd>;
}

export type RemoteCommand = {
  /** One line or several, run as a workflow's `run:` is: `bash -eo pipefail` where there is bash, else `sh -e`. */
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout: number;
  /** Each line as it comes, already safe to print. Absent: the output is only returned. */
  readonly onLine?: (stream: 'stdout' | 'stderr', line: string) => void;
};

export type CommandEnd = {
  readonly exit:
    | { readonly kind: 'status'; readonly status: number }
    | { readonly kind: 'signal'; readonly signal: string };
  /** Raw; at most the last 64 KiB of each. */
  readonly stdout: string;
  readonly stderr: string;
};
