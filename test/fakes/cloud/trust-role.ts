import type { TokenServer } from '../token-server/token-server.ts';
import type { FakeCloud } from './fake-cloud.ts';

/** Whom the role's trust policy names, as GitHub's provider is set up by default. */
export const audience = 'sts.amazonaws.com';

/** Lets the jobs of acme/shop take the role with tokens of this server, for an hour at most. */
export function trustRole({ trust }: Pick<FakeCloud, 'trust'>, { issuer, keys }: TokenServer, arn: string): void {
  trust.issuers.set(issuer, { keys, audiences: [audience] });
  trust.roles.set(arn, { arn, maxDuration: 3_600, subjects: ['repo:acme/shop:*'], audience, issuer });
}

/** What a job's environment says of the cloud and of its identity. */
export function jobEnvironment({ url }: Pick<FakeCloud, 'url'>, tokens: TokenServer): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    ACTIONS_ID_TOKEN_REQUEST_URL: tokens.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: tokens.requestToken,
  };
}
