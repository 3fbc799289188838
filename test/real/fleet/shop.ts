import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeCloud, startFakeCloud } from '../../fakes/cloud/fake-cloud.ts';
import type { FakeTargetGroup } from '../../fakes/cloud/target-groups.ts';
import { trustRole } from '../../fakes/cloud/trust-role.ts';
import { startTokenServer, type TokenServer } from '../../fakes/token-server/token-server.ts';
import { keepChecking } from './checker.ts';
import { type Firewall, obeyGroup } from './firewall.ts';
import { type Front, startFront } from './front.ts';
import { type Hosts, type RealHost, startHosts } from './hosts.ts';
import { openPumaRun } from './puma-run.ts';
import { type Behaviour, makeRelease, type Site, setUpSite, sitePort, tlsPort } from './puma-site.ts';
import { keyPair } from './stage.ts';

/** Four hosts that serve, the load balancer before them, and the cloud that both of them follow. */
export type Shop = AsyncDisposable & {
  readonly hosts: Hosts;
  readonly cloud: FakeCloud;
  readonly tokens: TokenServer;
  readonly role: string;
  /** The hosts' security group. The balancer's own way in is in it from the beginning. */
  readonly group: string;
  readonly targets: FakeTargetGroup;
  readonly front: Front;
  readonly privateKey: string;
  readonly release: (behaviour?: Behaviour) => string;
  /** Sets all hosts up anew, each with `v1` in service. */
  readonly setUp: (site: Site) => Promise<void>;
};

/** Opens the shop, with nothing deployed yet. Needs the daemon of `global-setup.ts`. */
export async function openShop({ socket, image }: { socket: string; image: string }): Promise<Shop> {
  await using parts = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-shop-'));
  parts.defer(() => rmSync(folder, { recursive: true, force: true }));
  const { privateKey, publicKey } = keyPair(join(folder, 'id'));
  const [hosts, cloud, tokens] = await Promise.all([
    startHosts({ count: 4, authorizedKey: publicKey, socket, image }),
    startFakeCloud(),
    startTokenServer(),
  ]);
  parts.use(hosts);
  parts.defer(cloud.stop);
  parts.defer(tokens.stop);
  const role = 'arn:aws:iam::123456789012:role/deploy';
  trustRole(cloud, tokens, role);
  const group = cloud.groups.addGroup().id;
  cloud.groups.add(wayIn(group, hosts.runnerAddress));

  const checked = parts.use(keepChecking(hosts.list, sitePort));
  const { targetGroups } = cloud;
  const targets = targetGroups.add({ holds: 'ip', port: sitePort, delay: 6, checkEvery: 1 });
  cloud.listeners.add([targets.arn]);
  targetGroups.stillForwarded = 5_000;
  targetGroups.answer = ({ id }) => checked.miss(id);
  const receiving = () => new Set(targetGroups.receiving(targets).map(({ id }) => id));
  const front = parts.use(await startFront({ hosts: hosts.list, port: sitePort, tlsPort, receiving, folder }));
  const release = (behaviour: Behaviour = 'good') => makeRelease(folder, behaviour);
  const { accessKeyId, secretAccessKey } = cloud.identities.addUser('arn:aws:iam::123456789012:user/firewall');
  const credentials = { accessKeyId, secretAccessKey };
  let firewall: Firewall | undefined;
  const letGo = async () => await firewall?.[Symbol.asyncDispose]();
  parts.defer(letGo);
  const begin = async (host: RealHost, site: Site) => {
    targetGroups.deregister(targets, { id: host.address, port: sitePort });
    await host.exec('rm -rf ~deploy/.sallyport; nft flush ruleset');
    await setUpSite(host, site);
    await using run = await openPumaRun(host, privateKey, folder);
    const outcome = await run.deploy('v1', release());
    if (outcome.kind !== 'deployed') throw new Error(`${host.name} has no v1: ${outcome.error.message}`);
    targetGroups.register(targets, { id: host.address, port: sitePort });
  };
  const kept = parts.move();
  return {
    ...{ hosts, cloud, tokens, role, group, targets, front, privateKey, release },
    setUp: async (site) => {
      await letGo();
      await Promise.all(hosts.list.map((host) => begin(host, site)));
      firewall = await obeyGroup({ hosts: hosts.list, endpoint: cloud.url, group, credentials });
      while (receiving().size < hosts.list.length) await new Promise((resolve) => setTimeout(resolve, 100));
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Counted from one. */
export function hostNumber(number: number, { hosts: { list } }: Shop): RealHost {
  const host = list[number - 1];
  if (host === undefined) throw new Error(`There is no host ${number}.`);
  return host;
}

/** What Terraform has written into the group for the load balancer. */
function wayIn(group: string, address: string) {
  const port = { fromPort: sitePort, toPort: tlsPort };
  const rest = { egress: false, protocol: 'tcp', description: 'the load balancer', tags: {} };
  return { group, cidr: `${address}/32`, ...port, ...rest };
}
