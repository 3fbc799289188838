import type { EC2ClientConfig } from '@aws-sdk/client-ec2';
import type { Clock } from '../../clock.ts';
import type { Credentials } from './credentials.ts';
import { retryOnClock } from './retry-on-clock.ts';

/** Where AWS is asked: as main found it in settings and environment; post takes all of it from the saved state. */
export type AwsPlace = {
  readonly region: string;
  /** `AWS_ENDPOINT_URL`. */
  readonly endpoint?: string | undefined;
  /** `AWS_USE_FIPS_ENDPOINT` and `AWS_USE_DUALSTACK_ENDPOINT`, or the same of a profile: other host names of the same region. */
  readonly fips?: boolean | undefined;
  readonly dualstack?: boolean | undefined;
};

/**
 * What every client is built with. Nothing that later steps may have changed is read from the environment: an endpoint is given or
 * there is none (`ignoreConfiguredEndpointUrls`), for a post step that asks another endpoint than main would close nothing.
 */
export function clientOptions(
  { region, endpoint, fips, dualstack }: AwsPlace,
  clock: Clock,
  credentials?: Credentials,
) {
  return {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ignoreConfiguredEndpointUrls: true,
    useFipsEndpoint: fips === true,
    useDualstackEndpoint: dualstack === true,
    // The SDK's own order: with AWS_AUTH_SCHEME_PREFERENCE=sigv4a it sends no AssumeRoleWithWebIdentity at all.
    authSchemePreference: [],
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
