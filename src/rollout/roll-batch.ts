import type { DeployOutcome } from '../deployers/deployer.ts';
import { SallyportError } from '../errors.ts';
import type { Host, HostName } from '../inventory/host.ts';
import type { Roll } from './engine.ts';
import type { HostResult } from './host-result.ts';
import type { Batch } from './plan.ts';
import { rollHost } from './roll-host.ts';

/** Takes all hosts of the batch to the version, side by side; each goes on to its own gate as soon as its own deploy has ended. */
export async function rollBatch(roll: Roll, { number, hosts }: Batch): Promise<HostResult[]> {
  roll.emit({
    kind: 'batch-started',
    number,
    of: roll.plan.batches.length,
    hosts: hosts.map(({ host }) => host.name),
  });
  const deployed = startDeploy(roll, hosts);
  return await Promise.all(hosts.map((planned) => rollHost(roll, planned, deployed(planned.host))));
}

/** Each host's own outcome. A deployer that throws at once, or forgets a host, fails those hosts and not the whole run. */
function startDeploy({ deployer, plan, stop }: Roll, hosts: Batch['hosts']): (host: Host) => Promise<DeployOutcome> {
  const changes = hosts.map(({ host, before }) => ({ host, from: before.running, to: plan.version, drained: false }));
  const started = (async () => deployer.deploy(changes, stop))();
  return async ({ name }) => {
    const outcome = (await started).get(name);
    return outcome === undefined ? forgotten(name) : await outcome;
  };
}

function forgotten(name: HostName): DeployOutcome {
  const error = new SallyportError('DEFECT', {
    message: `The deployer told nothing about ${name}.`,
    hint: 'This is a defect of Sallyport. Please report it with the debug log of this run.',
  });
  return { kind: 'failed', error };
}
