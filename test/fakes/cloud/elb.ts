import { demand, type Identity } from './identities.ts';
import type { Instances } from './instances.ts';
import { Refusal } from './refusal.ts';
import type { FakeTargetGroup, TargetGroups } from './target-groups.ts';
import type { Node } from './xml.ts';

export type ElbRequest = {
  readonly action: string;
  readonly params: URLSearchParams;
  readonly region: string;
  readonly identity: Identity;
};

/** What Elastic Load Balancing (API version 2015-12-01) answers about target groups; undefined for a call about something else. */
export function answerTargetGroups(groups: TargetGroups, instances: Instances, request: ElbRequest): Node | undefined {
  switch (request.action) {
    case 'DescribeTargetGroups':
      return describe(groups, request);
    case 'DescribeTargetGroupAttributes':
      return attributes(groups, request);
    case 'DescribeTargetHealth':
      return health(groups, request);
    case 'RegisterTargets':
    case 'DeregisterTargets':
      return change(groups, instances, request);
    default:
      return undefined;
  }
}

function describe(groups: TargetGroups, { params, region, identity }: ElbRequest): Node {
  demand(identity, 'elasticloadbalancing:DescribeTargetGroups', '*');
  const found = membersOf(params, 'TargetGroupArns').map((arn) =>
    groups.find(arn, { region, account: identity.account }),
  );
  return { DescribeTargetGroupsResult: { TargetGroups: found.map((group) => groupNode(groups, group)) } };
}

function groupNode(groups: TargetGroups, group: FakeTargetGroup): Node {
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    TargetType: group.holds,
    Protocol: 'HTTP',
    Port: group.port,
    HealthCheckIntervalSeconds: group.checkEvery,
    HealthyThresholdCount: 5,
    UnhealthyThresholdCount: 2,
    LoadBalancerArns: groups.balancersOf(group),
  };
}

function attributes(groups: TargetGroups, request: ElbRequest): Node {
  const { delay } = groupIn(groups, request, 'DescribeTargetGroupAttributes');
  const Attributes = [
    { Key: 'stickiness.enabled', Value: 'false' },
    { Key: 'deregistration_delay.timeout_seconds', Value: String(delay) },
  ];
  return { DescribeTargetGroupAttributesResult: { Attributes } };
}

function health(groups: TargetGroups, request: ElbRequest): Node {
  const group = groupIn(groups, request, 'DescribeTargetHealth');
  const isIncluded = membersOf(request.params, 'Include').some((one) => one === 'AnomalyDetection' || one === 'All');
  const targets = groups.targets(group);
  const isDetected = targets.filter(({ state }) => state === 'healthy').length >= 3;
  const anomalyOf = (id: string) => ({ Result: isDetected && groups.anomalous.has(id) ? 'anomalous' : 'normal' });
  const TargetHealthDescriptions = targets.map((target) => ({
    Target: { Id: target.id, Port: target.port, AvailabilityZone: target.zone },
    HealthCheckPort: String(target.port),
    AnomalyDetection: isIncluded ? { ...anomalyOf(target.id), MitigationInEffect: 'no' } : undefined,
    TargetHealth: { State: target.state, Reason: target.why?.[0], Description: target.why?.[1] },
  }));
  return { DescribeTargetHealthResult: { TargetHealthDescriptions } };
}

function change(groups: TargetGroups, instances: Instances, request: ElbRequest): Node {
  const { action, params, region, identity } = request;
  const arn = params.get('TargetGroupArn') ?? '';
  demand(identity, `elasticloadbalancing:${action}`, arn);
  const group = groups.find(arn, { region, account: identity.account });
  const ids = [...params].flatMap(([name, id]) => {
    const prefix = /^(Targets\.member\.\d+)\.Id$/.exec(name)?.[1];
    if (prefix === undefined) return [];
    const zone = params.get(`${prefix}.AvailabilityZone`) ?? undefined;
    return [{ id, port: Number(params.get(`${prefix}.Port`) ?? group.port), zone }];
  });
  if (ids.length === 0) throw new Refusal('ValidationError', 'At least one target must be specified');
  if (action === 'RegisterTargets') {
    for (const { id } of ids) refuseStrange(id, group, instances.in(region));
    for (const target of ids) groups.register(group, target);
    return { RegisterTargetsResult: '' };
  }
  // A target that is not there is no error (DeregisterTargets).
  for (const target of ids) groups.deregister(group, target);
  return { DeregisterTargetsResult: '' };
}

function refuseStrange(id: string, { holds, name }: FakeTargetGroup, machines: ReturnType<Instances['in']>): void {
  if (holds === 'ip') {
    if (/^[\d.]+$|:/.test(id)) return;
    throw new Refusal('ValidationError', `The IP address '${id}' is not a valid IPv4 or IPv6 address`);
  }
  const machine = machines.find((one) => one.id === id);
  if (machine === undefined)
    throw new Refusal('InvalidTarget', `The following targets are not valid instances: '${id}'`);
  if (machine.state === 'running') return;
  throw new Refusal(
    'InvalidTarget',
    `The following targets are not in a running state and cannot be registered: '${id}' (${name})`,
  );
}

function groupIn(groups: TargetGroups, { params, region, identity }: ElbRequest, action: string): FakeTargetGroup {
  demand(identity, `elasticloadbalancing:${action}`, '*');
  return groups.find(params.get('TargetGroupArn') ?? '', { region, account: identity.account });
}

/** `TargetGroupArns.member.1`, and so on. */
export function membersOf(params: URLSearchParams, list: string): string[] {
  return [...params].filter(([name]) => name.startsWith(`${list}.member.`)).map(([, value]) => value);
}
