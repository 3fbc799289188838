import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeCloud, startFakeCloud } from '../test/fakes/cloud/fake-cloud.ts';
import { startTokenServer, type TokenServer } from '../test/fakes/token-server/token-server.ts';
import { answersOf, startBalancer } from './balancer.ts';
import { type DemoHost, makeHome } from './demo-host.ts';
import { freePort } from './free-port.ts';
import { type Sightings, watchFromOutside } from './outside.ts';
import { waitFor } from './processes.ts';
import { makeKeys, startSshd } from './sshd.ts';

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
  const endings: (() => Promise<unknown>)[] = [];
  const strike = () => strikeAll(endings, folder);
  try {
    const cloud = await startFakeCloud();
    endings.push(cloud.stop);
    const tokens = await startTokenServer();
    endings.push(tokens.stop);
    const group = cloud.groups.addGroup().id;
    const roleArn = trustOneRole(cloud, tokens);

    const store = makeReleases(folder);
    const sshPort = await freePort(2222, addresses);
    const appPort = await freePort(8000, addresses);
    const userKeys = makeKeys();
    const outputs: object[] = [];
    const hosts: DemoHost[] = [];
    for (const address of addresses) {
      // The bug of the second act: nobody gave this setting to the second host.
      const settings = address === addresses[1] ? {} : { MAIL_URL: 'smtp://mail.internal' };
      const host = makeHome({ address, appPort, folder, store, settings });
      hosts.push(host);
      endings.push(host.stop);
      host.install('v1');
      const allows = (from: string) => cloud.groups.allows(group, from, sshPort);
      const sshd = await startSshd({ address, port: sshPort, home: host.home, authorized: userKeys.public, allows });
      endings.push(sshd.stop);
      outputs.push({ address, role: 'web', host_keys: [sshd.hostKey] });
    }
    writeOutputs(folder, { hosts: outputs, security_group_id: group });

    if (!(await waitFor(async () => (await answersOf(hosts)).every((answer) => answer === 'v1'), 20_000))) {
      throw new Error(`The apps do not answer: ${(await answersOf(hosts)).join(', ')}.`);
    }
    const balancer = await startBalancer(hosts.map(({ address }) => ({ address, port: appPort })));
    endings.push(balancer.stop);
    const seen = watchFromOutside({
      balancer,
      apps: addresses.map((address) => ({ address, port: appPort })),
      sshds: addresses.map((address) => ({ address, port: sshPort })),
      knockFrom: [runner, stranger],
    });
    endings.push(seen.stop);
    return {
      folder,
      cloud,
      tokens,
      group,
      roleArn,
      hosts,
      sshPort,
      appPort,
      privateKey: userKeys.private,
      seen,
      strike,
    };
  } catch (error) {
    await strike();
    throw error;
  }
}

async function strikeAll(endings: (() => Promise<unknown>)[], folder: string): Promise<string[]> {
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
  cloud.trust.roles.set(arn, {
    arn,
    maxDuration: 3_600,
    subjects: ['repo:acme/shop:*'],
    audience,
    issuer,
  });
  return arn;
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

/** As `terraform output -json` prints it. */
function writeOutputs(folder: string, values: Record<string, unknown>): void {
  mkdirSync(join(folder, 'job'));
  const outputs = Object.entries(values).map(([name, value]) => [name, { sensitive: false, type: 'dynamic', value }]);
  writeFileSync(join(folder, 'job/outputs.json'), `${JSON.stringify(Object.fromEntries(outputs), null, 2)}\n`);
  chmodSync(join(folder, 'job/outputs.json'), 0o600);
}
