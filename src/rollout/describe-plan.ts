import type { Observation } from '../deployers/deployer.ts';
import type { Batch, Plan, PlannedHost } from './plan.ts';

/** The plan in lines for a person, printed before anything changes. */
export function describePlan({ version, batches, skipped }: Plan): string[] {
  const changing = batches.flatMap(({ hosts }) => hosts).length;
  const all = changing + skipped.length;
  const alreadyRight = skipped.map(({ host }) => `  skipped  ${host.role}  ${host.name} (already right)`);
  if (changing === 0) return [`Nothing to do: ${version} already runs on ${hostsInWords(all)}.`, ...alreadyRight];
  return [
    `${version} goes to ${changing === all ? hostsInWords(all) : `${changing} of ${hostsInWords(all)}`} in ${batches.length === 1 ? '1 batch' : `${batches.length} batches`}.`,
    ...batches.map((batch) => describeBatch(batch, batches.length)),
    ...alreadyRight,
  ];
}

function describeBatch({ number, role, hosts }: Batch, of: number): string {
  return `  batch ${number} of ${of}  ${role}  ${hosts.map(describeHost).join(', ')}`;
}

function describeHost({ host, before }: PlannedHost): string {
  const unhealthy = before.health === 'unhealthy' ? ', unhealthy' : '';
  return `${host.name} (${describeVersion(before.running)}${unhealthy})`;
}

/** What a host runs, in a word or two. */
export function describeVersion(observation: Observation): string {
  switch (observation.kind) {
    case 'version':
      return observation.version;
    case 'none':
      return 'nothing yet';
    case 'unknown':
      return 'unknown';
  }
}

function hostsInWords(count: number): string {
  return count === 1 ? '1 host' : `${count} hosts`;
}
