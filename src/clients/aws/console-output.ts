import { EC2Client, GetConsoleOutputCommand } from '@aws-sdk/client-ec2';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { ConsoleMoment } from '../../run/world.ts';
import { type AwsCall, errorName, translateAwsError } from './aws-error.ts';
import { callerOf } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';

/**
 * The last 64 KB that an instance's console showed: `now`, which only Nitro instances can tell, or as AWS kept it some time after the last
 * start or stop. Empty where AWS has nothing. Throws INSTANCE_UNKNOWN.
 */
export async function readConsole(
  { session, place, clock }: { session: Session; place: AwsPlace; clock: Clock },
  instanceId: string,
  moment: ConsoleMoment,
  signal: AbortSignal,
): Promise<string> {
  const call: AwsCall = { action: 'ec2:GetConsoleOutput', place, resource: instanceId, who: session.arn };
  const make = (credentials: Parameters<typeof clientOptions>[2]) =>
    new EC2Client(clientOptions(place, clock, credentials));
  const command = new GetConsoleOutputCommand({
    InstanceId: instanceId,
    ...(moment === 'now' ? { Latest: true } : {}),
  });
  try {
    const send = callerOf({ session, clock, make });
    const { Output = '' } = await send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal);
    return Buffer.from(Output, 'base64').toString('utf8');
  } catch (error) {
    if (moment === 'now' && errorName(error) === 'UnsupportedOperation') return '';
    if (!/^InvalidInstanceID\./.test(errorName(error))) throw translateAwsError(error, call);
    throw new SallyportError('INSTANCE_UNKNOWN', {
      message: `There is no instance ${instanceId} in region ${place.region}.`,
      hint: 'See instance_id of the host, aws-region, and the account of the role.',
      cause: error,
    });
  }
}
