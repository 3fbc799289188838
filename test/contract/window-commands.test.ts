import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cli, commandPlace, ended, stateIn } from './command-place.ts';

// `sallyport open`, `close` and `run --` as the processes that a script starts, with OpenSSH on the other side.
test('open, then ssh by what it printed, then close, then close again', async () => {
  const { sallyport, rules, cwd, env } = await commandPlace();
  const opened = await sallyport('open');
  expect(opened, opened.stderr).toMatchObject({ status: 0 });
  expect(rules()).toHaveLength(1);
  expect(statSync(join(cwd, '.sallyport/4711.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(cwd, '.sallyport')).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(cwd, '.sallyport/.gitignore'), 'utf8')).toBe('*\n');
  expect(opened.stderr).toContain('It is shut by sallyport close');

  writeFileSync(join(cwd, 'window.env'), opened.stdout);
  const script = '. ./window.env; test "$SALLYPORT_RULE" && ssh -F "$SALLYPORT_SSH_CONFIG" 127.0.0.1 echo in';
  const shell = spawn('sh', ['-c', script], { cwd, env });
  const came = await ended(shell);
  expect(came).toMatchObject({ status: 0, stdout: 'in\n' });

  const closed = await sallyport('close');
  expect(closed, closed.stdout).toMatchObject({ status: 0, stderr: '' });
  expect(closed.stdout).toContain('is shut, and seen shut');
  expect(rules()).toEqual([]);
  expect(readdirSync(join(cwd, '.sallyport')).toSorted()).toEqual(['.gitignore', '4711.json']);
  // What is over keeps no session.
  expect(stateIn(cwd)).not.toHaveProperty('session');

  const again = await sallyport('close');
  expect(again).toMatchObject({ status: 0, stdout: 'Nothing to do: the window is shut already.\n' });
});

test('a second open with the same state is refused, and the first window is not forgotten', async () => {
  const { sallyport, rules, cwd } = await commandPlace();
  await sallyport('open');
  const before = stateIn(cwd);
  const second = await sallyport('open');
  expect(second).toMatchObject({ status: 2, stdout: '' });
  expect(second.stderr).toContain('STATE_IN_USE');
  expect(second.stderr).toContain('sallyport close --state .sallyport/4711.json');
  expect(stateIn(cwd)).toEqual(before);
  expect((await sallyport('close')).status).toBe(0);
  expect(rules()).toEqual([]);
  expect((await sallyport('open')).status).toBe(0);
  expect((await sallyport('close')).status).toBe(0);
});

test('two jobs in one directory have states of their own', async () => {
  const { start, rules } = await commandPlace();
  const both = [{ CI_JOB_ID: '1' }, { CI_JOB_ID: '2' }];
  for (const job of both) expect((await start(['open'], job).ended).status).toBe(0);
  expect((await start(['close'], { CI_JOB_ID: '1' }).ended).stdout).toContain('another run uses the same rule');
  expect(rules()).toHaveLength(1);
  expect((await start(['close'], { CI_JOB_ID: '2' }).ended).status).toBe(0);
  expect(rules()).toEqual([]);
});

test.each(['', 'sub'])(
  'a state that can’t be kept (a directory, below a file): nothing is asked for',
  async (below) => {
    const { sallyport, cwd, cloud } = await commandPlace({
      'deploy-command': 'true',
      'version-command': 'true',
      version: 'v1',
    });
    writeFileSync(join(cwd, 'file'), '');
    const path = below === '' ? '.' : `file/${below}`;
    for (const command of ['open', 'deploy', 'close']) {
      const { status, stdout, stderr } = await sallyport(command, '--state', path);
      expect(stdout + stderr).toContain(`What has to be undone can’t be kept at ${path}: `);
      expect(status).toBe(2);
    }
    expect(cloud.calls).toEqual([]);
  },
);

test('close without a state is no success in silence', async () => {
  const { sallyport } = await commandPlace();
  const { status, stdout } = await sallyport('close', '--state', 'elsewhere.json');
  expect(status).toBe(2);
  expect(stdout).toContain('There is no state at elsewhere.json');
});

test('close takes a fresh token, and the saved session where none is to be had; never the environment’s settings', async () => {
  const { start, sallyport, rules, cloud, renewToken, tokenFile } = await commandPlace();
  await sallyport('open', '--state', 'a.json');
  renewToken();
  const roles = () => cloud.calls.filter(({ action }) => action === 'AssumeRoleWithWebIdentity').length;
  const before = roles();
  expect((await sallyport('close', '--state', 'a.json')).status).toBe(0);
  expect(roles()).toBe(before + 1);

  await sallyport('open', '--state', 'a.json');
  writeFileSync(tokenFile, '');
  const changed = { SALLYPORT_AWS_REGION: 'us-east-1', AWS_REGION: 'us-east-1', SALLYPORT_HEATH_CHECK: 'x' };
  const closed = await start(['close', '--state', 'a.json'], changed).ended;
  expect(closed, closed.stdout).toMatchObject({ status: 0 });
  expect(rules()).toEqual([]);
});

test('close that can’t shut says the rule and the command, ends with 8, and may be tried again; the key is gone', async () => {
  const { sallyport, rules, cloud, cwd } = await commandPlace();
  await sallyport('open');
  cloud.faults.add({
    kind: 'error',
    action: 'RevokeSecurityGroupIngress',
    code: 'UnauthorizedOperation',
    status: 403,
    times: 99,
  });
  const failed = await sallyport('close');
  expect(failed.status).toBe(8);
  expect(failed.stdout).toContain(`--security-group-rule-ids ${rules()[0]?.id}`);
  expect(existsSync(join(cwd, '.sallyport/4711.ssh'))).toBe(false);
  cloud.faults.clear();
  expect((await sallyport('close')).status).toBe(0);
  expect(rules()).toEqual([]);
});

// The command outlives who was killed, and holds the pipes: it says who it is, and is ended here.
test('a killed run is shut by close', async () => {
  const { start, sallyport, rules } = await commandPlace();
  const { child } = start(['run', '--', 'sh', '-c', 'echo $$; exec sleep 600']);
  const [pid] = await once(child.stdout, 'data');
  onTestFinished(() => void process.kill(Number(pid), 'SIGKILL'));
  expect(rules()).toHaveLength(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await sallyport('close')).status).toBe(0);
  expect(rules()).toEqual([]);
});

test.each([
  ['its own status', ['sh', '-c', 'exit 7'], 7, 'sh ended with 7'],
  ['success', ['true'], 0, 'true ended with 0'],
  ['the signal that ended it', ['sh', '-c', 'kill -TERM $$'], 143, 'sh was ended by SIGTERM'],
  ['what a shell says of a program that is not there', ['no-such-program'], 127, 'there is no program no-such-program'],
  ['what a shell says of a file that is none', ['/etc/passwd'], 126, '/etc/passwd may not be executed'],
])('run returns %s, and has shut the window', async (_, words, status, says) => {
  const { sallyport, rules, cloud, cwd } = await commandPlace();
  const end = await sallyport('run', '--', ...words);
  expect(end, end.stderr).toMatchObject({ status, signal: null, stdout: '' });
  expect(end.stderr).toContain(says);
  expect(cloud.calls.map(({ action }) => action)).toContain('AuthorizeSecurityGroupIngress');
  expect(rules()).toEqual([]);
  expect(readdirSync(join(cwd, '.sallyport')).toSorted()).toEqual(['.gitignore', '4711.json']);
  expect((await sallyport('close')).stdout).toContain('Nothing to do');
});

test('the command has our input and output for itself, comes in by the files, and gets none of our secrets', async () => {
  const { start, rules, env } = await commandPlace();
  const script =
    'cat; ssh -F "$SALLYPORT_SSH_CONFIG" 127.0.0.1 echo in; env; ls -l "$(dirname "$SALLYPORT_SSH_CONFIG")" >&2';
  const { child, ended: end } = start(['run', '--', 'sh', '-c', script]);
  child.stdin?.end('from stdin\n');
  const { status, stdout, stderr } = await end;
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stdout).toMatch(/^from stdin\nin\n/);
  expect(stdout).toContain('SALLYPORT_ADDRESS=127.0.0.1');
  expect(stdout).toMatch(/^SALLYPORT_RULE=sgr-/m);
  expect(stdout).toContain('AWS_ENDPOINT_URL=');
  expect(env['SALLYPORT_SSH_PRIVATE_KEY']).toContain('PRIVATE KEY');
  expect(stdout).not.toContain('PRIVATE KEY');
  expect(stdout).not.toContain('SALLYPORT_SSH_PRIVATE_KEY');
  expect(stderr).toMatch(/^-rw------- .* identity$/m);
  expect(rules()).toEqual([]);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s goes to the command and all that it has started',
  async (signal) => {
    const { start, rules, cwd } = await commandPlace();
    const inner = `trap 'echo inner >> told; exit 0' ${signal.slice(3)}; echo ready > ready; for turn in $(seq 400); do sleep 0.05; done`;
    writeFileSync(join(cwd, 'inner'), inner);
    const outer = `trap 'echo outer >> told; exit 3' ${signal.slice(3)}; sh inner; exit 0`;
    const { child, ended: end } = start(['run', '--', 'sh', '-c', outer]);
    await expect.poll(() => existsSync(join(cwd, 'ready'))).toBe(true);
    child.kill(signal);
    const { status, stderr } = await end;
    expect({ status, stderr }).toMatchObject({ status: 3 });
    expect(readFileSync(join(cwd, 'told'), 'utf8')).toBe('inner\nouter\n');
    expect(rules()).toEqual([]);
  },
);

test('a command that ignores signals is killed with all that it has started by the second one', async () => {
  const { start, rules, cwd } = await commandPlace();
  const deaf = `trap '' INT TERM; sleep 60 & echo $! > sleeper; wait`;
  const { child, ended: end } = start(['run', '--', 'sh', '-c', deaf]);
  await expect.poll(() => existsSync(join(cwd, 'sleeper'))).toBe(true);
  child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(rules()).toHaveLength(1);
  child.kill('SIGTERM');
  const { status, stderr } = await end;
  expect({ status, stderr }).toMatchObject({ status: 137 });
  expect(rules()).toEqual([]);
  expect(existsSync(`/proc/${readFileSync(join(cwd, 'sleeper'), 'utf8').trim()}/exe`)).toBe(false);
});

test('a window that can’t be shut makes it 8, whatever the command did', async () => {
  const { start, sallyport, cloud, rules } = await commandPlace();
  cloud.faults.add({
    kind: 'error',
    action: 'RevokeSecurityGroupIngress',
    code: 'UnauthorizedOperation',
    status: 403,
    times: 99,
  });
  const { status, stderr } = await start(['run', '--', 'sh', '-c', 'exit 7']).ended;
  expect(status).toBe(8);
  expect(stderr).toContain(`--security-group-rule-ids ${rules()[0]?.id}`);
  cloud.faults.clear();
  expect((await sallyport('close')).status).toBe(0);
  expect(rules()).toEqual([]);
});

test('a window that is not to be had: the command is never started', async () => {
  const { sallyport, rules, cwd } = await commandPlace({ 'ssh-port': '1' });
  const { status, stderr } = await sallyport('run', '--', 'touch', 'started');
  expect(status).toBe(2);
  expect(stderr).toContain('HOST_UNREACHABLE');
  expect(existsSync(join(cwd, 'started'))).toBe(false);
  expect(rules()).toEqual([]);
});

test('instance-connect: the key is on the disk while the command runs, let in before it starts, and on no host of its own', async () => {
  const { start, sshd, cloud, cwd, group } = await commandPlace({
    'ssh-key-source': 'instance-connect',
    'ssh-private-key': '',
    hosts: '',
  });
  const { id } = cloud.instances.add({
    region: 'eu-central-1',
    groups: [group],
    publicAddress: '127.0.0.1',
    privateAddress: '10.0.0.4',
  });
  const hosts = JSON.stringify([{ address: '127.0.0.1', instance_id: id }]);
  const script = 'cp "$(dirname "$SALLYPORT_SSH_CONFIG")/identity" kept; ssh-keygen -y -f kept';
  const { status, stdout, stderr } = await start(['run', '--', 'sh', '-c', script], { SALLYPORT_HOSTS: hosts }).ended;
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const actions = cloud.calls.map(({ action }) => action);
  expect(actions.indexOf('SendSSHPublicKey')).toBeGreaterThan(actions.indexOf('AuthorizeSecurityGroupIngress'));
  expect(stdout).toMatch(/^ssh-ed25519 /);
  expect(sshd.clientPublicKey).not.toContain(stdout.trim());
  expect(existsSync(join(cwd, '.sallyport/4711.ssh'))).toBe(false);
});

test('close after an open that was not to be is no second failure; after one that was refused it has no state', async () => {
  const { start, sallyport } = await commandPlace();
  const failed = await start(['open'], { SALLYPORT_SSH_PORT: '1' }).ended;
  expect(failed, failed.stderr).toMatchObject({ status: 2, stdout: '' });
  expect(await sallyport('close')).toMatchObject({ status: 0 });
  const refused = await start(['open', '--state', 'b.json'], { SALLYPORT_SSH_PORT: 'x' }).ended;
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect((await sallyport('close', '--state', 'b.json')).status).toBe(2);
});

test('an open that is cancelled has shut what it opened', async () => {
  const { start, sallyport, rules } = await commandPlace({ hosts: '127.0.0.1, 192.0.2.1' });
  const { child, ended: end } = start(['open']);
  await expect.poll(() => rules().length).toBe(1);
  child.kill('SIGTERM');
  const { status, stdout, stderr } = await end;
  expect({ status, stdout, stderr }).toMatchObject({ status: 130, stdout: '' });
  expect(rules()).toEqual([]);
  expect(await sallyport('close')).toMatchObject({ status: 0 });
});

test('on a terminal the command can ask there, though its output goes elsewhere', async () => {
  const { cwd, env } = await commandPlace({ window: 'none', hosts: '', 'known-hosts': '' });
  const command = `${process.execPath} ${cli} run -- sh -c 'echo ask > /dev/tty; read x < /dev/tty; echo "got $x" > answer; exit 9'`;
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const end = ended(terminal);
  terminal.stdout.on('data', (text: Buffer | string) => {
    if (String(text).includes('ask')) terminal.stdin.write('hello\n');
  });
  const { status, stdout } = await end;
  expect({ status, stdout }).toMatchObject({ status: 9 });
  expect(readFileSync(join(cwd, 'answer'), 'utf8')).toBe('got hello\n');
});

test('nothing to run, and flags that are none, are told together', async () => {
  const { sallyport, cloud } = await commandPlace();
  const { status, stderr } = await sallyport('run', '--prot', '22');
  expect(status).toBe(2);
  expect(stderr).toContain('run: Nothing says what to run.');
  expect(stderr).toContain('--prot: There is no setting of this name. Did you mean --port?');
  expect(cloud.calls).toEqual([]);
});

test('close by a state that is none ends with 8 and says where to look', async () => {
  const { sallyport, cwd } = await commandPlace();
  mkdirSync(join(cwd, '.sallyport'));
  writeFileSync(join(cwd, '.sallyport/4711.json'), '{');
  const { status, stdout } = await sallyport('close');
  expect(status).toBe(8);
  expect(stdout).toContain('STATE_INVALID');
});

/** Who has seen that it answers leaves without a goodbye. */
const greet = (socket: Socket) => socket.on('error', () => undefined).end('SSH-2.0-test\r\n');

/** A place with a host of each family. sshd took a port that is free on 127.0.0.1, and somebody else may have it on ::1. */
async function placeOfBothFamilies() {
  for (;;) {
    const place = await commandPlace({ 'source-address': '203.0.113.7, 2001:db8::7', hosts: '127.0.0.1, ::1' });
    const far = createServer(greet).listen(place.sshd.port, '::1');
    onTestFinished(() => void far.close());
    const isFree = await once(far, 'listening').then(
      () => true,
      ({ code }: NodeJS.ErrnoException) => code !== 'EADDRINUSE',
    );
    if (isFree) return place;
  }
}

test('hosts of both families: a rule for each is open while the command runs, and both are shut', async () => {
  const place = await placeOfBothFamilies();
  const script = 'echo "$SALLYPORT_ADDRESS"; echo $SALLYPORT_RULE | wc -w; read -r go';
  const { child, ended: end } = place.start(['run', '--', 'sh', '-c', script]);
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toMatch(/^203\.0\.113\.7 2001:db8::7\n/);
  const sources = () => Array.from(place.rules(), ({ cidr }) => cidr).toSorted();
  expect(sources()).toEqual(['2001:db8::7/128', '203.0.113.7/32']);
  child.stdin.end('go\n');
  const { status, stderr } = await end;
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(sources()).toEqual([]);
});
