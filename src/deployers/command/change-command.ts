import { SallyportError, toSallyportError } from '../../errors.ts';
import type { Host } from '../../inventory/host.ts';
import type { Emit } from '../../report/event.ts';
import type { Change, DeployOutcome } from '../deployer.ts';
import type { CommandEnd, Remote } from '../remote.ts';
import { lastWords, wordsOfExit } from './command-end.ts';

/** Which of the team's commands, as its setting is called. */
type Order = {
  readonly change: Change;
  readonly name: 'deploy-command' | 'rollback-command' | 'before-command' | 'after-command';
} & Command;

type Command = { readonly script: string; readonly timeout: number };

/** Runs a command that changes one host, and hands on what it prints. Rejects only with the signal's reason. */
export async function runChangeCommand(
  { remote, emit }: { remote: Remote; emit: Emit },
  { change, name, script, timeout }: Order,
  signal: AbortSignal,
): Promise<DeployOutcome> {
  const { host } = change;
  const words = lastWords();
  try {
    const end = await remote.run(
      host.name,
      {
        script,
        environment: environmentOf(change),
        timeout,
        onLine: (stream, line) => {
          words.keep(stream, line);
          emit({ kind: 'host-output', host, stream, line });
        },
      },
      signal,
    );
    if (end.exit.kind === 'status' && end.exit.status === 0) return { kind: 'deployed' };
    // A command that says nothing on stderr has often said why on stdout.
    const said = words.stderr.length > 0 ? words.stderr : words.stdout;
    return { kind: 'failed', error: failed(host, name, end.exit, said) };
  } catch (cause) {
    signal.throwIfAborted();
    return { kind: 'failed', error: notEnded(host, { name, timeout }, toSallyportError(cause)) };
  }
}

/**
 * What a command that changes a host sees. The same in both directions: the version that the host shall run afterwards, and the one that it
 * ran before the command; empty where it ran none or could not tell.
 */
function environmentOf({ host, from, to }: Change): Record<string, string> {
  return {
    SALLYPORT_VERSION: to,
    SALLYPORT_PREVIOUS_VERSION: from.kind === 'version' ? from.version : '',
    SALLYPORT_HOST: host.name,
    SALLYPORT_ROLE: host.role,
  };
}

function failed(host: Host, name: Order['name'], exit: CommandEnd['exit'], words: readonly string[]): SallyportError {
  // The first line stands alone in a log: it ends as a sentence.
  const said = words.length === 0 ? ' It printed nothing.' : `\nIts last words:\n${words.join('\n')}`;
  return new SallyportError('COMMAND_FAILED', {
    message: `${name} on ${host.name} ${wordsOfExit(exit)}.${said}`,
    hint:
      exit.kind === 'signal'
        ? `Something on ${host.name} ended the command: look for the out-of-memory killer (journalctl -k) or a stopped service.`
        : `Run the command on ${host.name} by hand, with the SALLYPORT_… variables set, to see it fail.`,
  });
}

/** A lost connection and a deadline tell nothing about the command: sshd does not end it, so it may still be changing the host. */
function notEnded(
  host: Host,
  { name, timeout }: Pick<Order, 'name' | 'timeout'>,
  cause: SallyportError,
): SallyportError {
  if (cause.code === 'CONNECTION_LOST') {
    return new SallyportError('CONNECTION_LOST', {
      message: `The connection to ${host.name} was lost while ${name} ran there. The command may still be running: how it ends is not known.`,
      hint: `Look on ${host.name} whether it has ended (ps, journalctl) before the next deploy.`,
      cause,
    });
  }
  if (cause.code === 'COMMAND_TIMED_OUT') {
    return new SallyportError('COMMAND_TIMED_OUT', {
      message: `${name} did not end on ${host.name} within ${timeout / 1_000} s. It may still be running there.`,
      hint: `Look on ${host.name} what it waits for, or make command-timeout longer.`,
      cause,
    });
  }
  return cause;
}
