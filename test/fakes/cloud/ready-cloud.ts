import { type CloudRequest, type EntryParts, enterCloud } from '../../../src/clients/aws/cloud-door.ts';
import type { GroupId } from '../../../src/inventory/host.ts';
import { Secret } from '../../../src/secret.ts';
import type { RuleGuard } from '../../../src/window/guard.ts';
import type { Firewall, RuleFinder } from '../../../src/window/rule.ts';
import { startTokenServer, type TokenServer } from '../token-server/token-server.ts';
import { type FakeCloud, startFakeCloud } from './fake-cloud.ts';
import { type LeapingClock, leapingClock } from './leaping-clock.ts';
import { audience, trustRole } from './trust-role.ts';

/** A cloud with one group, one role that trusts a token server, and the real clients in front of it. */
export type ReadyCloud = {
  readonly clock: LeapingClock;
  readonly cloud: FakeCloud;
  readonly tokens: TokenServer;
  readonly group: GroupId;
  readonly roleArn: string;
  readonly masked: Secret[];
  readonly entry: EntryParts;
  /** A firewall of its own session: another run, or the same one in another process. */
  enter(): Promise<Firewall & RuleFinder>;
  /** The same with a guard over its window. */
  enterGuarded(): Promise<{ firewall: Firewall & RuleFinder; guard: RuleGuard }>;
  /** As a sweep, whose session is of every group and can open nothing. */
  enterWide(): Promise<Firewall & RuleFinder>;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function readyCloud(): Promise<ReadyCloud> {
  const clock = leapingClock();
  const cloud = await startFakeCloud({ clock });
  cloud.onHang = () => clock.passDeadline();
  const tokens = await startTokenServer({ clock });
  const roleArn = 'arn:aws:iam::123456789012:role/deploy';
  const group = cloud.groups.addGroup().id as GroupId;
  trustRole(cloud, tokens, roleArn);
  const masked: Secret[] = [];
  const run = {
    repository: 'acme/shop',
    commit: 'c0ffee',
    ref: 'refs/heads/main',
    runId: '77',
    attempt: '1',
    job: 'deploy',
    actor: 'ann',
    url: 'https://github.com/acme/shop/actions/runs/77',
  };
  const entry: EntryParts = {
    clock,
    run,
    mask: (secret) => masked.push(secret),
    identity: { token: async (wanted) => new Secret(tokens.token(wanted)) },
    identityHint: 'Give the job id-token: write.',
  };
  const guardRole = 'arn:aws:iam::123456789012:role/guard';
  cloud.schedules.roles.set(guardRole, mayRevokeIn(group));
  const enter = async (wanted: Pick<CloudRequest, 'group' | 'guardRole' | 'task'>) => {
    const role = { arn: roleArn, audience, durationSeconds: 3_600 };
    const credentials = { role, region: 'eu-central-1', allowedAccountIds: [] };
    return await enterCloud(entry, { credentials, endpoint: cloud.url, ...wanted }, new AbortController().signal);
  };
  return {
    clock,
    cloud,
    tokens,
    group,
    roleArn,
    masked,
    entry,
    enter: async () => (await enter({ group })).firewall,
    enterGuarded: async () => {
      const { firewall, guard } = await enter({ group, guardRole });
      if (guard === undefined) throw new Error('no guard');
      return { firewall, guard };
    },
    enterWide: async () => (await enter({ task: 'sweep' })).firewall,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([cloud.stop(), tokens.stop()]);
    },
  };
}

/** The policy of the role that EventBridge Scheduler takes, as examples/terraform has it. */
export function mayRevokeIn(group: GroupId): string {
  const Resource = `arn:aws:ec2:eu-central-1:123456789012:security-group/${group}`;
  return JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'ec2:RevokeSecurityGroupIngress', Resource }] });
}
