import { EC2InstanceConnectClient, SendSSHPublicKeyCommand } from '@aws-sdk/client-ec2-instance-connect';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { Admission } from '../../run/world.ts';
import { type AwsCall, errorName, translateAwsError } from './aws-error.ts';
import { callerOf } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';

/** Gives a public key to the instance's metadata service, where its sshd finds it for 60 seconds. Throws INSTANCE_CONNECT_REFUSED naming the host. */
export function createAdmission({ session, place, clock }: { session: Session; place: AwsPlace; clock: Clock }) {
  const send = callerOf({
    session,
    clock,
    make: (credentials) => new EC2InstanceConnectClient(clientOptions(place, clock, credentials)),
  });
  return async ({ host, instanceId, user, publicKey }: Admission, signal: AbortSignal): Promise<void> => {
    const action = 'ec2-instance-connect:SendSSHPublicKey';
    const call: AwsCall = { action, place, resource: instanceId, who: session.arn };
    const command = new SendSSHPublicKeyCommand({
      InstanceId: instanceId,
      InstanceOSUser: user,
      SSHPublicKey: publicKey,
    });
    const answer = await send(call, (client, abortSignal) => client.send(command, { abortSignal }), signal).catch(
      (error: unknown) => {
        throw explain(error, { host, instanceId, user }, call);
      },
    );
    if (answer.Success !== true) throw refused({ host, instanceId, user }, 'AWS says that it did not work', again);
  };
}

type Whom = Pick<Admission, 'host' | 'instanceId' | 'user'>;

function explain(error: unknown, whom: Whom, call: AwsCall): SallyportError {
  const [reason, hint] = reasons[errorName(error)] ?? [];
  return reason === undefined || hint === undefined
    ? translateAwsError(error, call)
    : refused(whom, reason, hint, error);
}

function refused({ host, instanceId, user }: Whom, reason: string, hint: string, cause?: unknown): SallyportError {
  return new SallyportError('INSTANCE_CONNECT_REFUSED', {
    message: `EC2 Instance Connect takes no key for ${user} on ${host} (${instanceId}): ${reason}.`,
    hint,
    cause,
  });
}

const again = 'Run again; if it stays so, see the state of EC2 Instance Connect in this region.';

/** By AWS's names of SendSSHPublicKey's errors. */
const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EC2InstanceNotFoundException: [
    'there is no such instance',
    'See instance_id of the host, aws-region, and the account of the role.',
  ],
  EC2InstanceStateInvalidException: ['the instance is not running', 'Start it, or take it out of the hosts.'],
  EC2InstanceUnavailableException: ['the instance can’t be reached by AWS now', again],
  EC2InstanceTypeInvalidException: [
    'its instance type is not supported',
    'Use ssh-key-source: private-key for this host.',
  ],
  InvalidArgsException: [
    'AWS does not take the instance id, the user or the key',
    'See ssh-user: EC2 Instance Connect takes names of up to 32 characters.',
  ],
  ServiceException: ['the service failed', again],
};
