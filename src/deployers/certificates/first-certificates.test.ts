import { expect, test } from 'vitest';
import { after, before, type CertificateHost, certificateHost } from '../../../test/fakes/certificate-host.ts';
import { pumaHost } from '../../../test/fakes/puma-place.ts';
import { SallyportError } from '../../errors.ts';
import type { Version } from '../../version.ts';
import type { Change, Deployer, DeployOutcome } from '../deployer.ts';
import { withFirstCertificates } from './first-certificates.ts';

const never = new AbortController().signal;
const change = (from: Change['from']): Change => ({ host: pumaHost, from, to: 'v1' as Version, drained: false });
const none = { kind: 'none' } as const;

/** A deployer that starts Puma, and notes which certificate lies there just before. */
function release(host: CertificateHost, outcome: DeployOutcome = { kind: 'deployed' }) {
  const lay: string[] = [];
  const starts: Deployer = {
    ...host.deployer,
    preflight: async () => ({ missing: [], wayBack: { kind: 'ready' } }),
    deploy: (changes) =>
      new Map(
        changes.map((each) => {
          lay.push(host.lying().chain);
          host.restart();
          return [each.host.name, Promise.resolve(outcome)];
        }),
      ),
  };
  const deployer = withFirstCertificates(starts, host.parts);
  return { deployer, lay, deploy: (from: Change['from']) => deployer.deploy([change(from)], never).get(pumaHost.name) };
}

test('a host that runs nothing yet has its files before its first release starts', async () => {
  using host = certificateHost();
  host.running = undefined;
  const { deploy, lay } = release(host);
  expect(await deploy(none)).toEqual({ kind: 'deployed' });
  expect([lay, host.lying()]).toEqual([[after], { chain: after, matches: true }]);
  expect(await host.deployer.observe(pumaHost, never)).toEqual({ kind: 'version', version: after });
});

test('one that runs a release has been renewed before: nothing is brought twice', async () => {
  using host = certificateHost();
  const { deploy, lay } = release(host);
  expect(await deploy({ kind: 'version', version: 'v0' as Version })).toEqual({ kind: 'deployed' });
  expect(lay).toEqual([before]);
});

test('a release that does not start is told as that, and one that serves something else is no success', async () => {
  using host = certificateHost();
  host.running = undefined;
  const error = new SallyportError('RESTART_FAILED', { message: 'it crashes', hint: 'mend it' });
  expect(await release(host, { kind: 'failed', error }).deploy(none)).toEqual({ kind: 'failed', error });

  const { deployer } = release(host);
  const deaf = withFirstCertificates(deployer, {
    ...host.parts,
    shakeHands: async () => ({ kind: 'none', why: 'no' }),
  });
  const outcome = await deaf.deploy([change(none)], never).get(pumaHost.name);
  expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'CERTIFICATE_UNEXPECTED' } });
});

test('a place that the files can’t go to is found before anything changes', async () => {
  using host = certificateHost();
  const settings = host.parts.settingsFor(pumaHost.role);
  const files = settings.files.map((file) => ({ ...file, target: '/nowhere/at/all.pem' }));
  const { deployer } = release(host);
  const wrapped = withFirstCertificates(deployer, { ...host.parts, settingsFor: () => ({ ...settings, files }) });
  const { missing } = await wrapped.preflight(change(none), 'deploy', never);
  expect(missing.map(({ message }) => message).join('\n')).toContain('/nowhere/at on 10.0.0.7 is no directory');
  expect((await deployer.preflight(change(none), 'deploy', never)).missing).toEqual([]);
});
