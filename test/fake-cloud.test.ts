import { expect, test } from 'vitest';
import { readyCloud } from './fakes/cloud/ready-cloud.ts';
import { runnerAddress, startWindowRun } from './fakes/cloud/window-run.ts';

test('the firewall’s own log tells when which address could reach which port', async () => {
  await using ready = await readyCloud();
  const { groups } = ready.cloud;
  const started = ready.clock.now();
  const run = await startWindowRun(ready);
  await run.open();
  ready.clock.advance(90_000);
  await run.close();
  const about = { group: ready.group, cidr: `${runnerAddress}/32`, fromPort: 22, toPort: 22 };
  expect(groups.events).toEqual([
    expect.objectContaining({ ...about, kind: 'opened', at: started }),
    expect.objectContaining({ ...about, kind: 'shut', at: started + 90_000 }),
  ]);
});

test('hosts can ask it who may come in', async () => {
  await using ready = await readyCloud();
  const { groups } = ready.cloud;
  const rule = {
    group: ready.group,
    egress: false,
    protocol: 'tcp',
    fromPort: 20,
    toPort: 25,
    description: '',
    tags: {},
  };
  groups.add({ ...rule, cidr: '10.1.0.0/16' });
  groups.add({ ...rule, cidr: '2001:db8::/32', protocol: '-1' });
  groups.add({ ...rule, cidr: '0.0.0.0/0', egress: true });
  const asked: [string, number, boolean][] = [
    ['10.1.2.3', 22, true],
    ['10.1.2.3', 26, false],
    ['10.2.2.3', 22, false],
    ['2001:db8::7', 443, true],
    ['2001:db9::7', 22, false],
  ];
  for (const [address, port, allowed] of asked) expect(groups.allows(ready.group, address, port)).toBe(allowed);
  expect(groups.allows('sg-other', '10.1.2.3', 22)).toBe(false);
});

test('a session ends when its time is over, in the words of each service', async () => {
  await using ready = await readyCloud();
  const role = ready.cloud.trust.roles.get(ready.roleArn);
  if (role === undefined) throw new Error('no role');
  const session = ready.cloud.identities.addSession(role, 'someone', 900, undefined);
  const headers = { authorization: `Credential=${session.accessKeyId}/x`, token: session.sessionToken ?? '' };
  expect(ready.cloud.identities.of(headers, 'ec2').arn).toBe('arn:aws:sts::123456789012:assumed-role/deploy/someone');
  ready.clock.advance(900_000);
  expect(() => ready.cloud.identities.of(headers, 'ec2')).toThrow(expect.objectContaining({ code: 'RequestExpired' }));
  expect(() => ready.cloud.identities.of(headers, 'sts')).toThrow(expect.objectContaining({ code: 'ExpiredToken' }));
});
