import type { EC2ClientConfig } from '@aws-sdk/client-ec2';
import type { Clock } from '../../clock.ts';
import type { Credentials } from './credentials.ts';
import { retryOnClock } from './retry-on-clock.ts';

/** Where AWS is asked. The endpoint is `AWS_ENDPOINT_URL` as main saw it; post takes both from the saved state. */
export type AwsPlace = { readonly region: string; readonly endpoint?: string | undefined };

/**
 * What every client is built with. Nothing that later steps may have changed is read from the environment: an endpoint is given or
 * there is none (`ignoreConfiguredEndpointUrls`), for a post step that asks another endpoint than main would close nothing.
 */
export function clientOptions({ region, endpoint }: AwsPlace, clock: Clock, credentials?: Credentials) {
  return {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ignoreConfiguredEndpointUrls: true,
    retryStrategy: retryOnClock(clock, attempts),
    maxAttempts: attempts,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    ...(credentials === undefined ? {} : { credentials: plain(credentials) }),
  } satisfies EC2ClientConfig;
}

const attempts = 4;

function plain({ accessKeyId, secretAccessKey, sessionToken }: Credentials) {
  return {
    accessKeyId,
    secretAccessKey: secretAccessKey.reveal(),
    ...(sessionToken === undefined ? {} : { sessionToken: sessionToken.reveal() }),
  };
}
