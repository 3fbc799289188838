import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FakeRule } from '../../../test/fakes/cloud/listeners.ts';
import { type ReadyCloud, readyCloud } from '../../../test/fakes/cloud/ready-cloud.ts';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { Cloud } from '../../run/world.ts';
import type { RuleArn } from '../../traffic/canary/listener-rules.ts';
import { enterCloud } from './cloud-door.ts';

const never = new AbortController().signal;
let ready: ReadyCloud;
let cloud: Cloud;
let stable: TargetGroupArn;
let canary: TargetGroupArn;

beforeAll(async () => {
  ready = await readyCloud();
  const role = { arn: ready.roleArn, audience: 'sts.amazonaws.com', durationSeconds: 3_600 };
  const credentials = { region: 'eu-central-1', allowedAccountIds: [], role };
  const wanted = { credentials, endpoint: ready.cloud.url, targetGroups: 'any', canary: true } as const;
  cloud = await enterCloud(ready.entry, wanted, never);
});
afterAll(async () => await ready[Symbol.asyncDispose]());

beforeEach(() => {
  ready.cloud.faults.clear();
  stable = ready.cloud.targetGroups.add().arn as TargetGroupArn;
  canary = ready.cloud.targetGroups.add().arn as TargetGroupArn;
});

const weights = (...numbers: [number, number]) => [
  { group: stable, weight: numbers[0] },
  { group: canary, weight: numbers[1] },
];
const arnOf = ({ arn }: FakeRule) => arn as RuleArn;

test('the rules that send to a group are found on every listener and every page, and no others', async () => {
  const { listeners } = ready.cloud;
  const first = listeners.add(weights(1, 0));
  for (let one = 0; one < 4; one += 1) listeners.add([stable], { isDefault: false, beside: first });
  const last = listeners.add(weights(3, 1), { isDefault: false, beside: first });
  expect(await cloud.listenerRules.sendingTo(canary, never)).toEqual([
    { arn: first.arn, weights: weights(1, 0), byHand: expect.stringContaining(`--listener-arn ${first.listener} `) },
    { arn: last.arn, weights: weights(3, 1), byHand: expect.stringContaining(`--rule-arn ${last.arn} `) },
  ]);
});

test.each([true, false])('weights are set; stickiness stays (default rule: %s)', async (isDefault) => {
  const rule = ready.cloud.listeners.add(weights(1, 0), { isDefault });
  rule.sticky = 3_600;
  await cloud.listenerRules.setWeights(arnOf(rule), weights(3, 1), never);
  expect(rule).toMatchObject({ forward: weights(3, 1), sticky: 3_600 });
  expect(await cloud.listenerRules.read(arnOf(rule), never)).toEqual({ arn: rule.arn, weights: weights(3, 1) });
});

test.each([true, 'cognito'] as const)('whoever had to sign in (%s) has to go on signing in', async (signIn) => {
  const rule = ready.cloud.listeners.add(weights(1, 0), { isDefault: false });
  rule.signIn = signIn;
  await cloud.listenerRules.setWeights(arnOf(rule), weights(3, 1), never);
  expect(rule).toMatchObject({ forward: weights(3, 1), signIn });
});

/** What a shell makes of a command. */
function wordsOf(command: string): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

test.each([true, false])(
  'the command to do it by hand takes the share and leaves all else (default rule: %s)',
  async (isDefault) => {
    const rule = ready.cloud.listeners.add(weights(15, 5), { isDefault });
    Object.assign(rule, { sticky: 3_600, signIn: true });
    const [found] = await cloud.listenerRules.sendingTo(canary, never);
    const words = wordsOf(found?.byHand ?? '');
    expect(words.slice(0, -1)).toEqual(
      isDefault
        ? [
            'aws',
            'elbv2',
            'modify-listener',
            '--listener-arn',
            rule.listener,
            '--region',
            'eu-central-1',
            '--default-actions',
          ]
        : ['aws', 'elbv2', 'modify-rule', '--rule-arn', rule.arn, '--region', 'eu-central-1', '--actions'],
    );
    const forward = {
      TargetGroups: [
        { TargetGroupArn: stable, Weight: 15 },
        { TargetGroupArn: canary, Weight: 0 },
      ],
      TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 3_600 },
    };
    expect(JSON.parse(words.at(-1) ?? '')).toEqual([
      {
        ...{ Type: 'authenticate-oidc', Order: 1 },
        AuthenticateOidcConfig: {
          Issuer: "https://id.example.com/o'neil",
          ClientId: 'site',
          UseExistingClientSecret: true,
        },
      },
      { Type: 'forward', Order: 2, ForwardConfig: forward },
    ]);
  },
);

test('a group that is not named keeps its weight', async () => {
  const rule = ready.cloud.listeners.add(weights(5, 0), { isDefault: false });
  await cloud.listenerRules.setWeights(arnOf(rule), [{ group: canary, weight: 1 }], never);
  expect(rule.forward).toEqual(weights(5, 1));
});

test('a rule that is gone is nobody’s', async () => {
  const rule = ready.cloud.listeners.add(weights(1, 0));
  ready.cloud.listeners.remove(rule);
  expect(await cloud.listenerRules.read(arnOf(rule), never)).toBeUndefined();
  await cloud.listenerRules.setWeights(arnOf(rule), weights(3, 1), never);
});

test('a role that may not change rules is told which action it lacks', async () => {
  const rule = ready.cloud.listeners.add(weights(1, 0), { isDefault: false });
  ready.cloud.faults.add({ kind: 'error', code: 'AccessDenied', status: 403, action: 'ModifyRule' });
  expect(await failureOf(cloud.listenerRules.setWeights(arnOf(rule), weights(3, 1), never))).toMatchObject({
    code: 'AWS_CALL_FAILED',
    message: expect.stringContaining('elasticloadbalancing:ModifyRule'),
    hint: expect.stringContaining(rule.arn),
  });
});
