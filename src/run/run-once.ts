import { runChangeCommand } from '../deployers/command/change-command.ts';
import { SallyportError } from '../errors.ts';
import type { HostName } from '../inventory/host.ts';
import type { Plan, PlannedHost } from '../rollout/plan.ts';
import { step } from './step.ts';
import type { Stage } from './story.ts';
import { wayBack } from './unsettled.ts';
import { witnesses } from './witnesses.ts';

export type Once = 'before-command' | 'after-command';

/** Which of them will run, and where. */
export function onceIn(plan: Plan, stage: Pick<Stage, 'inventory' | 'settings'>): Plan['once'] {
  const { before, after } = stage.settings.rollout.once;
  const name = hostOfOnce(plan, stage)?.host.name;
  if (name === undefined) return {};
  return { ...(before === undefined ? {} : { before: name }), ...(after === undefined ? {} : { after: name }) };
}

/** The first of the hosts that change, in the inventory's order. Undefined where none does. */
function hostOfOnce({ batches }: Plan, { inventory }: Pick<Stage, 'inventory'>): PlannedHost | undefined {
  const changing = batches.flatMap(({ hosts }) => hosts).filter(({ phases }) => phases.includes('deploying'));
  const order = (host: PlannedHost) => inventory.hosts.findIndex(({ name }) => name === host.host.name);
  return changing.toSorted((one, other) => order(one) - order(other))[0];
}

/**
 * Runs a command of the team's once, where there is one to run, and hands on what it prints. On record while it runs, for it may be a migration
 * that nobody should start again unseen. Returns why it failed; rejects only with the cancel.
 */
export async function runOnce(
  stage: Stage,
  { name, plan, lockedOn }: { name: Once; plan: Plan; lockedOn: HostName },
): Promise<SallyportError | undefined> {
  const { settings, world, fleet, recorder } = stage;
  const { before, after, timeout } = settings.rollout.once;
  const script = name === 'before-command' ? before : after;
  const planned = hostOfOnce(plan, stage);
  if (script === undefined || planned === undefined) return undefined;

  const { host, before: seen, to } = planned;
  const change = { host, from: seen.running, to, drained: false };
  const settle = wayBack(stage, [lockedOn, host.name]);
  recorder.update({ inFlight: [{ host: host.name, phase: `running ${name}` }], settle });
  const work = async (): Promise<SallyportError | undefined> => {
    if (name === 'before-command') {
      const missing = await witnesses(stage).deployer.place?.(change, world.cancelled);
      if (missing !== undefined) return missing;
    }
    const parts = { remote: fleet.remote, emit: world.emit };
    const end = await runChangeCommand(parts, { change, name, script, timeout }, world.cancelled);
    return end.kind === 'failed' ? end.error : undefined;
  };
  const failed = await step(
    world,
    name,
    work,
    () => `on ${host.name}`,
    (error) => error,
  );
  recorder.update({ inFlight: [] });
  return failed === undefined || name === 'before-command' ? failed : afterAll(failed);
}

/** The hosts are right, so that neither a roll-back nor the same deploy again would mend it. */
function afterAll(cause: SallyportError): SallyportError {
  return new SallyportError('AFTER_COMMAND_FAILED', {
    message: `Every host is on the new version, but after-command failed. ${cause.message}`,
    hint: `${cause.hint} The next run finds nothing to change and does not run it again: do by hand what it did not do.`,
    cause,
  });
}
