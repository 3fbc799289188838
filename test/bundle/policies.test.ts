import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import { enterCloud } from '../../src/clients/aws/cloud-door.ts';
import { type SessionScope, sessionPolicy, sweepPolicy } from '../../src/clients/aws/session-policy.ts';
import type { GroupId, TargetGroupArn } from '../../src/inventory/host.ts';
import { proveReadable } from '../../src/traffic/canary/read-and-judge.ts';
import type { Asked } from '../fakes/cloud/identities.ts';
import { leaveWindows } from '../fakes/cloud/old-windows.ts';
import { allows } from '../fakes/cloud/policy.ts';
import { mayRevokeIn, readyCloud } from '../fakes/cloud/ready-cloud.ts';
import { audience } from '../fakes/cloud/trust-role.ts';
import { emptyFolder } from '../fakes/window-place.ts';
import { deployJob } from './deploy-job.ts';
import { windowJob } from './window-job.ts';

/**
 * Nothing is allowed that no run asks for. Runs of every kind go through the built actions; then each action of each statement of a
 * session's policy must have been what let some call through. (What runs ask for and is not allowed, the fake cloud refuses in all tests;
 * the policies of examples/terraform are compared with the sessions' in test/real/terraform-example.test.ts.)
 */
const account = '123456789012';
const guard = `arn:aws:iam::${account}:role/guard`;
const guarded = { 'window-guard': 'scheduler', 'window-guard-role': guard };
type Place = Pick<Awaited<ReturnType<typeof deployJob>>, 'cloud' | 'group'>;
const told = ({ log }: { log: readonly string[] }) => log.join('\n');

function trustGuard({ cloud, group }: Place): void {
  cloud.schedules.roles.set(guard, mayRevokeIn(group as GroupId));
}

/** One deploy with all that settings can want of AWS. */
async function deployWithEverything(): Promise<Place> {
  const place = await deployJob('aes128-gcm@openssh.com', {
    ...{ hosts: '', 'security-group': '', 'known-hosts': '', 'ssh-private-key': '' },
    ...{ 'terraform-state': 's3://states/prod/app.tfstate', 'ssh-key-source': 'instance-connect' },
    ...{ 'host-key-source': 'console', ...guarded },
  });
  const { cloud, group, host } = place;
  trustGuard(place);
  const latest = `-----BEGIN SSH HOST KEY KEYS-----\n${host.pin.split(' ').slice(1).join(' ')} x\n-----END SSH HOST KEY KEYS-----\n`;
  const { id } = cloud.instances.add({ groups: [group], latest });
  cloud.instances.onPush = ({ publicKey }) => host.letIn(publicKey);
  const output = (value: unknown) => ({ value, type: 'string' });
  const targetGroup = cloud.targetGroups.add({ delay: 1, checkEvery: 1 });
  cloud.listeners.add([targetGroup.arn]);
  cloud.targetGroups.register(targetGroup, { id, port: 3000 });
  const outputs = {
    hosts: output([{ address: '127.0.0.1', instance_id: id }]),
    security_group_id: output(group),
    target_group_arns: output([targetGroup.arn]),
  };
  const state = { version: 4, terraform_version: '1.11.4', serial: 1, outputs, resources: [] };
  cloud.buckets.set('states', {
    region: 'eu-central-1',
    objects: new Map([['prod/app.tfstate', JSON.stringify(state)]]),
    key: `arn:aws:kms:eu-central-1:${account}:key/k`,
  });
  const main = await place.job.run(place.step);
  expect(main, told(main)).toMatchObject({ exitCode: 0 });
  return place;
}

/** Two windows behind one address, the second one longer: the first to end leaves the rule, and its guard moves. */
async function shareWindow(): Promise<Place> {
  const place = await windowJob({ ...guarded, 'window-ttl': '30m' });
  trustGuard(place);
  const first = await place.job.run(place.step);
  place.inputs['window-ttl'] = '1h';
  const second = await place.job.run(place.step);
  for (const main of [first, second, ...(await place.job.finish())])
    expect(main, told(main)).toMatchObject({ exitCode: 0 });
  expect(place.cloud.groups.rules(place.group)).toEqual([]);
  return place;
}

/** A sweep of a rule that has room for no further tag: leases that are over make room for its mark. */
async function sweepFull(): Promise<Place> {
  const place = await windowJob();
  const { cloud, group, job, settings } = place;
  const [left = ''] = leaveWindows(cloud, group, [-2]);
  cloud.groups.retag(left, (tags) => {
    const room = 50 - Object.keys(tags).length;
    const over = Array.from({ length: room }, (_, at) => [`sallyport:lease:${at}`, '2020-01-01T00:00:00.000Z']);
    return { ...tags, ...Object.fromEntries(over) };
  });
  const folder = emptyFolder();
  const root = fileURLToPath(new URL('../../', import.meta.url));
  for (const name of ['sweep', 'dist']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const inputs = { 'role-to-assume': settings['role-to-assume'], 'aws-region': 'eu-central-1' };
  const main = await job.run({ action: join(folder, 'sweep'), with: inputs });
  expect(main, told(main)).toMatchObject({ exitCode: 0, outputs: { removed: '1' } });
  return place;
}

/** A trial takes minutes, which the built action has only in real time: its calls by our own clients, of a default rule and of another. */
async function callsOfTrial(): Promise<Place> {
  const ready = await readyCloud();
  onTestFinished(async () => await ready[Symbol.asyncDispose]());
  const { cloud, entry, roleArn, clock } = ready;
  const role = { arn: roleArn, audience, durationSeconds: 3_600 };
  const credentials = { region: 'eu-central-1', allowedAccountIds: [], role };
  const wanted = { credentials, endpoint: cloud.url, targetGroups: 'any', canary: true } as const;
  const never = new AbortController().signal;
  const { listenerRules, canaryMetrics } = await enterCloud(entry, wanted, never);
  for (const isDefault of [true, false]) {
    const [home, canary] = [1, 2].map(() => cloud.targetGroups.add().arn as TargetGroupArn);
    if (home === undefined || canary === undefined) throw new Error('no groups');
    cloud.listeners.add([home, canary], { isDefault }).signIn = 'cognito';
    const [rule] = await listenerRules.sendingTo(canary, never);
    if (rule === undefined) throw new Error('no rule');
    await listenerRules.setWeights(rule.arn, [{ group: canary, weight: 3 }], never);
    await proveReadable({ metrics: canaryMetrics, clock }, { canary, stable: [home] }, never);
  }
  return ready;
}

const statementOf = z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) });
const policyOf = z.object({ Statement: z.array(statementOf) });

/** `action of statement` of all policies that has let nothing through. */
function unused(policies: readonly string[], asked: readonly Asked[]): string[] {
  return policies.flatMap((policy) =>
    policyOf.parse(JSON.parse(policy)).Statement.flatMap((statement) =>
      [statement.Action].flat().flatMap((action) => {
        const alone = JSON.stringify({ Statement: [{ ...statement, Action: action }] });
        const letThrough = asked.some((one) => allows(alone, one.action, one.resource, one.context));
        return letThrough ? [] : [`${action} of ${JSON.stringify(statement)}`];
      }),
    ),
  );
}

const usedIn = (places: readonly Place[]) =>
  places.flatMap(({ cloud }) => cloud.identities.all().flatMap(({ used }) => used));

test('each action that a run’s session allows is one that runs ask for', { timeout: 60_000 }, async () => {
  const places = [await deployWithEverything(), await shareWindow(), await callsOfTrial()];
  // A new kind of scope is missing here first, and then above.
  const everything: Required<SessionScope> = {
    roleArn: `arn:aws:iam::${account}:role/deploy`,
    region: 'eu-central-1',
    group: undefined,
    state: { bucket: 'states', key: 'prod/app.tfstate' },
    machines: { admitted: ['deploy'], console: true },
    guardRole: guard,
    targetGroups: 'any',
    canary: true,
  };
  expect(unused([sessionPolicy(everything)], usedIn(places))).toEqual([]);
});

test('each action that a sweep’s session allows is one that sweeps ask for', async () => {
  const scope = { roleArn: `arn:aws:iam::${account}:role/sweep`, region: 'eu-central-1' };
  expect(unused([sweepPolicy(scope)], usedIn([await sweepFull()]))).toEqual([]);
});
