import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DescribeSecurityGroupRulesCommand,
  EC2Client,
  RevokeSecurityGroupIngressCommand,
  type SecurityGroupRule,
} from '@aws-sdk/client-ec2';
import { type Firewall, obeyGroup } from './firewall.ts';
import type { RealHost } from './hosts.ts';
import { keepKnocking } from './knockers.ts';
import type { Stage } from './stage.ts';

/** One run's surroundings: hosts that all run `v1`, a group that the hosts obey, Terraform outputs that name it, and those who keep knocking. */
export type Scene = AsyncDisposable & {
  readonly stage: Stage;
  readonly group: string;
  /** The hosts that obey the group: all, or the bastion alone. */
  readonly door: readonly RealHost[];
  readonly firewall: Firewall;
  /** A Terraform directory that was applied. */
  readonly terraform: string;
  /** A version that no host has seen. */
  readonly version: string;
  /** When the knocking began. */
  readonly began: number;
  ingress(): Promise<SecurityGroupRule[]>;
  /** Somebody else removes the rules that are there. */
  revokeAll(): Promise<void>;
  /** Has every host stop a run at this place: see `hold` in the image. Returns how to let it go on. */
  hold(place: string): Promise<() => Promise<void>>;
};

// A run that died without a post leaves its deploy lock.
const startAtV1 =
  'rm -rf ~deploy/.sallyport; sudo -u deploy /srv/app/deploy v1; until curl -sf http://127.0.0.1:3000/up; do sleep 0.1; done';

/** A secret among the Terraform outputs, which no log may show. */
export const terraformSecret = 'correct-horse-battery-staple';

let scenes = 0;

type Layout = {
  readonly knownHosts?: string;
  /** The group is that of this host, and the others let in nobody but it. */
  readonly bastion?: RealHost;
  /** Where everybody reaches the application, whatever the group says. */
  readonly open?: number;
};

export async function openScene(stage: Stage, { knownHosts, bastion, open }: Layout = {}): Promise<Scene> {
  await using parts = new AsyncDisposableStack();
  const { hosts, moto } = stage;
  scenes += 1;
  const version = `v${process.pid}-${scenes}`;
  const ec2 = new EC2Client({
    endpoint: moto.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  parts.defer(() => ec2.destroy());
  const makeGroup = async (GroupName: string) =>
    (await ec2.send(new CreateSecurityGroupCommand({ GroupName, Description: 'hosts' }))).GroupId ?? '';
  const group = await makeGroup(version);
  const door = bastion === undefined ? hosts.list : [bastion];
  const inner = hosts.list.filter((host) => !door.includes(host));
  const terraform = appliedDirectory(stage, {
    security_group_id: group,
    hosts: (bastion === undefined ? hosts.list : inner).map(({ address }) => address),
    known_hosts: knownHosts ?? hosts.list.map((host) => host.knownHosts).join('\n'),
  });
  const firewall = parts.use(await obeyGroup({ hosts: door, endpoint: moto.url, group, open }));
  if (bastion !== undefined) {
    const GroupId = await makeGroup(`${version}-inner`);
    const IpPermissions = [sshFrom(bastion)];
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
    parts.use(await obeyGroup({ hosts: inner, endpoint: moto.url, group: GroupId }));
  }
  await onAll(stage, startAtV1);
  parts.defer(async () => void (await onAll(stage, 'rm -f /srv/app/hold-* /srv/app/at-* /srv/app/broken-versions')));
  const began = Date.now();
  parts.use(keepKnocking({ from: hosts.runnerAddress, hosts: hosts.list, port: 22 }));
  parts.use(keepKnocking({ from: hosts.otherAddress, hosts: hosts.list, port: 22 }));
  parts.use(keepKnocking({ from: hosts.runnerAddress, hosts: hosts.list, port: 8022 }));

  const ingress = async () => {
    const Filters = [{ Name: 'group-id', Values: [group] }];
    const { SecurityGroupRules: rules = [] } = await ec2.send(new DescribeSecurityGroupRulesCommand({ Filters }));
    return rules.filter(({ IsEgress }) => !IsEgress);
  };
  const kept = parts.move();
  return {
    ...{ stage, group, door, firewall, terraform, version, began, ingress },
    revokeAll: async () => {
      const ids = (await ingress()).flatMap(({ SecurityGroupRuleId: id }) => id ?? []);
      await ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId: group, SecurityGroupRuleIds: ids }));
    },
    hold: async (place) => {
      await onAll(stage, `touch /srv/app/hold-${place}`);
      return async () => void (await onAll(stage, `rm -f /srv/app/hold-${place}`));
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

function sshFrom({ address }: RealHost) {
  return { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: `${address}/32` }] };
}

/** Runs a command as root on every host. */
export function onAll(stage: Stage, command: string): Promise<string[]> {
  return Promise.all(stage.hosts.list.map((host) => host.exec(command)));
}

function appliedDirectory(stage: Stage, outputs: Record<string, unknown>): string {
  const directory = mkdtempSync(join(stage.folder, 'terraform-'));
  const blocks = Object.entries(outputs).map(
    ([name, value]) => `output "${name}" {\n  value = ${JSON.stringify(value)}\n}`,
  );
  const secret = `output "database_password" {\n  value = "${terraformSecret}"\n  sensitive = true\n}`;
  writeFileSync(join(directory, 'main.tf'), [...blocks, secret, ''].join('\n'));
  const terraform = (...args: string[]) =>
    execFileSync('terraform', [`-chdir=${directory}`, ...args, '-no-color'], {
      env: { PATH: process.env['PATH'], HOME: stage.folder, CHECKPOINT_DISABLE: '1' },
      stdio: 'pipe',
    });
  terraform('init');
  terraform('apply', '-auto-approve');
  return directory;
}
