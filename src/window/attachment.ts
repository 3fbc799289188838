import { SallyportError } from '../errors.ts';
import type { GroupId, Host } from '../inventory/host.ts';

/** The security groups of instances, as the cloud knows them. */
export interface Attachments {
  /** What is there of these instances, in this account and region. */
  of(instanceIds: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Attached>>;
}

export type Attached = { readonly groups: readonly string[]; readonly vpc: string };

/**
 * A rule in a group that is not the hosts' own opens nothing of theirs, and something of others: of another VPC, or account.
 * Throws GROUP_NOT_ATTACHED that names every host it is not attached to. Only hosts whose instance is known are judged.
 */
export function checkAttachment(hosts: readonly Host[], group: GroupId, attached: ReadonlyMap<string, Attached>): void {
  const wrong = hosts.flatMap(({ name, instanceId }) => {
    if (instanceId === undefined) return [];
    const found = attached.get(instanceId);
    if (found === undefined) return [`${name} (${instanceId} is no instance of this account and region)`];
    if (found.groups.includes(group)) return [];
    return [`${name} (${instanceId} in ${found.vpc}, with ${found.groups.join(', ') || 'no group'})`];
  });
  if (wrong.length === 0) return;
  throw new SallyportError('GROUP_NOT_ATTACHED', {
    message: `Security group ${group} is not attached to ${wrong.join('; ')}: a window in it would not open these hosts.`,
    hint: 'See whether security-group (or the Terraform output), the instance_id of the hosts, aws-region and the account of the role belong together, and attach the group to every host.',
  });
}
