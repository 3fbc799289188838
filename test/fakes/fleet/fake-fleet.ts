import { duplexPair } from 'node:stream';
import { type Clock, withDeadline } from '../../../src/clock.ts';
import type { Uploads } from '../../../src/deployers/puma/uploads.ts';
import type { CommandEnd, Remote, RemoteCommand } from '../../../src/deployers/remote.ts';
import { SallyportError } from '../../../src/errors.ts';
import type { HostNetwork } from '../../../src/health/probe.ts';
import type { Host, HostName, Role } from '../../../src/inventory/host.ts';
import { appOf, bootTakes, deployTakes, type FakeHost, isNew, newFakeHost } from './fake-host.ts';
import { answerOfLock } from './fake-lock.ts';

/** Machines that remember what was done to them, behind the same two doors as real ones: commands and forwarded connections. */
export type FakeFleet = {
  readonly hosts: readonly Host[];
  readonly at: (name: string) => FakeHost;
  readonly remote: Remote;
  readonly network: HostNetwork;
  /** Takes whatever comes: nothing here is made of files. */
  readonly uploads: Uploads;
};

/** `layout` is role → names. The hosts know five commands, `deploy`, `rollback`, `version`, `previous` and `check`, and listen on port 3000. */
export function fakeFleet(
  clock: Clock,
  layout: Readonly<Record<string, readonly string[]>>,
  version = '1.0',
): FakeFleet {
  const states = new Map(
    Object.entries(layout).flatMap(([role, names]) =>
      names.map((name) => [name, newFakeHost(hostOf(name, role), version)] as const),
    ),
  );
  const at = (name: string) => {
    const state = states.get(name);
    if (state === undefined) throw new Error(`no such host: ${name}`);
    return state;
  };
  return {
    hosts: [...states.values()].map(({ host }) => host),
    at,
    remote: remoteOf(clock, at),
    network: networkOf(clock, at),
    uploads: { upload: async () => undefined },
  };
}

function hostOf(name: string, role: string): Host {
  return { name: name as HostName, role: role as Role, address: name, hostKeys: [] };
}

function remoteOf(clock: Clock, at: FakeFleet['at']): Remote {
  return {
    run: async (name, command, signal) => {
      const onTimeout = () =>
        new SallyportError('COMMAND_TIMED_OUT', { message: `no end after ${command.timeout} ms.`, hint: '' });
      return await withDeadline({ clock, milliseconds: command.timeout, signal, onTimeout }, (stop) => {
        const state = at(name);
        if (!state.connected) throw connectionLost(name);
        return runProgram(clock, state, command, stop);
      });
    },
  };
}

async function runProgram(
  clock: Clock,
  state: FakeHost,
  command: RemoteCommand,
  stop: AbortSignal,
): Promise<CommandEnd> {
  const output = { stdout: '', stderr: '' };
  const print = (stream: 'stdout' | 'stderr', line: string) => {
    output[stream] += `${line}\n`;
    command.onLine?.(stream, line);
  };
  const status = (number: number): CommandEnd => ({ exit: { kind: 'status', status: number }, ...output });
  // A round trip: without one, hosts side by side would never be seen to be so.
  await clock.sleep(50, stop);
  switch (command.script) {
    case 'version':
      if (state.fault === 'version command fails') {
        print('stderr', 'cat: REVISION: No such file or directory');
        return status(1);
      }
      if (state.installed !== '') print('stdout', state.installed);
      return status(0);
    case 'previous':
      print('stdout', state.previous);
      return status(0);
    case 'check':
      return status(clock.now() < state.ready || (state.fault === 'never healthy' && isNew(state)) ? 1 : 0);
    case 'rollback':
    case 'deploy': {
      const log = command.script === 'deploy' ? state.deploys : state.rollBacks;
      log.push({ at: clock.now(), environment: command.environment });
      if (command.script === 'rollback' && state.fault !== 'roll-back fails') state.fault = 'none';
      print('stdout', `unpacking ${command.environment['SALLYPORT_VERSION']}`);
      const exit = await deploy(clock, state, command, stop, print);
      return { exit, ...output };
    }
    default: {
      const lock = answerOfLock(state.locks, command, clock.now());
      if (lock !== undefined) {
        output.stdout = lock;
        return status(0);
      }
      print('stderr', `${command.script}: command not found`);
      return status(127);
    }
  }
}

async function deploy(
  clock: Clock,
  state: FakeHost,
  { environment, script }: RemoteCommand,
  stop: AbortSignal,
  print: (stream: 'stdout' | 'stderr', line: string) => void,
): Promise<CommandEnd['exit']> {
  const done: CommandEnd['exit'] = { kind: 'status', status: 0 };
  const isBack = script === 'rollback';
  // No signal: sshd does not end a command whose channel was closed, it goes on by itself.
  const begun = clock.sleep(deployTakes).then(() => {
    if (isBack && state.fault === 'roll-back fails') return;
    if (state.fault === 'deploy does nothing' || state.fault === 'deploy fails' || state.fault === 'deploy is killed')
      return;
    state.installed = environment['SALLYPORT_VERSION'] ?? '';
    if (state.fault === 'no restart') return;
    state.running = state.installed;
    state.ready = clock.now() + bootTakes;
  });
  if (isBack && state.fault === 'roll-back fails') {
    await begun;
    print('stderr', 'no such release');
    return { kind: 'status', status: 4 };
  }
  switch (state.fault) {
    case 'deploy fails':
      await begun;
      print('stderr', 'tar: short read');
      return { kind: 'status', status: 2 };
    case 'deploy is killed':
      await begun;
      return { kind: 'signal', signal: 'KILL' };
    case 'deploy hangs':
      return await new Promise((_, reject) =>
        stop.addEventListener('abort', () => reject(stop.reason), { once: true }),
      );
    case 'connection is lost':
      await clock.sleep(deployTakes / 2, stop);
      state.connected = false;
      throw connectionLost(state.host.name);
    default:
      await Promise.race([begun, clock.sleep(deployTakes, stop)]);
      await begun;
      return done;
  }
}

function networkOf(clock: Clock, at: FakeFleet['at']): HostNetwork {
  return {
    connect: async (name, to, signal) => {
      const state = at(name);
      await clock.sleep(50, signal);
      if (!state.connected) throw connectionLost(name);
      if (state.fault === 'forwarding is forbidden') {
        throw new SallyportError('SSH_FORWARDING_FORBIDDEN', {
          message: `sshd of ${name} does not allow forwarding.`,
          hint: 'Set AllowTcpForwarding.',
        });
      }
      if (to.kind !== 'tcp' || to.port !== 3000) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
      const [ours, theirs] = duplexPair();
      appOf(state, clock).emit('connection', theirs);
      return ours;
    },
  };
}

function connectionLost(name: string): SallyportError {
  return new SallyportError('CONNECTION_LOST', { message: `The connection to ${name} was lost.`, hint: '' });
}
