import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTokenServer, type TokenServer } from '../../fakes/token-server/token-server.ts';
import { type MotoServer, startMoto } from '../moto-server.ts';
import { type CloudProxy, startCloudProxy } from './cloud-proxy.ts';
import { type FirewallLog, readFirewallLog } from './firewall-log.ts';
import { type Hosts, startHosts } from './hosts.ts';

/** All the real parts that the runs of one test file share. */
export type Stage = AsyncDisposable & {
  readonly hosts: Hosts;
  readonly moto: MotoServer;
  readonly cloud: CloudProxy;
  readonly tokens: TokenServer;
  readonly log: FirewallLog;
  /** Logs in as `deploy` on every host. */
  readonly privateKey: string;
  /** For what the runs need on disk. */
  readonly folder: string;
};

/** Three hosts, moto behind a proxy, a token server, and the hosts' firewall logs. Needs the daemon of `global-setup.ts`. */
export async function openStage({ socket, image }: { socket: string; image: string }): Promise<Stage> {
  await using parts = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-stage-'));
  parts.defer(() => rmSync(folder, { recursive: true, force: true }));
  const { privateKey, publicKey } = keyPair(join(folder, 'id'));

  const [hosts, moto, tokens] = await Promise.all([
    startHosts({ count: 3, authorizedKey: publicKey, socket, image }),
    startMoto(),
    startTokenServer(),
  ]);
  parts.use(hosts);
  parts.use(moto);
  parts.defer(tokens.stop);
  const cloud = parts.use(await startCloudProxy(moto.url));
  const log = parts.use(await readFirewallLog(hosts.list, socket));
  const kept = parts.move();
  return {
    ...{ hosts, moto, cloud, tokens, log, privateKey, folder },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** OpenSSH's own pair in its own format. */
export function keyPair(path: string): { privateKey: string; publicKey: string } {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'deploy', '-f', path]);
  return { privateKey: readFileSync(path, 'utf8'), publicKey: readFileSync(`${path}.pub`, 'utf8') };
}
