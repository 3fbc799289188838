import type { DeployOutcome } from '../deployers/deployer.ts';
import { SallyportError } from '../errors.ts';
import type { Host, HostName } from '../inventory/host.ts';
import type { HostResult } from './host-result.ts';
import type { StoppableRoll } from './roll.ts';
import { bringOn, type Departure, takeOut } from './roll-host.ts';
import { type Finish, isBalanced, isChange, type Step } from './step.ts';

/**
 * Takes the hosts through their steps side by side. All of them leave the balancer before the deployer is called, once for all of them; each
 * goes on to its own gate as soon as its own deploy has ended.
 */
export async function rollWave(roll: StoppableRoll, steps: readonly Step[], finish: Finish): Promise<HostResult[]> {
  await Promise.all(steps.map(({ host }) => roll.ahead?.settle(host.name)));
  const departures = await Promise.all(steps.map((step) => takeOut(roll, step)));
  const deployed = startDeploy(roll, departures);
  return await Promise.all(departures.map(async (one) => finish(await bringOn(roll, one, deployed(one.step.host)))));
}

/** Each host's own outcome. A deployer that throws at once, or forgets a host, fails those hosts and not the whole run. */
function startDeploy(
  { deployer, atLast, stop }: StoppableRoll,
  departures: readonly Departure[],
): (host: Host) => () => Promise<DeployOutcome> {
  const ready = departures.filter(({ step, problem }) => problem === undefined && isChange(step));
  const changes = ready.map(({ step }) => ({
    host: step.host,
    from: step.from,
    to: step.to,
    drained: isBalanced(step),
  }));
  const isBack = ready[0]?.step.way === 'roll-back';
  const started = (async () => {
    stop.throwIfAborted();
    if (changes.length === 0) return new Map<HostName, Promise<DeployOutcome>>();
    return isBack ? deployer.rollBack(changes, atLast) : deployer.deploy(changes, atLast);
  })();
  // Nobody may be left to wait for it.
  started.catch(() => undefined);
  return ({ name }) =>
    async () =>
      (await (await started).get(name)) ?? forgotten(name);
}

function forgotten(name: HostName): DeployOutcome {
  const error = new SallyportError('DEFECT', {
    message: `The deployer told nothing about ${name}.`,
    hint: 'This is a defect of Sallyport. Please report it with the debug log of this run.',
  });
  return { kind: 'failed', error };
}
