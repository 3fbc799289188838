import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { pemFiles } from '../../../src/clients/certificates/read-pem-file.ts';
import { systemClock } from '../../../src/clients/clock/system-clock.ts';
import { certificateDeployer } from '../../../src/deployers/certificates/certificate-deployer.ts';
import type { DeployOutcome } from '../../../src/deployers/deployer.ts';
import { shownCertificate } from '../../../src/health/shown-certificate.ts';
import type { CertificateFile } from '../../../src/settings/settings.ts';
import type { Version } from '../../../src/version.ts';
import { intermediate, newLeaf, oldLeaf } from '../../fakes/tls-chain.ts';
import { type Hosts, type RealHost, startHosts } from '../fleet/hosts.ts';
import { startOpenLoop } from '../fleet/open-loop.ts';
import { openPumaRun, type PumaRun } from '../fleet/puma-run.ts';
import {
  makeRelease,
  type Site,
  setUpSite,
  sitePath,
  sitePort,
  siteUnit,
  tlsFolder,
  tlsPort,
} from '../fleet/puma-site.ts';
import { keyPair } from '../fleet/stage.ts';

const never = new AbortController().signal;
let hosts: Hosts;
let real: RealHost;
let run: PumaRun;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-tls-'));
  const { privateKey, publicKey } = keyPair(join(folder, 'id'));
  hosts = await startHosts({ count: 1, authorizedKey: publicKey, socket: inject('socket'), image: inject('image') });
  const [first] = hosts.list;
  if (first === undefined) throw new Error('no host');
  real = first;
  run = await openPumaRun(real, privateKey, folder);
  writeFileSync(join(folder, 'fullchain.pem'), newLeaf.cert + intermediate);
  writeFileSync(join(folder, 'key.pem'), newLeaf.key);
});
afterAll(async () => {
  await run?.[Symbol.asyncDispose]();
  await hosts?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const fingerprint = (pem: string) =>
  new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase() as Version;
const [before, after] = [fingerprint(oldLeaf.cert), fingerprint(newLeaf.cert)];
const oldFiles = { chain: oldLeaf.cert + intermediate, key: oldLeaf.key };

/** The deployer of certificates on the one host. */
function renewal(files: readonly CertificateFile[] = brought()) {
  const { remote, uploads, network } = run.fleet;
  const deployer = certificateDeployer({
    ...{ remote, uploads, clock: systemClock, emit: () => undefined, patience: () => 15_000 },
    shakeHands: (order, signal) => shownCertificate({ network, clock: systemClock }, order, signal),
    pems: pemFiles(() => undefined),
    settingsFor: () => ({
      ...{ kind: 'certificates', appPath: sitePath, unit: siteUnit, restart: 'auto', commandTimeout: 60_000, files },
      place: { host: '127.0.0.1', port: tlsPort, name: 'shop.example' },
    }),
  });
  const { host } = run;
  const change = async (drained: boolean, to?: Version) => ({
    host,
    from: await deployer.observe(host, never),
    to: to ?? (await deployer.goal?.(host, never)) ?? before,
    drained,
  });
  const ended = async (outcomes: ReadonlyMap<string, Promise<DeployOutcome>>) =>
    (await outcomes.get(host.name)) ?? expect.fail('nothing was told of the host');
  return {
    served: async () => {
      const seen = await deployer.observe(host, never);
      return seen.kind === 'version' ? seen.version : seen;
    },
    ready: async () => await deployer.preflight(await change(false), 'deploy', never),
    renew: async (drained = false) => ended(deployer.deploy([await change(drained)], never)),
    back: async () => ended(deployer.rollBack([await change(false, before)], never)),
  };
}

function brought(): CertificateFile[] {
  return ['fullchain.pem', 'key.pem'].map((name) => ({ file: join(folder, name), target: `${tlsFolder}/${name}` }));
}

const words = (outcome: DeployOutcome) =>
  outcome.kind === 'deployed' ? 'deployed' : `${outcome.error.code} ${outcome.error.message}`;
const stats = async () => (await real.exec(`stat -c '%n %U %a' ${tlsFolder}/*`)).trim().split('\n');
const modes = [`${tlsFolder}/fullchain.pem deploy 644`, `${tlsFolder}/key.pem deploy 640`];

type Case = readonly [name: string, site: Site];
const sites: readonly Case[] = [
  ['Puma 5 in phases', { puma: 5, mode: 'phased', tells: 'stats' }],
  ['Puma 5 in single mode', { puma: 5, mode: 'single', tells: 'stats' }],
  ['Puma 8 in phases', { puma: 8, mode: 'phased', tells: 'stats' }],
  ['Puma 8 that preloads', { puma: 8, mode: 'preload', tells: 'stats' }],
];

describe.each(sites)('%s', (_, site) => {
  beforeEach(async () => {
    await setUpSite(real, { ...site, tls: oldFiles });
    expect(words(await run.deploy('v1', makeRelease(folder, 'good')))).toBe('deployed');
  });

  test('serves the new certificate while it serves, and the old one again', async () => {
    const { served, ready, renew, back } = renewal();
    expect(await served()).toBe(before);
    expect(await ready()).toMatchObject({ missing: [], wayBack: { kind: 'ready' } });
    await using loop = startOpenLoop(`http://${real.address}:${sitePort}/`, { everyMs: 10, keepAlive: false });
    expect(words(await renew())).toBe('deployed');
    expect(await served()).toBe(after);
    expect(await stats()).toEqual(modes);
    const asked = await loop.stop();
    expect(asked.lost.length).toBeLessThan(15);
    console.log(`renewed: ${asked.count} requests, ${asked.lost.length} lost`);
    expect(words(await back())).toBe('deployed');
    expect(await served()).toBe(before);
    expect(await stats()).toEqual(modes);
  });
});

test.each(sites.filter(([, { mode }]) => mode === 'phased'))(
  '%s: a phased restart keeps the old certificate',
  async (_, site) => {
    await setUpSite(real, { ...site, tls: oldFiles });
    expect(words(await run.deploy('v1', makeRelease(folder, 'good')))).toBe('deployed');
    await real.exec(
      `cat > ${tlsFolder}/fullchain.pem <<'PEM'\n${newLeaf.cert}${intermediate}\nPEM\ncat > ${tlsFolder}/key.pem <<'PEM'\n${newLeaf.key}\nPEM`,
    );
    expect(words(await run.deploy('v2', makeRelease(folder, 'good'), { restart: 'phased' }))).toBe('deployed');
    const own = renewal([]);
    expect(await own.served()).toBe(before);
    // What lies there is what the configuration names: it is found, and served after a restart that reads it.
    expect(words(await own.renew())).toBe('deployed');
    expect(await own.served()).toBe(after);
  },
);

test('a certificate that Puma does not read is told so, and the old files are back', async () => {
  await setUpSite(real, { puma: 8, mode: 'phased', tells: 'stats', tls: oldFiles });
  expect(words(await run.deploy('v1', makeRelease(folder, 'good')))).toBe('deployed');
  await real.exec(`cp -rp ${tlsFolder} /srv/shop/elsewhere`);
  const files = brought().map((one) => ({ ...one, target: one.target.replace(tlsFolder, '/srv/shop/elsewhere') }));
  const { served, renew } = renewal(files);
  expect(words(await renew())).toMatch(
    /^CERTIFICATE_UNEXPECTED .*are not shown the certificate.*Then the old certificate was put back/s,
  );
  expect(await served()).toBe(before);
  expect(await real.exec(`cmp ${tlsFolder}/fullchain.pem /srv/shop/elsewhere/fullchain.pem && echo same`)).toContain(
    'same',
  );
});

test('files of somebody else, and a folder that is not there, are found before anything changes', async () => {
  await setUpSite(real, { puma: 5, mode: 'phased', tells: 'stats', tls: oldFiles });
  expect(words(await run.deploy('v1', makeRelease(folder, 'good')))).toBe('deployed');
  await real.exec(`chown root:root ${tlsFolder}/key.pem; chgrp root ${tlsFolder}/fullchain.pem`);
  const files = [...brought(), { file: join(folder, 'fullchain.pem'), target: '/etc/nowhere/chain.pem' }];
  const { missing } = await renewal(files).ready();
  const said = missing.map(({ message }) => message).join('\n');
  expect(said).toContain(`${tlsFolder}/key.pem on`);
  expect(said).toContain('belongs to root');
  expect(said).toContain(`${tlsFolder}/fullchain.pem on ${run.host.name} is for the group root`);
  expect(said).toContain('/etc/nowhere on');
});
