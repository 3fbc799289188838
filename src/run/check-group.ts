import { toSallyportError } from '../errors.ts';
import type { Inventory } from '../inventory/host.ts';
import { checkAttachment } from '../window/attachment.ts';
import type { Door } from './door.ts';
import type { Cloud, WindowWorld } from './world.ts';

/** Before a window opens: is the group that of the hosts? Where a role may not look, that is a warning: the port then proves it (reach). */
export async function checkGroup(
  world: WindowWorld,
  { securityGroup }: Inventory,
  { hosts }: Door,
  { attachments }: Cloud,
): Promise<void> {
  const ids = hosts.flatMap(({ instanceId }) => instanceId ?? []);
  if (securityGroup === undefined || ids.length === 0) return;
  try {
    const attached = await attachments.of(ids, world.cancelled);
    checkAttachment(hosts, securityGroup, attached);
  } catch (cause) {
    const error = toSallyportError(cause);
    if (error.code !== 'AWS_CALL_FAILED') throw error;
    world.emit({
      kind: 'warning',
      message: `It was not seen whether ${securityGroup} is the hosts’ group: ${error.message}`,
    });
  }
}
