import type { Attachments } from '../../window/attachment.ts';
import { type DescribeParts, instanceDescriber } from './describe-instances.ts';

/** What EC2 knows of the groups of instances. */
export function createAttachments(parts: DescribeParts): Attachments {
  const describe = instanceDescriber(parts);
  return {
    of: async (instanceIds, signal) => {
      const instances = await describe([{ Name: 'instance-id', Values: [...instanceIds] }], signal);
      return new Map(
        instances.map(({ InstanceId = '', VpcId = '', SecurityGroups = [] }) => [
          InstanceId,
          { vpc: VpcId, groups: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []) },
        ]),
      );
    },
  };
}
