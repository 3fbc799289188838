import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CertificateParts, certificateDeployer } from '../../src/deployers/certificates/certificate-deployer.ts';
import type { Change, Deployer, DeployOutcome } from '../../src/deployers/deployer.ts';
import type { CommandEnd, RemoteCommand } from '../../src/deployers/remote.ts';
import type { Version } from '../../src/version.ts';
import { recorded } from '../recorded/puma/recorded.ts';
import { isLook, pumaHost, pumaSettings } from './puma-place.ts';
import { intermediate, newLeaf, oldLeaf, ownLeaf } from './tls-chain.ts';
import { virtualClock } from './virtual-clock.ts';

/** A leaf with its key, and what its file has after it: the intermediate, unless this says otherwise. */
type Leaf = { readonly cert: string; readonly key: string; readonly issuers?: string };

/** A folder with files as Puma reads them when it is started, and a Puma in single mode that is. Scripts about files are really run. */
export type CertificateHost = Disposable & {
  readonly deployer: Deployer;
  readonly parts: CertificateParts;
  /** What Puma does at its next restarts; `dies`: the run does, in the instant before, and reaches the host no more. */
  puma: 'reads' | 'is deaf' | 'dies';
  /** The release that `current` names, and the one that Puma runs; undefined: it is down. */
  linked: string;
  running: string | undefined;
  readonly restarts: () => number;
  readonly put: (leaf: Leaf) => void;
  /** The fingerprint of the chain that lies there, and whether the key is of the same leaf. */
  readonly lying: () => { readonly chain: string; readonly matches: boolean };
  readonly modes: () => readonly string[];
  readonly chain: () => string;
  /** Somebody else starts Puma, or restarts it. */
  readonly restart: () => void;
  /** The run that died is another one now. */
  readonly revive: () => void;
  /** What the run's files are, on the runner. */
  readonly bring: (leaf: Leaf) => void;
  /** The next upload is cut off. */
  cut: boolean;
  readonly change: (to: Version) => Promise<Change>;
  /** Takes the host to what was brought last. */
  readonly renew: () => Promise<DeployOutcome>;
};

export const before = fingerprint(oldLeaf.cert);
export const after = fingerprint(newLeaf.cert);
export const third = fingerprint(ownLeaf.cert);

/** A host that serves the old leaf, and a run that is to bring the new one. */
export function certificateHost(): CertificateHost {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-certificate-'));
  const own = mkdtempSync(join(tmpdir(), 'sallyport-runner-'));
  const [chain, key] = [join(folder, 'fullchain.pem'), join(folder, 'key.pem')];
  const files = [chain, key].map((target) => ({ file: join(own, target === key ? 'key.pem' : 'chain.pem'), target }));
  const write = (leaf: Leaf, to: readonly string[]) => {
    const [first = '', second = ''] = to;
    writeFileSync(first, leaf.cert + (leaf.issuers ?? intermediate), { mode: 0o644 });
    writeFileSync(second, leaf.key, { mode: 0o640 });
  };
  const put = (leaf: Leaf) => write(leaf, [chain, key]);
  let brought = after;
  const bring = (leaf: Leaf) => {
    brought = fingerprint(leaf.cert);
    write(
      leaf,
      files.map(({ file }) => file),
    );
  };
  put(oldLeaf);
  bring(newLeaf);
  let served = chainIn(chain);
  let restarts = 0;
  let isDead = false;
  const clock = virtualClock();

  const answer = (command: RemoteCommand): CommandEnd => {
    if (isDead) throw new Error('The run is dead.');
    if (command.environment['FILES'] !== undefined) return runHere(command);
    if (command.environment['VERSION'] !== undefined) {
      host.linked = command.environment['VERSION'];
      return ended('');
    }
    if (/kill -s USR2|^\$sudo systemctl restart/m.test(command.script)) {
      isDead = host.puma === 'dies';
      if (isDead) throw new Error('The run is dead.');
      restarts += 1;
      host.running = host.linked;
      if (host.puma === 'reads') served = chainIn(chain);
      return ended('');
    }
    if (!isLook(command)) return ended('deploy\nmay-restart yes\n');
    // A hot restart keeps the process; when it began is new.
    const alive = recorded('8-single').replace('09:33:41Z"', `09:34:${String(restarts).padStart(2, '0')}Z"`);
    const seen =
      host.running === undefined
        ? alive.replace(/^process [\s\S]*?(?=^config )/m, '').replace('ActiveState=active', 'ActiveState=failed')
        : alive.replace('directory /srv/shop/releases/v1', `directory /srv/shop/releases/${host.running}`);
    return ended(seen.replace('link /srv/shop/releases/v1', `link /srv/shop/releases/${host.linked}`));
  };
  const parts: CertificateParts = {
    ...{ clock, emit: () => undefined, patience: () => 15_000 },
    remote: { run: async (_, command) => answer(command) },
    uploads: {
      upload: async (_, { file, to }) => {
        if (host.cut) writeFileSync(to, '-----BEGIN');
        else copyFileSync(file, to);
        // As the real one leaves them: for nobody else.
        chmodSync(to, 0o600);
        host.cut = false;
      },
    },
    shakeHands: async () => {
      const [certificate, ...issuers] = served;
      return certificate === undefined || host.running === undefined
        ? { kind: 'none', why: 'no certificate' }
        : { kind: 'certificate', certificate, issuers };
    },
    pems: { read: async (file) => ({ kind: 'text', text: readFileSync(file, 'utf8') }) },
    settingsFor: () => ({
      ...{ ...pumaSettings, kind: 'certificates', files },
      place: { host: '127.0.0.1', port: 3443, name: 'shop.example' },
    }),
  };
  const deployer = certificateDeployer(parts);
  const never = new AbortController().signal;
  const change = async (to: Version): Promise<Change> => {
    const from = await deployer.observe(pumaHost, never);
    return { host: pumaHost, from, to, drained: false };
  };
  const host: CertificateHost = {
    ...{ deployer, parts, puma: 'reads', linked: 'v1', running: 'v1', cut: false, put, bring, change },
    restarts: () => restarts,
    lying: () => {
      const leaf = new X509Certificate(readFileSync(chain));
      const isOf = [oldLeaf, newLeaf, ownLeaf].find((one) => readFileSync(key, 'utf8') === one.key);
      return { chain: fingerprint(leaf), matches: isOf !== undefined && fingerprint(isOf.cert) === fingerprint(leaf) };
    },
    chain: () => readFileSync(chain, 'utf8'),
    restart: () => {
      served = chainIn(chain);
      host.running = host.linked;
    },
    revive: () => {
      isDead = false;
    },
    modes: () => [chain, key].map((file) => (statSync(file).mode & 0o777).toString(8)),
    renew: async () => {
      const outcome = deployer.deploy([await change(brought)], never).get(pumaHost.name);
      if (outcome === undefined) throw new Error('Nothing was told of the host.');
      const end = await outcome;
      isDead = false;
      return end;
    },
    [Symbol.dispose]: () => {
      for (const each of [folder, own]) rmSync(each, { recursive: true });
    },
  };
  return host;
}

function chainIn(file: string): X509Certificate[] {
  const blocks = readFileSync(file, 'utf8').split(/(?<=-----END CERTIFICATE-----\n)/);
  return blocks.map((block) => new X509Certificate(block));
}

function runHere({ script, environment, onLine }: RemoteCommand): CommandEnd {
  const env = { PATH: process.env['PATH'], ...environment };
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { encoding: 'utf8', env });
  for (const line of stderr.trim().split('\n')) onLine?.('stderr', line);
  return { exit: { kind: 'status', status: status ?? 255 }, stdout, stderr };
}

function ended(stdout: string): CommandEnd {
  return { exit: { kind: 'status', status: 0 }, stdout, stderr: '' };
}

function fingerprint(certificate: string | X509Certificate): Version {
  const { fingerprint256 } = new X509Certificate(certificate.toString());
  return fingerprint256.replaceAll(':', '').toLowerCase() as Version;
}
