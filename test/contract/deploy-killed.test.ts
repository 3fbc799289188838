import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startSshHost } from '../bundle/ssh-host.ts';
import { emptyFolder } from '../fakes/window-place.ts';
import { commandPlace, stateIn } from './command-place.ts';

// On the command line no post step comes by itself: what a killed deploy leaves is for `sallyport close`.

async function deployPlace() {
  const folder = emptyFolder();
  const host = await startSshHost(folder, 'aes256-ctr');
  onTestFinished(host.stop);
  writeFileSync(join(folder, 'VERSION'), 'v1\n');
  const place = await commandPlace({
    version: 'v2',
    'ssh-user': 'deploy',
    'ssh-port': String(host.port),
    'ssh-private-key': host.privateKey,
    'known-hosts': host.pin,
    'min-in-service': '0',
    'version-command': 'cat VERSION',
    'deploy-command': 'echo "$SALLYPORT_VERSION" > VERSION; echo changing; [ -e again ] || sleep 60',
    'health-interval': '100ms',
  });
  /** A deploy that is killed while its host changes. */
  const killed = async () => {
    place.renewToken();
    const { child, ended } = place.start(['deploy']);
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (text: string) => {
        if (text.includes('changing')) resolve();
      });
      void ended.then(({ stdout }) => reject(new Error(stdout)));
    });
    child.kill('SIGKILL');
    await ended;
  };
  return { ...place, folder, killed };
}

test('close shuts the window of a deploy that was killed, gives its lock back, and tells what its host runs', async () => {
  const { killed, sallyport, rules, cwd, folder, renewToken } = await deployPlace();
  await killed();
  expect(rules()).toHaveLength(1);
  expect(statSync(join(cwd, '.sallyport/4711.json')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(cwd, '.sallyport/4711.json'), 'utf8')).not.toContain('PRIVATE KEY');

  // What is on record is not written over.
  renewToken();
  const refused = await sallyport('deploy');
  expect(refused.status, refused.stdout).toBe(2);
  expect(refused.stdout).toContain('sallyport close --state .sallyport/4711.json');
  expect(rules()).toHaveLength(1);

  const closed = await sallyport('close');
  expect(closed, closed.stdout).toMatchObject({ status: 0 });
  expect(closed.stdout).toContain('It is shut now, and seen shut.');
  expect(closed.stdout).toContain('The deploy lock on 127.0.0.1 is given back.');
  expect(closed.stdout).toContain('127.0.0.1 was deploying when the run ended; it runs v2 now');
  expect(rules()).toEqual([]);
  expect(stateIn(cwd)).not.toHaveProperty('session');
  expect((await sallyport('close')).stdout).toBe('Nothing to do: the run shut its own window.\n');

  writeFileSync(join(folder, 'again'), '');
  writeFileSync(join(folder, 'VERSION'), 'v1\n');
  renewToken();
  const again = await sallyport('deploy');
  expect(again, again.stdout).toMatchObject({ status: 0 });
  // What is over keeps no session, and close has nothing to do.
  expect(stateIn(cwd)).not.toHaveProperty('session');
  expect((await sallyport('close')).status).toBe(0);
});

test('what close could not settle it can settle the next time', async () => {
  const { killed, start, sallyport, rules, cwd } = await deployPlace();
  await killed();
  const keyless = await start(['close'], { SALLYPORT_SSH_PRIVATE_KEY: '' }).ended;
  expect(keyless, keyless.stdout).toMatchObject({ status: 0 });
  expect(keyless.stdout).toContain('Not all could be settled');
  expect(rules()).toEqual([]);
  expect(stateIn(cwd)).toHaveProperty('lock');

  const closed = await sallyport('close');
  expect(closed.stdout).toContain('The deploy lock on 127.0.0.1 is given back.');
  expect(stateIn(cwd)).not.toHaveProperty('lock');
  expect(stateIn(cwd)).not.toHaveProperty('session');
});

test('a window that close came back by and could not shut is shut by the next one', async () => {
  const { killed, sallyport, rules, cloud } = await deployPlace();
  await killed();
  const refused = { kind: 'error', code: 'UnauthorizedOperation', status: 403, times: 99 } as const;
  cloud.faults.add({ ...refused, action: 'RevokeSecurityGroupIngress', after: 1 });
  const open = await sallyport('close');
  expect(open, open.stdout).toMatchObject({ status: 8 });
  expect(rules()).toHaveLength(1);
  cloud.faults.clear();
  const closed = await sallyport('close');
  expect(closed, closed.stdout).toMatchObject({ status: 0 });
  expect(rules()).toEqual([]);
});
