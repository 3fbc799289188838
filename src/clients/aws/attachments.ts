import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import type { Clock } from '../../clock.ts';
import type { Attached, Attachments } from '../../window/attachment.ts';
import type { AwsCall } from './aws-error.ts';
import { callerOf, translated } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';

type Parts = { readonly session: Session; readonly place: AwsPlace; readonly clock: Clock };

/** Asked by filter: an id that is not there is then missing from the answer, and not a failure of the whole call. */
export function createAttachments({ session, place, clock }: Parts): Attachments {
  const call: AwsCall = { action: 'ec2:DescribeInstances', place, who: session.arn };
  const make = (credentials: Parameters<typeof clientOptions>[2]) =>
    new EC2Client(clientOptions(place, clock, credentials));
  const send = callerOf({ session, clock, make });
  return {
    of: async (instanceIds, signal) => {
      const found = new Map<string, Attached>();
      let next: string | undefined;
      do {
        const Filters = [{ Name: 'instance-id', Values: [...instanceIds] }];
        const command = new DescribeInstancesCommand({ Filters, NextToken: next });
        const page = await translated(
          call,
          send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal),
        );
        for (const { InstanceId = '', VpcId = '', SecurityGroups = [] } of (page.Reservations ?? []).flatMap(
          ({ Instances = [] }) => Instances,
        )) {
          found.set(InstanceId, { vpc: VpcId, groups: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []) });
        }
        next = page.NextToken;
      } while (next !== undefined && next !== '');
      return found;
    },
  };
}
