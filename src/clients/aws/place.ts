import { STSClient } from '@aws-sdk/client-sts';
import type { CredentialSettings } from '../../settings/settings.ts';
import { translated } from './call.ts';
import type { AwsPlace } from './client-options.ts';

type Wanted = { readonly credentials: Pick<CredentialSettings, 'region'>; readonly endpoint?: string | undefined };

/** What the settings leave open is as the SDK's own configuration has it: environment and profile, asked here and nowhere else. */
export async function placeOf({ credentials, endpoint }: Wanted): Promise<AwsPlace> {
  const { config } = new STSClient(credentials.region === undefined ? {} : { region: credentials.region });
  const call = { action: 'the AWS region', place: { region: 'not set' } };
  const region = await translated(call, config.region());
  // An endpoint is a host name already.
  if (endpoint !== undefined) return { region, endpoint };
  const [fips, dualstack] = await Promise.all([config.useFipsEndpoint(), config.useDualstackEndpoint()]);
  return { region, fips, dualstack };
}
