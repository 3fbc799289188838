import type { IdentityTokenSource, RunIdentity } from '../../ci/ci-host.ts';
import type { Clock } from '../../clock.ts';
import type { RunRecord } from '../../run/run-record.ts';
import type { Cloud, Machines } from '../../run/world.ts';
import type { Secret } from '../../secret.ts';
import type { CredentialSettings } from '../../settings/settings.ts';
import type { CanaryMetrics } from '../../traffic/canary/canary-metrics.ts';
import type { Balancing } from './balancing.ts';
import type { AwsPlace } from './client-options.ts';
import type { Session } from './credentials.ts';
import { placeOf } from './place.ts';
import { foundSession, roleSession, type SessionParts, standardChain } from './session.ts';
import { sessionName } from './session-name.ts';
import { type MachineScope, sessionPolicy, sweepPolicy, type TargetGroupScope } from './session-policy.ts';
import { tokensOf } from './tokens-of.ts';

/** What entering AWS needs of the outside, in main and in post alike. */
export type EntryParts = {
  readonly clock: Clock;
  readonly mask: (secret: Secret) => void;
  readonly run: RunIdentity;
  /** Absent where the CI gives this job no identity token; `identityHint` then says how to get one. */
  readonly identity?: IdentityTokenSource | undefined;
  readonly identityHint: string;
};

export type CloudRequest = {
  readonly credentials: CredentialSettings;
  /** `AWS_ENDPOINT_URL`. */
  readonly endpoint?: string | undefined;
  /** Where it is known already: the session is narrowed to it. */
  readonly group?: string | undefined;
  readonly state?: { readonly bucket: string; readonly key: string } | undefined;
  readonly machines?: MachineScope | undefined;
  /** The role of the window's guard, where one is wanted. */
  readonly guardRole?: string | undefined;
  readonly targetGroups?: TargetGroupScope | undefined;
  readonly canary?: boolean | undefined;
  /** All groups, and no rule is made. */
  readonly task?: 'sweep';
};

/** Takes the role, or what the standard AWS chain finds, and gives what it lets a run do. */
export async function enterCloud(parts: EntryParts, request: CloudRequest, signal: AbortSignal): Promise<Cloud> {
  const { clock, mask } = parts;
  const { role, allowedAccountIds } = request.credentials;
  const place = await placeOf(request);
  const sessionParts: SessionParts = { place, clock, mask, allowedAccountIds };
  if (role === undefined) {
    const session = foundSession(sessionParts, standardChain(place, clock), signal);
    return await cloudOf(parts, place, session, signal, { guardRole: request.guardRole });
  }
  const { group, state, machines, guardRole, targetGroups, canary } = request;
  const scope = { roleArn: role.arn, region: place.region, group, state, machines, guardRole, targetGroups, canary };
  const policy = request.task === 'sweep' ? sweepPolicy(scope) : sessionPolicy(scope);
  const wanted = { ...role, sessionName: sessionName(parts.run), policy };
  const session = roleSession({ ...sessionParts, tokens: tokensOf(parts) }, wanted, signal);
  return await cloudOf(parts, place, session, signal, { role, guardRole: request.guardRole });
}

/** What a session lets a run do, and what a post step needs to come back to it. EC2's client is loaded while the session is on its way. */
export async function cloudOf(
  { clock }: Pick<EntryParts, 'clock'>,
  place: AwsPlace,
  entering: Promise<Session>,
  signal: AbortSignal,
  { role, guardRole }: Pick<RunRecord, 'role' | 'guardRole'>,
): Promise<Cloud> {
  const [session, { createEc2Firewall }, scheduler] = await Promise.all([
    entering,
    import('./ec2-firewall.ts'),
    guardRole === undefined ? undefined : import('./scheduler-guard.ts'),
  ]);
  const { accessKeyId, secretAccessKey, sessionToken, expires } = await session.credentials(signal);
  // One client for all hosts: each has its own connections.
  let admit: Promise<Machines['admit']> | undefined;
  // And one for all that is of load balancers.
  let balancers: Promise<Balancing> | undefined;
  const balancing = () => {
    balancers ??= import('./balancing.ts').then((made) => made.createBalancing({ session, place, clock }));
    return balancers;
  };
  let metrics: Promise<CanaryMetrics> | undefined;
  const figures = () => {
    metrics ??= import('./canary-metrics.ts').then((made) => made.createCanaryMetrics({ session, place, clock }));
    return metrics;
  };
  return {
    identity: session.arn,
    firewall: createEc2Firewall({ session, place, clock }),
    ...(scheduler === undefined || guardRole === undefined
      ? {}
      : { guard: scheduler.createSchedulerGuard({ session, place, clock, role: guardRole }) }),
    readState: async (bucket, key, within) => {
      const { readStateObject } = await import('./state-bucket.ts');
      return await readStateObject({ session, place, clock }, { bucket, key }, within);
    },
    attachments: {
      of: async (ids, within) => {
        const { createAttachments } = await import('./attachments.ts');
        return await createAttachments({ session, place, clock }).of(ids, within);
      },
    },
    targetGroups: {
      describe: async (arns, within) => (await balancing()).groups.describe(arns, within),
      targets: async (arn, within) => (await balancing()).groups.targets(arn, within),
      register: async (arn, targets, within) => (await balancing()).groups.register(arn, targets, within),
      deregister: async (arn, targets, within) => (await balancing()).groups.deregister(arn, targets, within),
    },
    listenerRules: {
      sendingTo: async (group, within) => (await balancing()).rules.sendingTo(group, within),
      read: async (rule, within) => (await balancing()).rules.read(rule, within),
      setWeights: async (rule, weights, within) => (await balancing()).rules.setWeights(rule, weights, within),
    },
    machines: {
      find: async (hosts, within) => {
        const { findInstances } = await import('./find-instances.ts');
        return await findInstances({ session, place, clock }, hosts, within);
      },
      console: async (instanceId, moment, within) => {
        const { readConsole } = await import('./console-output.ts');
        return await readConsole({ session, place, clock }, instanceId, moment, within);
      },
      admit: async (admission, within) => {
        admit ??= import('./instance-connect.ts').then((made) => made.createAdmission({ session, place, clock }));
        return await (await admit)(admission, within);
      },
    },
    canaryMetrics: {
      read: async (...args) => (await figures()).read(...args),
      anomalies: async (...args) => (await figures()).anomalies(...args),
    },
    record: {
      region: place.region,
      ...(place.endpoint === undefined ? {} : { endpoint: place.endpoint }),
      ...(place.fips === true ? { fips: true } : {}),
      ...(place.dualstack === true ? { dualstack: true } : {}),
      ...(role === undefined ? {} : { role: { ...role } }),
      ...(guardRole === undefined ? {} : { guardRole }),
      session: {
        accessKeyId,
        secretAccessKey: secretAccessKey.reveal(),
        sessionToken: sessionToken?.reveal(),
        expires,
      },
      accountId: session.accountId,
    },
  };
}
