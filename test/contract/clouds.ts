import { type CloudRequest, type EntryParts, enterCloud } from '../../src/clients/aws/cloud-door.ts';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import type { Cloud } from '../../src/run/world.ts';
import { Secret } from '../../src/secret.ts';
import { type CloudUnderTest, guardRole, region, run } from './cloud-under-test.ts';
import { startFake } from './start-fake.ts';
import { startMoto } from './start-moto.ts';

export const clouds = { fake: startFake, moto: startMoto };

/** Takes the role as a run does, through our own clients. */
export async function enter(
  under: CloudUnderTest,
  wanted: Pick<CloudRequest, 'state' | 'guardRole' | 'targetGroups' | 'canary'> = {},
): Promise<Cloud> {
  const parts: EntryParts = {
    clock: systemClock,
    mask: () => undefined,
    run,
    identity: { token: async (audience) => new Secret(under.token(audience)) },
    identityHint: '',
  };
  const role = { arn: under.roleArn, audience: 'sts.amazonaws.com', durationSeconds: 3_600 };
  const credentials = { role, region, allowedAccountIds: ['123456789012'] };
  const machines = { admitted: ['deploy'], console: true };
  return await enterCloud(parts, { credentials, endpoint: under.endpoint, machines, guardRole, ...wanted }, never);
}

const never = new AbortController().signal;
