import { DescribeInstancesCommand, EC2Client, type Filter, type Instance } from '@aws-sdk/client-ec2';
import type { Clock } from '../../clock.ts';
import type { AwsCall } from './aws-error.ts';
import { callerOf, translated } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';

export type DescribeParts = { readonly session: Session; readonly place: AwsPlace; readonly clock: Clock };

/** The instances that pass all filters, from every page. An id that is not there is then missing from the answer, and no failure of the call. */
export function instanceDescriber({
  session,
  place,
  clock,
}: DescribeParts): (filters: Filter[], signal: AbortSignal) => Promise<Instance[]> {
  const call: AwsCall = { action: 'ec2:DescribeInstances', place, who: session.arn };
  const make = (credentials: Parameters<typeof clientOptions>[2]) =>
    new EC2Client(clientOptions(place, clock, credentials));
  const send = callerOf({ session, clock, make });
  return async (Filters, signal) => {
    const instances: Instance[] = [];
    let next: string | undefined;
    do {
      const command = new DescribeInstancesCommand({ Filters, NextToken: next });
      const page = await translated(
        call,
        send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal),
      );
      for (const { Instances = [] } of page.Reservations ?? []) instances.push(...Instances);
      next = page.NextToken;
    } while (next !== undefined && next !== '');
    return instances;
  };
}
