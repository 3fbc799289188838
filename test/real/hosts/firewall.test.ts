import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  EC2Client,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { obeyGroup } from '../fleet/firewall.ts';
import { readFirewallLog } from '../fleet/firewall-log.ts';
import { type Hosts, startHosts } from '../fleet/hosts.ts';
import { keepKnocking, knock } from '../fleet/knockers.ts';
import { startMoto } from '../moto-server.ts';

let hosts: Hosts;
beforeAll(async () => {
  hosts = await startHosts({
    count: 2,
    authorizedKey: '',
    socket: inject('socket'),
    image: inject('image'),
  });
});
afterAll(() => hosts?.[Symbol.asyncDispose]());

test('a rule of the group opens the port for one address, and its end shuts it: the hosts’ own firewalls say so', async () => {
  await using moto = await startMoto();
  const cloud = new EC2Client({
    endpoint: moto.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const { GroupId: group = '' } = await cloud.send(
    new CreateSecurityGroupCommand({ GroupName: 'hosts', Description: 'hosts' }),
  );
  await using log = await readFirewallLog(hosts.list, inject('socket'));
  await using firewall = await obeyGroup({ hosts: hosts.list, endpoint: moto.url, group });
  const { runnerAddress, otherAddress } = hosts;
  await using _mine = keepKnocking({ from: runnerAddress, hosts: hosts.list, port: 22 });
  await using _other = keepKnocking({ from: otherAddress, hosts: hosts.list, port: 22 });
  const enough = () => new Promise((resolve) => setTimeout(resolve, 1_500));
  await enough();
  const opened = Date.now();
  const rule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: `${runnerAddress}/32` }] };
  await cloud.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: group, IpPermissions: [rule] }));
  await enough();
  expect(await knock(runnerAddress, hosts.list[0]?.address ?? '', 22, 1_000)).toBe(true);
  expect(await knock(runnerAddress, hosts.list[0]?.address ?? '', 3000, 500)).toBe(false);
  await cloud.send(new RevokeSecurityGroupIngressCommand({ GroupId: group, IpPermissions: [rule] }));
  await firewall.obeyed();
  // The log stamps a knock when it is read, a moment after it was let in.
  const closed = Date.now() + 500;
  await enough();

  for (const { name } of hosts.list) {
    const seen = (from: string, verdict: string, after: number, before: number) =>
      log.knocks.filter(
        (knock) =>
          knock.host === name &&
          knock.from === from &&
          knock.verdict === verdict &&
          knock.port === 22 &&
          knock.at >= after &&
          knock.at < before,
      ).length;
    expect(seen(runnerAddress, 'dropped', 0, opened)).toBeGreaterThan(1);
    expect(seen(runnerAddress, 'accepted', 0, opened)).toBe(0);
    expect(seen(runnerAddress, 'accepted', opened, closed)).toBeGreaterThan(1);
    expect(seen(runnerAddress, 'accepted', closed, Infinity)).toBe(0);
    expect(seen(runnerAddress, 'dropped', closed, Infinity)).toBeGreaterThan(1);
    expect(seen(otherAddress, 'accepted', 0, Infinity)).toBe(0);
    expect(seen(otherAddress, 'dropped', 0, opened)).toBeGreaterThan(1);
    expect(seen(otherAddress, 'dropped', opened, closed)).toBeGreaterThan(1);
  }
  expect(firewall.history.map(({ allowed }) => allowed)).toEqual([
    [],
    [`ip saddr ${runnerAddress}/32 tcp dport 22-22`],
    [],
  ]);
});
