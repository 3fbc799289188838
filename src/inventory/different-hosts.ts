import type { ParsedHost } from './parse-host.ts';
import type { InventoryProblem } from './problem.ts';

/** The problems of hosts that are one machine twice: the same address, however it is written, or the same instance. */
export function differentHosts(hosts: readonly ParsedHost[]): InventoryProblem[] {
  const seen = new Map<string, ParsedHost>();
  const problems: InventoryProblem[] = [];
  for (const parsed of hosts) {
    const keys = [parsed.canonicalAddress, parsed.host.instanceId].filter((key) => key !== undefined);
    const first = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
    if (first === undefined) for (const key of keys) seen.set(key, parsed);
    else problems.push(sameMachine(parsed, first));
  }
  return problems;
}

function sameMachine(second: ParsedHost, first: ParsedHost): InventoryProblem {
  const what = second.canonicalAddress === first.canonicalAddress ? 'address' : 'instance id';
  const message = `It has the same ${what} as ${first.spelled}.`;
  if (second.host.role === first.host.role) {
    return { spelled: second.spelled, message, hint: 'Write every host once.' };
  }
  return {
    spelled: second.spelled,
    message: `${message} The roles differ: ${first.host.role} and ${second.host.role}.`,
    hint: 'A host gets the release once, in one role: give it a role of its own for what it does, and set that up under roles: in sallyport.yml.',
  };
}
