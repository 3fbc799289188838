import { type ElbRequest, membersOf } from './elb.ts';
import { demand } from './identities.ts';
import type { FakeRule, Listeners, Weighted } from './listeners.ts';
import { Refusal } from './refusal.ts';
import type { Node } from './xml.ts';

/** What Elastic Load Balancing answers about listeners and their rules; undefined for a call about something else. */
export function answerListeners(listeners: Listeners, request: ElbRequest): Node | undefined {
  switch (request.action) {
    case 'DescribeListeners':
      return describeListeners(listeners, request);
    case 'DescribeRules':
      return describeRules(listeners, request);
    case 'ModifyListener':
    case 'ModifyRule':
      return modify(listeners, request);
    default:
      return undefined;
  }
}

function describeListeners(listeners: Listeners, { params, identity }: ElbRequest): Node {
  demand(identity, 'elasticloadbalancing:DescribeListeners', '*');
  const LoadBalancerArn = params.get('LoadBalancerArn') ?? '';
  const found = listeners.at(LoadBalancerArn);
  const { from, next } = pageOf(params);
  const Listeners = found.slice(from, next).map((ListenerArn) => ({ ListenerArn, LoadBalancerArn, Port: 80 }));
  return { DescribeListenersResult: { Listeners, NextMarker: next < found.length ? String(next) : undefined } };
}

function describeRules(listeners: Listeners, { params, region, identity }: ElbRequest): Node {
  demand(identity, 'elasticloadbalancing:DescribeRules', '*');
  const arns = membersOf(params, 'RuleArns');
  const found =
    arns.length > 0
      ? arns.map((arn) => listeners.find(arn, { region, account: identity.account }))
      : listeners.ofListener(params.get('ListenerArn') ?? '');
  const { from, next } = pageOf(params);
  const Rules = found.slice(from, next).map((rule) => ruleNode(listeners.look(rule)));
  return { DescribeRulesResult: { Rules, NextMarker: next < found.length ? String(next) : undefined } };
}

/** Two on a page: whoever reads only the first page is found out. */
function pageOf(params: URLSearchParams) {
  const from = Number(params.get('Marker') ?? 0);
  return { from, next: from + 2 };
}

function ruleNode({ arn, isDefault, forward, sticky, signIn = false }: FakeRule): Node {
  const [first] = forward;
  const TargetGroupArn = forward.length === 1 ? first?.group : undefined;
  const action = {
    ...{ Type: 'forward', Order: signIn ? '2' : '1', TargetGroupArn },
    ForwardConfig: {
      TargetGroups: forward.map(({ group, weight }) => ({ TargetGroupArn: group, Weight: String(weight) })),
      TargetGroupStickinessConfig: {
        Enabled: String(sticky !== undefined),
        ...(sticky === undefined ? {} : { DurationSeconds: String(sticky) }),
      },
    },
  };
  const provider = { Issuer: "https://id.example.com/o'neil", ClientId: 'site' };
  const pool = { UserPoolArn: 'arn:aws:cognito-idp:x:1:userpool/p', UserPoolClientId: 'site', UserPoolDomain: 'site' };
  const Actions = [
    ...(signIn === true ? [{ Type: 'authenticate-oidc', Order: '1', AuthenticateOidcConfig: provider }] : []),
    ...(signIn === 'cognito' ? [{ Type: 'authenticate-cognito', Order: '1', AuthenticateCognitoConfig: pool }] : []),
    action,
  ];
  return { RuleArn: arn, Priority: isDefault ? 'default' : '10', IsDefault: String(isDefault), Actions };
}

function modify(listeners: Listeners, { action, params, region, identity }: ElbRequest): Node {
  const isRule = action === 'ModifyRule';
  const arn = params.get(isRule ? 'RuleArn' : 'ListenerArn') ?? '';
  demand(identity, `elasticloadbalancing:${action}`, arn);
  const rule = isRule ? listeners.find(arn, { region, account: identity.account }) : defaultOf(listeners, arn);
  if (isRule && rule.isDefault) throw new Refusal('OperationNotPermitted', `Default rule '${arn}' cannot be modified`);
  const list = isRule ? 'Actions' : 'DefaultActions';
  const numbers = new Set(
    [...params.keys()].flatMap((name) => new RegExp(`^${list}\\.member\\.(\\d+)\\.`).exec(name)?.[1] ?? []),
  );
  let hasSignIn: NonNullable<FakeRule['signIn']> = false;
  for (const number of numbers) {
    const prefix = `${list}.member.${number}`;
    const type = params.get(`${prefix}.Type`);
    if (type === 'authenticate-oidc') {
      hasSignIn = true;
      if (params.get(`${prefix}.AuthenticateOidcConfig.UseExistingClientSecret`) !== 'true')
        throw new Refusal('ValidationError', 'You must specify a client secret');
    } else if (type === 'authenticate-cognito') {
      hasSignIn = 'cognito';
      demand(identity, 'cognito-idp:DescribeUserPoolClient', '*');
    } else if (type === 'forward') {
      const config = `${prefix}.ForwardConfig`;
      const isSticky = params.get(`${config}.TargetGroupStickinessConfig.Enabled`) === 'true';
      const sticky = Number(params.get(`${config}.TargetGroupStickinessConfig.DurationSeconds`));
      listeners.change(rule, weightsIn(params, config), isSticky ? sticky : undefined);
    }
  }
  // All actions of a rule are replaced by those that are sent.
  rule.signIn = hasSignIn;
  const node = ruleNode(rule);
  return isRule ? { ModifyRuleResult: { Rules: [node] } } : { ModifyListenerResult: { Listeners: [] } };
}

function weightsIn(params: URLSearchParams, config: string): Weighted[] {
  const weights: Weighted[] = [];
  for (let number = 1; ; number++) {
    const prefix = `${config}.TargetGroups.member.${number}`;
    const group = params.get(`${prefix}.TargetGroupArn`);
    if (group === null) return weights;
    const weight = Number(params.get(`${prefix}.Weight`) ?? 1);
    if (!Number.isInteger(weight) || weight < 0 || weight > 999)
      throw new Refusal('ValidationError', `Target group weight '${weight}' must be between 0 and 999`);
    weights.push({ group, weight });
  }
}

function defaultOf(listeners: Listeners, arn: string): FakeRule {
  const rule = listeners.ofListener(arn).find(({ isDefault }) => isDefault);
  if (rule !== undefined) return rule;
  throw new Refusal('ListenerNotFound', `Listener '${arn}' not found`);
}
