import { DescribeSecurityGroupRulesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { logGroups } from './firewall-log.ts';
import type { RealHost } from './hosts.ts';

/** What a group allows in: the words of nftables for one rule. */
type Allowed = string;

export type Firewall = AsyncDisposable & {
  /** Each set of rules that the hosts came to have, when all of them had it. */
  readonly history: readonly { readonly at: number; readonly allowed: readonly Allowed[] }[];
  /** A cloud that takes its time: the hosts keep the rules they have until the returned function is called. */
  pause(): () => void;
  /** Waits until the hosts have what the group says now. */
  obeyed(): Promise<void>;
};

/**
 * Makes the hosts' own firewalls obey the group: every tenth of a second its ingress rules become the hosts' nftables.
 * As in AWS, what is not allowed is dropped, and a connection that was let in lives on when its rule goes.
 */
export async function obeyGroup({ hosts, endpoint, group, credentials = anybody, open }: Options): Promise<Firewall> {
  const cloud = new EC2Client({
    endpoint,
    region: 'eu-central-1',
    credentials,
  });
  const history: { at: number; allowed: readonly Allowed[] }[] = [];
  let stopped = false;
  let paused = false;

  const obey = async () => {
    const allowed = await rulesOf(cloud, group);
    if (allowed.join() === history.at(-1)?.allowed.join()) return;
    await Promise.all(hosts.map((host) => host.exec('nft --file -', rulesetOf(allowed, open)).catch(unlessGone)));
    history.push({ at: Date.now(), allowed });
  };
  // One at a time: two rule sets on their way at once could arrive in the wrong order.
  let last = obey();
  const obeyInTurn = () => {
    last = last.then(obey);
    return last;
  };
  await last;
  const loop = (async () => {
    while (!stopped) {
      if (!paused) await obeyInTurn();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  loop.catch(() => undefined);
  return {
    history,
    pause: () => {
      paused = true;
      return () => {
        paused = false;
      };
    },
    obeyed: obeyInTurn,
    [Symbol.asyncDispose]: async () => {
      stopped = true;
      await loop;
      cloud.destroy();
    },
  };
}

/** A host that is no more has no port to be open. */
function unlessGone(error: Error): void {
  if (!error.message.includes('is not running')) throw error;
}

type Options = {
  hosts: readonly RealHost[];
  endpoint: string;
  group: string;
  /** For a cloud that asks who calls. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** A port that another group of the hosts opens to all. */
  open?: number | undefined;
};

const anybody = { accessKeyId: 'test', secretAccessKey: 'test' };

async function rulesOf(cloud: EC2Client, group: string): Promise<Allowed[]> {
  const { SecurityGroupRules: rules = [] } = await cloud.send(
    new DescribeSecurityGroupRulesCommand({ Filters: [{ Name: 'group-id', Values: [group] }] }),
  );
  return rules
    .filter(({ IsEgress, IpProtocol }) => !IsEgress && (IpProtocol === 'tcp' || IpProtocol === '-1'))
    .map(({ CidrIpv4, CidrIpv6, IpProtocol, FromPort, ToPort }) => {
      const source = CidrIpv6 === undefined ? `ip saddr ${CidrIpv4}` : `ip6 saddr ${CidrIpv6}`;
      return IpProtocol === '-1' ? source : `${source} tcp dport ${FromPort}-${ToPort}`;
    })
    .sort();
}

/** One transaction: there is no instant without rules. `queue-threshold 1` has each knock told at once. */
function rulesetOf(allowed: readonly Allowed[], open: number | undefined): string {
  const accept = allowed.map((rule) => `    ${rule} log group ${logGroups.accepted} queue-threshold 1 accept`);
  return `add table inet group
delete table inet group
table inet group {
  chain input {
    type filter hook input priority filter; policy accept;
    iifname "lo" accept
    ct state established,related accept
    meta l4proto != tcp accept
    ${open === undefined ? '' : `tcp dport ${open} accept`}
${accept.join('\n')}
    log group ${logGroups.dropped} queue-threshold 1 drop
  }
}
`;
}
