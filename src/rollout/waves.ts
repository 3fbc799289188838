import { withDeadline } from '../clock.ts';
import { SallyportError, toSallyportError } from '../errors.ts';
import type { Host, Role } from '../inventory/host.ts';
import { leastInService, nextWave, type RoleNow } from './capacity.ts';
import type { HostResult } from './host-result.ts';
import type { StoppableRoll } from './roll.ts';
import { rollWave } from './roll-wave.ts';
import type { Finish, Step } from './step.ts';
import { trafficOf } from './traffic-of.ts';

/** All of one role. */
export type Turn = {
  readonly role: Role;
  readonly steps: readonly Step[];
  /** Told once, before the first of them changes. */
  readonly begin: () => void;
  readonly finish: Finish;
  /** Asked before each wave with how those before it ended. */
  readonly mayStart: (ends: readonly HostResult[]) => boolean;
};

export type TurnEnd = {
  readonly hosts: readonly HostResult[];
  readonly notStarted: readonly Step[];
  readonly stopped?: SallyportError;
};

/** Takes the hosts through their steps, so many at a time as the role can spare by the balancer's own view. */
export async function goInWaves(roll: StoppableRoll, turn: Turn): Promise<TurnEnd> {
  const hosts: HostResult[] = [];
  let waiting = turn.steps;
  try {
    while (waiting.length > 0 && !roll.stop.aborted && turn.mayStart(hosts)) {
      await roll.mayGoOn?.();
      const wave = await waveNow(roll, turn.role, waiting);
      roll.inFlight.enter(wave.map(recordOf));
      if (waiting === turn.steps) turn.begin();
      waiting = waiting.filter((step) => !wave.includes(step));
      hosts.push(...(await rollWave(roll, wave, turn.finish)));
    }
  } catch (cause) {
    return { hosts, notStarted: waiting, stopped: toSallyportError(cause) };
  }
  return { hosts, notStarted: waiting };
}

/** Saved before the first of them changes (promise 1). Where nothing can be saved nothing may start. */
function recordOf({ host, from, to, phases }: Step) {
  const [phase = 'deploying'] = phases;
  const drained = phases.includes('registering');
  return { host: host.name, phase, to, drained, ...(from.kind === 'version' ? { from: from.version } : {}) };
}

/** Those that may change now. Waits a while where nobody may: a target that has just come back may not be counted yet. */
async function waveNow(roll: StoppableRoll, role: Role, waiting: readonly Step[]): Promise<Step[]> {
  const { clock, emit, stop } = roll;
  const started = clock.now();
  for (;;) {
    const { now, balanced } = await roleNowPatiently(roll, role);
    const wave = nextWave(waiting, now);
    if (wave.length > 0) return wave;
    const waited = clock.now() - started;
    if (!balanced || waited >= patience) throw capacityLost(role, now);
    emit({ kind: 'waiting', what: `${wordsOf(role, now)}, until another may go`, milliseconds: waited });
    await clock.sleep(betweenLooks, stop);
  }
}

/** One look that fails must not end a roll-back before it has begun. */
async function roleNowPatiently(roll: StoppableRoll, role: Role): ReturnType<typeof roleNow> {
  for (let failures = 1; ; failures++) {
    try {
      return await roleNow(roll, role);
    } catch (error) {
      roll.stop.throwIfAborted();
      if (failures === mostFailures) throw error;
      await roll.clock.sleep(betweenLooks, roll.stop);
    }
  }
}

async function roleNow(
  { balancer, clock, stop, hosts, paceOf, standing }: StoppableRoll,
  role: Role,
): Promise<{ now: RoleNow; balanced: boolean }> {
  const view = await withDeadline({ clock, milliseconds: longestLook, signal: stop, onTimeout: mute }, (signal) =>
    balancer.look(signal),
  );
  const ofRole = hosts.filter((host) => host.role === role);
  const serves = (host: Host) => {
    const { kind } = trafficOf(view, host);
    return kind === 'unbalanced' ? standing.serves.get(host.name) === true : kind === 'in';
  };
  return {
    now: {
      hosts: ofRole,
      inService: new Set(ofRole.filter(serves).map(({ name }) => name)),
      least: leastInService(paceOf(role).minInService, ofRole.length),
    },
    balanced: ofRole.some((host) => trafficOf(view, host).kind !== 'unbalanced'),
  };
}

/** Milliseconds. */
const longestLook = 60_000;
const betweenLooks = 5_000;
const patience = 2 * 60_000;

const mostFailures = 3;

function wordsOf(role: Role, { inService, hosts, least }: RoleNow): string {
  return `${inService.size} of ${hosts.length} ${role} hosts in service, ${least} must stay`;
}

function capacityLost(role: Role, now: RoleNow): SallyportError {
  return new SallyportError('CAPACITY_LOST', {
    message: `No other host may change: ${wordsOf(role, now)}.`,
    hint: 'See why hosts are out of service, in the balancer and on them; then run this again. min-in-service says how many must stay.',
  });
}

function mute(): SallyportError {
  return new SallyportError('CAPACITY_LOST', {
    message: `The balancer did not tell within ${longestLook / 1_000} s which hosts are in service.`,
    hint: 'See whether AWS is reachable from this runner; then run this again.',
  });
}
