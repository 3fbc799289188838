import { openArtifact } from '../../../src/clients/artifact/open-artifact.ts';
import { systemClock } from '../../../src/clients/clock/system-clock.ts';
import { runProcess } from '../../../src/clients/process/run-process.ts';
import { connectHosts } from '../../../src/clients/ssh/fleet.ts';
import type { Deployer, DeployOutcome, Observation, Readiness } from '../../../src/deployers/deployer.ts';
import { type PumaParts, pumaDeployer } from '../../../src/deployers/puma/puma-deployer.ts';
import { healthGates } from '../../../src/health/gates.ts';
import { defaultRole, type Host, hostNameOf } from '../../../src/inventory/host.ts';
import { foreignLines } from '../../../src/report/foreign-output.ts';
import type { Fleet } from '../../../src/run/world.ts';
import { Secret } from '../../../src/secret.ts';
import type { RestartSetting } from '../../../src/settings/settings.ts';
import type { Version } from '../../../src/version.ts';
import type { RealHost } from './hosts.ts';
import { sitePath, sitePort, siteUnit } from './puma-site.ts';

/** The deployer on one real host, over our own SSH client, as the engine uses it. */
export type PumaRun = AsyncDisposable & {
  readonly deployer: Deployer;
  readonly host: Host;
  readonly observe: () => Promise<Observation>;
  readonly preflight: (version: string, artifact: string, how?: How) => Promise<Readiness>;
  readonly deploy: (version: string, artifact: string, how?: How) => Promise<DeployOutcome>;
  readonly rollBack: (version: string, how?: How) => Promise<DeployOutcome>;
  /** What it told of its waits. */
  readonly waits: readonly string[];
  readonly fleet: Fleet;
};

type How = { readonly restart?: RestartSetting; readonly drained?: boolean };

export async function openPumaRun(real: RealHost, privateKey: string, folder: string): Promise<PumaRun> {
  const never = new AbortController().signal;
  const host: Host = { name: hostNameOf(real.address), address: real.address, role: defaultRole, hostKeys: [] };
  const fleet = await connectHosts(
    {
      hosts: [host],
      knownHosts: real.knownHosts,
      ssh: { user: 'deploy', port: 22, key: { kind: 'private-key', key: new Secret(privateKey) } },
      agentSocket: undefined,
      clock: systemClock,
      lines: (onLine) => foreignLines((text) => text, onLine),
    },
    never,
  );
  const { remote, network, uploads } = fleet;
  const check = { kind: 'http', tls: false, host: '127.0.0.1', port: sitePort, path: '/' } as const;
  const health = { tls: 'verify', passes: 3, interval: 300, timeout: 90_000, versionCheck: check } as const;
  const gates = healthGates({ remote, network, redact: (text) => text, settingsFor: () => health });
  const waits: string[] = [];
  let artifact = '';
  let restart: RestartSetting = 'auto';
  const parts: PumaParts = {
    ...{ remote, uploads, clock: systemClock },
    emit: (event) => {
      if (event.kind === 'waiting') waits.push(event.what);
    },
    artifacts: {
      open: (path, signal) =>
        openArtifact(path, { process: runProcess, environment: process.env, clock: systemClock, folder }, signal),
    },
    settingsFor: () => ({
      ...{ kind: 'puma', artifact, appPath: sitePath, unit: siteUnit, restart, keepReleases: 3 },
      commandTimeout: 60_000,
    }),
    versionCheck: (of, version) => gates.questions(of, version)[0],
    patience: () => 15_000,
  };
  const deployer = pumaDeployer(parts);
  const changeTo = async (version: string, path: string, how: How = {}) => {
    artifact = path;
    restart = how.restart ?? 'auto';
    const from = await deployer.observe(host, never);
    return { host, from, to: version as Version, drained: how.drained === true };
  };
  const ended = async (outcomes: ReadonlyMap<Host['name'], Promise<DeployOutcome>>) => {
    const outcome = await outcomes.get(host.name);
    if (outcome === undefined) throw new Error('nothing was told of the host');
    return outcome;
  };
  return {
    ...{ deployer, host, waits, fleet },
    observe: () => deployer.observe(host, never),
    preflight: async (version, path, how) => deployer.preflight(await changeTo(version, path, how), 'deploy', never),
    // Each is a run of its own: a deployer need not ask again for what it has brought to a host.
    deploy: async (version, path, how) =>
      ended(pumaDeployer(parts).deploy([await changeTo(version, path, how)], never)),
    rollBack: async (version, how) => ended(deployer.rollBack([await changeTo(version, '', how)], never)),
    [Symbol.asyncDispose]: () => fleet.close(),
  };
}
