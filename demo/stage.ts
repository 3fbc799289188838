import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeCloud, startFakeCloud } from '../test/fakes/cloud/fake-cloud.ts';
import { startTokenServer, type TokenServer } from '../test/fakes/token-server/token-server.ts';
import { answersOf, startBalancer } from './balancer.ts';
import { type DemoHost, makeHome } from './demo-host.ts';
import { type HeldPort, holdPort } from './hold-port.ts';
import { type Sightings, watchFromOutside } from './outside.ts';
import { waitFor } from './processes.ts';
import { type Keys, makeKeys, startSshd } from './sshd.ts';

/** Everything that is on stage: a cloud, a token server, three hosts behind a firewall and a balancer, and those who watch. */
export type Stage = {
  readonly folder: string;
  readonly cloud: FakeCloud;
  readonly tokens: TokenServer;
  readonly group: string;
  readonly roleArn: string;
  readonly hosts: readonly DemoHost[];
  readonly sshPort: number;
  readonly appPort: number;
  readonly privateKey: string;
  /** As `terraform output -json` prints them. */
  readonly terraformOutputs: string;
  readonly seen: Sightings;
  /** Ends all that was started and removes all that was written; says what could not be. */
  strike(): Promise<readonly string[]>;
};

/** Where the runner’s connections come from on this machine, and an address that has no business here. */
export const runner = '127.0.0.1';
export const stranger = '127.0.0.66';

const addresses = ['127.0.0.11', '127.0.0.12', '127.0.0.13'] as const;
export const audience = 'sts.amazonaws.com';

export async function setStage(): Promise<Stage> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-demo-')));
  const endings: Ending[] = [];
  const strike = () => strikeAll(endings, folder);
  try {
    const cloud = await startFakeCloud();
    const tokens = await startTokenServer();
    endings.push(cloud.stop, tokens.stop);
    const group = cloud.groups.addGroup().id;
    const roleArn = trustOneRole(cloud, tokens);

    const held = await holdPort(2222, addresses);
    endings.push(async () => held.servers.forEach((server) => void server.close()));
    // Nobody can hold the port of an app that restarts: it goes with the one that is held.
    const ports = { sshPort: held.port, appPort: 5_778 + held.port };
    const keys = makeKeys();
    const allows = (from: string) => cloud.groups.allows(group, from, ports.sshPort);
    const { hosts, inventory } = await startHosts({ folder, keys, allows, held, appPort: ports.appPort }, endings);

    const apps = addresses.map((address) => ({ address, port: ports.appPort }));
    const balancer = await startBalancer(apps);
    const sshds = addresses.map((address) => ({ address, port: ports.sshPort }));
    const seen = watchFromOutside({ balancer, apps, sshds, knockFrom: [runner, stranger] });
    endings.push(balancer.stop, seen.stop);

    const terraformOutputs = outputsJson({ hosts: inventory, security_group_id: group });
    const privateKey = keys.private;
    return { folder, cloud, tokens, group, roleArn, hosts, ...ports, privateKey, terraformOutputs, seen, strike };
  } catch (error) {
    await strike();
    throw error;
  }
}

type Ending = () => Promise<unknown>;

async function strikeAll(endings: Ending[], folder: string): Promise<string[]> {
  const problems: string[] = [];
  // The last to come is the first to go: those who watch, before what they watch.
  for (const end of endings.splice(0).reverse()) {
    await end().catch((error: unknown) => problems.push(String(error)));
  }
  rmSync(folder, { recursive: true, force: true });
  return problems;
}

function trustOneRole(cloud: FakeCloud, { issuer, keys }: TokenServer): string {
  const arn = 'arn:aws:iam::123456789012:role/deploy';
  cloud.trust.issuers.set(issuer, { keys, audiences: [audience] });
  cloud.trust.roles.set(arn, { arn, maxDuration: 3_600, subjects: ['repo:acme/shop:*'], audience, issuer });
  return arn;
}

type HostParts = {
  readonly folder: string;
  readonly keys: Keys;
  readonly allows: (from: string) => boolean;
  readonly held: HeldPort;
  readonly appPort: number;
};

/** Three machines on v1; `inventory` is what Terraform knows of them. */
async function startHosts({ folder, keys, allows, held, appPort }: HostParts, endings: Ending[]) {
  const store = makeReleases(folder);
  const hosts: DemoHost[] = [];
  const inventory: object[] = [];
  for (const [address, front] of held.servers) {
    // The bug of the second act: nobody gave this setting to the second host.
    const settings = address === addresses[1] ? {} : { MAIL_URL: 'smtp://mail.internal' };
    const host = makeHome({ address, appPort, folder, store, settings });
    hosts.push(host);
    endings.push(host.stop);
    host.install('v1');
    const sshd = startSshd({ address, front, home: host.home, authorized: keys.public, allows });
    endings.push(sshd.stop);
    inventory.push({ address, role: 'web', host_keys: [sshd.hostKey] });
  }
  const allAnswer = async () => (await answersOf(hosts)).every((answer) => answer === 'v1');
  if (await waitFor(allAnswer, 20_000)) return { hosts, inventory };
  throw new Error(`The apps do not answer as they should: ${(await answersOf(hosts)).join(', ')}.`);
}

/** Three releases of the little app; the third needs a setting that the others did not. */
function makeReleases(folder: string): string {
  const store = join(folder, 'store');
  for (const version of ['v1', 'v2', 'v3']) {
    const release = join(store, version);
    cpSync(new URL('./release', import.meta.url), release, { recursive: true });
    writeFileSync(join(release, 'VERSION'), `${version}\n`);
    if (version === 'v3') writeFileSync(join(release, 'needs'), 'MAIL_URL\n');
  }
  return store;
}

function outputsJson(values: Record<string, unknown>): string {
  const outputs = Object.entries(values).map(([name, value]) => [name, { sensitive: false, type: 'dynamic', value }]);
  return `${JSON.stringify(Object.fromEntries(outputs), null, 2)}\n`;
}
