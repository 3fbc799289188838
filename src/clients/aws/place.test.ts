import { EC2Client } from '@aws-sdk/client-ec2';
import { afterEach, expect, test, vi } from 'vitest';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { clientOptions } from './client-options.ts';
import { placeOf } from './place.ts';

afterEach(() => vi.unstubAllEnvs());

const credentials = { region: 'us-gov-west-1' };

test('a job that asks for FIPS endpoints gets them, and so does whoever comes back with what was saved', async () => {
  vi.stubEnv('AWS_USE_FIPS_ENDPOINT', 'true');
  const place = await placeOf({ credentials });
  expect(place).toEqual({ region: 'us-gov-west-1', fips: true, dualstack: false });
  vi.stubEnv('AWS_USE_FIPS_ENDPOINT', 'false');
  expect(await new EC2Client(clientOptions(place, virtualClock())).config.useFipsEndpoint()).toBe(true);
});

test('a set endpoint is the host name: there is no other form of it', async () => {
  vi.stubEnv('AWS_USE_FIPS_ENDPOINT', 'true');
  const endpoint = 'http://127.0.0.1:9';
  expect(await placeOf({ credentials, endpoint })).toEqual({ region: 'us-gov-west-1', endpoint });
});

test('without a setting the region is what the SDK finds, and none is told as such', async () => {
  vi.stubEnv('AWS_CONFIG_FILE', '/no/such/file');
  vi.stubEnv('AWS_REGION', 'eu-west-3');
  expect((await placeOf({ credentials: {} })).region).toBe('eu-west-3');
  vi.stubEnv('AWS_REGION', undefined);
  await expect(placeOf({ credentials: {} })).rejects.toMatchObject({ code: 'SETTINGS_INVALID' });
});
