import { type Clock, withDeadline } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import { type AwsCall, isExpired, translateAwsError, whereIs } from './aws-error.ts';
import type { Credentials, Session } from './credentials.ts';

/**
 * Calls AWS with the session's credentials, and once more with fresh ones when AWS calls the first ones expired (promise 6).
 * Each try has its own deadline. Throws the SDK's error as it is, for the caller knows what it may mean.
 */
export function callerOf<Client>(parts: CallerParts<Client>) {
  let client: { readonly made: Client; readonly by: Credentials } | undefined;
  const clientFor = (by: Credentials) => {
    if (client?.by !== by) client = { made: parts.make(by), by };
    return client.made;
  };
  return async <T>(call: AwsCall, work: (client: Client, signal: AbortSignal) => Promise<T>, signal?: AbortSignal) => {
    const once = (credentials: Credentials) =>
      inTime(parts.clock, call, (inner) => work(clientFor(credentials), inner), signal);
    const credentials = await inTime(parts.clock, call, parts.session.credentials, signal);
    try {
      return await once(credentials);
    } catch (error) {
      if (!isExpired(error)) throw error;
      return await once(await parts.session.renew(credentials, signal ?? never));
    }
  };
}

/** For calls that need no session of their own. */
export async function inTime<T>(
  clock: Clock,
  call: AwsCall,
  work: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const milliseconds = call.within ?? 10_000;
  const onTimeout = () =>
    new SallyportError('AWS_UNREACHABLE', {
      message: `${call.action} had no answer from AWS (${whereIs(call.place)}) within ${milliseconds / 1_000} s.`,
      hint: 'See whether the runner reaches AWS, and whether aws-region and AWS_ENDPOINT_URL are right.',
    });
  return await withDeadline({ clock, milliseconds, signal, onTimeout }, work);
}

/** The same, with every failure in our own words. */
export async function translated<T>(call: AwsCall, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw translateAwsError(error, call);
  }
}

export type CallerParts<Client> = {
  readonly session: Session;
  readonly clock: Clock;
  readonly make: (credentials: Credentials) => Client;
};

const never = new AbortController().signal;
