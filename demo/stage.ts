import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeCloud, startFakeCloud } from '../test/fakes/cloud/fake-cloud.ts';
import { makeKeys } from '../test/fakes/ssh-host/keys.ts';
import type { SshHost } from '../test/fakes/ssh-host/ssh-host.ts';
import { startTokenServer, type TokenServer } from '../test/fakes/token-server/token-server.ts';
import { startBalancer } from './balancer.ts';
import type { DemoHost } from './demo-host.ts';
import { bringToFirstVersion, makeHosts } from './hosts.ts';
import { type Sightings, watchFromOutside } from './outside.ts';
import { startSshds } from './start-sshds.ts';

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

    const keys = makeKeys();
    const { port: sshPort, sshds } = await startSshds(2222, {
      addresses,
      options: (address, port) => ({
        home: join(folder, address),
        authorized: [keys.public],
        allows: (from) => cloud.groups.allows(group, from, port),
      }),
    });
    // The port of an app that restarts is free for a moment. This one is taken by no other demo: it goes with one that is always held.
    const appPort = 5_778 + sshPort;
    const hosts = makeHosts({ folder, addresses, appPort });
    // First the commands, then what they may have started.
    endings.push(
      () => stopAll(hosts),
      () => stopAll(sshds),
    );
    await bringToFirstVersion(hosts);

    const apps = addresses.map((address) => ({ address, port: appPort }));
    const balancer = await startBalancer(apps);
    const seen = watchFromOutside({ balancer, apps, sshds, knockFrom: [runner, stranger] });
    endings.push(balancer.stop, seen.stop);

    const terraformOutputs = outputsJson({ hosts: sshds.map(inventoryEntry), security_group_id: group });
    const privateKey = keys.private;
    return {
      folder,
      cloud,
      tokens,
      group,
      roleArn,
      hosts,
      sshPort,
      appPort,
      privateKey,
      terraformOutputs,
      seen,
      strike,
    };
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

async function stopAll(all: readonly { stop(): Promise<void> }[]): Promise<void> {
  await Promise.all(all.map((each) => each.stop()));
}

function inventoryEntry({ address, hostKey }: SshHost): object {
  return { address, role: 'web', host_keys: [hostKey] };
}

function outputsJson(values: Record<string, unknown>): string {
  const outputs = Object.entries(values).map(([name, value]) => [name, { sensitive: false, type: 'dynamic', value }]);
  return `${JSON.stringify(Object.fromEntries(outputs), null, 2)}\n`;
}
