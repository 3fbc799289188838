import { expect, test } from 'vitest';
import { after, before, certificateHost, third } from '../../../test/fakes/certificate-host.ts';
import { pumaHost } from '../../../test/fakes/puma-place.ts';
import { intermediate, newLeaf, oldLeaf, ownLeaf, root } from '../../../test/fakes/tls-chain.ts';
import type { DeployOutcome } from '../deployer.ts';

const never = new AbortController().signal;
const words = (outcome: DeployOutcome | undefined) =>
  outcome?.kind === 'failed' ? `${outcome.error.code} ${outcome.error.message}` : outcome?.kind;
const runs = (version: string) => ({ kind: 'version', version });
const whole = (chain: string) => ({ chain, matches: true });

test('the new files are served, with the modes of the old ones', async () => {
  using host = certificateHost();
  const { deployer } = host;
  const change = await host.change(after);
  expect(await deployer.preflight(change, 'deploy', never)).toEqual({ missing: [], wayBack: { kind: 'ready' } });
  expect(words(await host.renew())).toBe('deployed');
  expect(await deployer.observe(pumaHost, never)).toEqual(runs(after));
  expect([host.lying(), host.modes(), host.restarts()]).toEqual([whole(after), ['644', '640'], 1]);
});

test('where the new one is not served the old files go back, with their modes, and Puma is told again', async () => {
  using host = certificateHost();
  host.puma = 'is deaf';
  expect(words(await host.renew())).toMatch(
    /^CERTIFICATE_UNEXPECTED .*3 of 3 fresh connections.*old certificate was put back/s,
  );
  expect([host.lying(), host.modes(), host.restarts()]).toEqual([whole(before), ['644', '640'], 2]);
});

test('a file that is not what was sent is not switched to, nor are those that are', async () => {
  using host = certificateHost();
  host.cut = true;
  expect(words(await host.renew())).toMatch(/^COMMAND_FAILED .*is not what was sent/s);
  expect([host.lying(), host.restarts()]).toEqual([whole(before), 0]);
});

test('a run that goes on where another died, with the new files in their places, has the old ones to go back to', async () => {
  using host = certificateHost();
  host.puma = 'dies';
  await host.renew();
  expect(host.lying()).toEqual(whole(after));
  // The next run, on a Puma that fails it.
  host.puma = 'is deaf';
  expect((await host.deployer.preflight(await host.change(after), 'deploy', never)).wayBack).toEqual({ kind: 'ready' });
  expect(words(await host.renew())).toContain('old certificate was put back');
  expect(host.lying()).toEqual(whole(before));
});

test('a roll-back of a host that serves the old one still takes the new files away, and restarts nothing', async () => {
  using host = certificateHost();
  host.puma = 'dies';
  await host.renew();
  const back = { ...(await host.change(before)), to: before };
  expect(words(await host.deployer.rollBack([back], never).get(pumaHost.name))).toBe('deployed');
  expect([host.lying(), host.restarts()]).toEqual([whole(before), 0]);
});

test('a roll-back after a renewal serves the old one again', async () => {
  using host = certificateHost();
  await host.renew();
  expect(words(await host.deployer.rollBack([await host.change(before)], never).get(pumaHost.name))).toBe('deployed');
  expect(await host.deployer.observe(pumaHost, never)).toEqual(runs(before));
  expect(host.lying()).toEqual(whole(before));
});

test('a host that serves the new one while the old files lie there is not right, and is renewed', async () => {
  using host = certificateHost();
  await host.renew();
  host.put(oldLeaf);
  expect(await host.deployer.observe(pumaHost, never)).toMatchObject({ kind: 'unknown', several: true });
  expect(words(await host.renew())).toBe('deployed');
  expect(await host.deployer.observe(pumaHost, never)).toEqual(runs(after));
  expect(host.lying()).toEqual(whole(after));
});

test('where somebody has put the new files over the old ones there is no way back, and that is said before', async () => {
  using host = certificateHost();
  host.put(newLeaf);
  expect((await host.deployer.preflight(await host.change(after), 'deploy', never)).wayBack).toEqual({
    kind: 'none',
    why: 'the new files are in their places already, and nobody here has the old ones',
  });
});

test('a third certificate, brought where a run died, does not cost the way back to the first', async () => {
  using host = certificateHost();
  host.puma = 'dies';
  await host.renew();
  host.bring({ ...ownLeaf, issuers: '' });
  host.puma = 'is deaf';
  expect((await host.deployer.preflight(await host.change(third), 'deploy', never)).wayBack).toEqual({ kind: 'ready' });
  expect(words(await host.renew())).toContain('old certificate was put back');
  expect(host.lying()).toEqual(whole(before));
});

test('what was put back is not kept: somebody’s change of it after that is not undone', async () => {
  using host = certificateHost();
  host.puma = 'is deaf';
  await host.renew();
  host.put({ ...oldLeaf, issuers: intermediate + root });
  await host.renew();
  expect(host.chain()).toBe(oldLeaf.cert + intermediate + root);
});

test('a roll-back that died before its restart goes on', async () => {
  using host = certificateHost();
  await host.renew();
  const back = { ...(await host.change(before)), to: before };
  host.puma = 'dies';
  await expect(host.deployer.rollBack([back], never).get(pumaHost.name)).resolves.toMatchObject({ kind: 'failed' });
  host.revive();
  host.puma = 'reads';
  expect(words(await host.deployer.rollBack([back], never).get(pumaHost.name))).toBe('deployed');
  expect(await host.deployer.observe(pumaHost, never)).toEqual(runs(before));
});

test('the same leaf with another chain is not right before that chain is served too', async () => {
  using host = certificateHost();
  host.put({ ...newLeaf, issuers: '' });
  host.restart();
  expect(await host.deployer.observe(pumaHost, never)).toMatchObject({ kind: 'unknown', several: true });
  host.puma = 'is deaf';
  expect(words(await host.renew())).toMatch(/^CERTIFICATE_UNEXPECTED .*shown it without the chain of its file/s);
  host.puma = 'reads';
  expect(words(await host.renew())).toBe('deployed');
  expect(await host.deployer.observe(pumaHost, never)).toEqual(runs(after));
});

test('a link that a dead deploy left to another release is put back to the one that runs', async () => {
  using host = certificateHost();
  host.linked = 'v2';
  expect(words(await host.renew())).toBe('deployed');
  expect([host.linked, host.running]).toEqual(['v1', 'v1']);
});

test('where Puma is down it serves nothing, and is started with the new files', async () => {
  using host = certificateHost();
  host.running = undefined;
  expect(await host.deployer.observe(pumaHost, never)).toEqual({ kind: 'none' });
  expect(words(await host.renew())).toBe('deployed');
  expect(await host.deployer.observe(pumaHost, never)).toEqual(runs(after));
  expect([host.lying(), host.running]).toEqual([whole(after), 'v1']);
});
