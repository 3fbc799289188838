import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Clock } from '../../clock.ts';
import type { AwsCall } from './aws-error.ts';
import { callerOf } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';
import { translateElbError } from './elb-error.ts';

/** Calls Elastic Load Balancing; what fails is told in our own words, naming what was asked about. */
export type AskElb = <T>(
  about: { readonly action: string; readonly resource?: string | undefined },
  work: (elb: ElasticLoadBalancingV2Client, options: { readonly abortSignal: AbortSignal }) => Promise<T>,
  signal: AbortSignal,
) => Promise<T>;

/** One client for target groups, listeners and rules: each has its own connections. */
export function askElb({ session, place, clock }: { session: Session; place: AwsPlace; clock: Clock }): AskElb {
  const make = (credentials: Parameters<typeof clientOptions>[2]) =>
    new ElasticLoadBalancingV2Client(clientOptions(place, clock, credentials));
  const send = callerOf({ session, clock, make });
  return async ({ action, resource }, work, signal) => {
    const about = resource === undefined ? {} : { resource };
    const call: AwsCall = { action: `elasticloadbalancing:${action}`, place, who: session.arn, ...about };
    try {
      return await send(call, (elb, abortSignal) => work(elb, { abortSignal }), signal);
    } catch (error) {
      throw translateElbError(error, call);
    }
  };
}
