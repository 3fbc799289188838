import type { Clock } from '../../../src/clock.ts';
import { answerCloudWatch } from './cloudwatch.ts';
import { answerEc2 } from './ec2.ts';
import { answerTargetGroups } from './elb.ts';
import { answerListeners } from './elb-listeners.ts';
import { type Fault, Faults } from './faults.ts';
import { Groups } from './groups.ts';
import { expired, Identities, type Identity } from './identities.ts';
import { answerInstances, Instances, sendKey } from './instances.ts';
import { Listeners } from './listeners.ts';
import { Metrics } from './metrics.ts';
import { Refusal } from './refusal.ts';
import { type Bucket, getObject } from './s3.ts';
import { answerScheduler, Schedules } from './schedules.ts';
import { assumeRole, callerIdentity, type Trust } from './sts.ts';
import { TargetGroups } from './target-groups.ts';
import { type Node, xml } from './xml.ts';

/** A request with its transport taken off. */
export type Call = {
  readonly service: string;
  readonly action: string;
  readonly params: URLSearchParams;
  readonly path: string;
  /** As it came. */
  readonly body: string;
  readonly region: string;
  readonly authorization: string;
  readonly token?: string;
};

/** What there is in this cloud; tests and the demo change it freely. */
export type CloudState = {
  readonly clock: Clock;
  readonly groups: Groups;
  readonly instances: Instances;
  readonly identities: Identities;
  readonly trust: Trust;
  readonly buckets: Map<string, Bucket>;
  readonly schedules: Schedules;
  readonly listeners: Listeners;
  readonly targetGroups: TargetGroups;
  readonly metrics: Metrics;
  readonly faults: Faults;
  /** Inbound rules per group and family; rules, or data points, on one page at most. */
  readonly limits: { rules: number; page: number };
};

export function createState(clock: Clock): CloudState {
  const groups = new Groups(clock);
  const listeners = new Listeners();
  return {
    clock,
    groups,
    schedules: new Schedules(clock, groups),
    listeners,
    targetGroups: new TargetGroups(clock, listeners),
    metrics: new Metrics(clock, listeners),
    instances: new Instances(),
    identities: new Identities(clock),
    trust: { roles: new Map(), issuers: new Map() },
    buckets: new Map(),
    faults: new Faults(),
    limits: { rules: 60, page: 1_000 },
  };
}

const throttled: Readonly<Record<string, string>> = {
  ec2: 'RequestLimitExceeded',
  s3: 'SlowDown',
  scheduler: 'ThrottlingException',
  monitoring: 'ThrottlingException',
};

/** The body of a good answer; throws a Refusal for every other. */
export function answerCall(state: CloudState, call: Call, fault: Fault | undefined): string {
  if (fault?.kind === 'throttle') {
    throw new Refusal(throttled[call.service] ?? 'Throttling', 'Request limit exceeded.', 503);
  }
  if (fault?.kind === 'expired') throw expired(call.service);
  if (fault?.kind === 'error') throw new Refusal(fault.code, fault.message ?? 'told to fail', fault.status);

  const now = state.clock.now();
  if (call.action === 'AssumeRoleWithWebIdentity')
    return query(call, assumeRole(state.trust, state.identities, call.params, now));
  const identity = state.identities.of(call, call.service);
  if (call.action === 'GetCallerIdentity') return query(call, callerIdentity(identity));
  if (call.service === 's3') return getObject(state.buckets, { ...call, identity });
  if (call.service === 'scheduler') return answerScheduler(state.schedules, { ...call, identity });
  if (call.service === 'monitoring') return answerCloudWatch(state.metrics, { ...call, identity }, state.limits.page);
  if (call.service === 'elasticloadbalancing') return answerElb(state, { ...call, identity });
  if (call.service === 'ec2-instance-connect') return sendKey(state.instances, { ...call, identity });
  const aboutMachines = answerInstances(state.instances, { ...call, identity });
  if (aboutMachines !== undefined) return query(call, aboutMachines);
  const alter = fault?.kind === 'alter' ? fault.change : undefined;
  return query(call, answerEc2(state.groups, { ...call, identity, alter }, state.limits));
}

function answerElb({ targetGroups, instances, listeners }: CloudState, call: Call & { identity: Identity }): string {
  const answer = answerTargetGroups(targetGroups, instances, call) ?? answerListeners(listeners, call);
  if (answer !== undefined) return xml(`${call.action}Response`, answer, 'member');
  throw new Refusal('InvalidAction', `The action ${call.action} is not valid for this web service.`);
}

export function errorBody(service: string, { code, message }: Refusal): string {
  const error = { Code: code, Message: message };
  if (service === 's3') return xml('Error', error);
  if (['ec2-instance-connect', 'scheduler', 'monitoring'].includes(service))
    return JSON.stringify({ __type: code, message });
  if (service === 'ec2') return xml('Response', { Errors: { Error: error }, RequestID: 'fake' });
  return xml('ErrorResponse', { Error: { Type: 'Sender', ...error }, RequestId: 'fake' });
}

function query({ action }: Call, node: Node): string {
  return xml(`${action}Response`, node);
}
