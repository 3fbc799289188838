import {
  type Action,
  DescribeListenersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupsCommand,
  ModifyListenerCommand,
  ModifyRuleCommand,
  type Rule,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { SallyportError } from '../../errors.ts';
import type { TargetGroupArn } from '../../inventory/host.ts';
import type { ForwardRule, ListenerRules, RuleArn, SendingRule, Weight } from '../../traffic/canary/listener-rules.ts';
import type { AskElb } from './ask-elb.ts';
import { errorName } from './aws-error.ts';
import type { AwsPlace } from './client-options.ts';
import { noTargetGroup } from './elb-error.ts';

/** Listener rules of Elastic Load Balancing, as its API of 2015-12-01 has them. */
export function createListenerRules(ask: AskElb, place: AwsPlace): ListenerRules {
  const find = async (arn: RuleArn, signal: AbortSignal): Promise<Rule | undefined> => {
    const command = new DescribeRulesCommand({ RuleArns: [arn] });
    try {
      const { Rules = [] } = await ask(about('DescribeRules', arn), (elb, within) => elb.send(command, within), signal);
      return Rules.find(({ RuleArn }) => RuleArn === arn);
    } catch (error) {
      if (error instanceof SallyportError && errorName(error.cause) === 'RuleNotFoundException') return undefined;
      throw error;
    }
  };

  return {
    sendingTo: async (group, signal) => {
      const command = new DescribeTargetGroupsCommand({ TargetGroupArns: [group] });
      const described = await ask(
        about('DescribeTargetGroups', group),
        (elb, within) => elb.send(command, within),
        signal,
      );
      const found = described.TargetGroups?.find(({ TargetGroupArn }) => TargetGroupArn === group);
      if (found === undefined) throw noTargetGroup(group, place);
      const listeners: string[] = [];
      for (const balancer of found.LoadBalancerArns ?? []) {
        const pages = pagesOf(async (Marker) => {
          const page = new DescribeListenersCommand({ LoadBalancerArn: balancer, Marker });
          return await ask(about('DescribeListeners', balancer), (elb, within) => elb.send(page, within), signal);
        });
        for await (const { Listeners = [] } of pages)
          listeners.push(...Listeners.flatMap(({ ListenerArn = [] }) => ListenerArn));
      }
      const rules: SendingRule[] = [];
      for (const listener of listeners) {
        const pages = pagesOf(async (Marker) => {
          const page = new DescribeRulesCommand({ ListenerArn: listener, Marker });
          return await ask(about('DescribeRules', listener), (elb, within) => elb.send(page, within), signal);
        });
        for await (const { Rules = [] } of pages)
          rules.push(...Rules.flatMap((rule) => sendingTo(rule, group, place) ?? []));
      }
      return rules;
    },

    read: async (arn, signal) => {
      const rule = await find(arn, signal);
      return rule && forwardOf(rule);
    },

    setWeights: async (arn, weights, signal) => {
      const rule = await find(arn, signal);
      if (rule === undefined) return;
      const Actions = (rule.Actions ?? []).map((action) => asSent(action, weights));
      // A listener's default rule is changed as a part of the listener (ModifyRule: "To modify the default action, use ModifyListener").
      if (rule.IsDefault === true) {
        const command = new ModifyListenerCommand({ ListenerArn: listenerOf(arn), DefaultActions: Actions });
        await ask(about('ModifyListener', arn), (elb, within) => elb.send(command, within), signal);
      } else {
        const command = new ModifyRuleCommand({ RuleArn: arn, Actions });
        await ask(about('ModifyRule', arn), (elb, within) => elb.send(command, within), signal);
      }
    },
  };
}

function about(action: string, resource: string) {
  return { action, resource };
}

async function* pagesOf<Page extends { NextMarker?: string | undefined }>(
  read: (marker: string | undefined) => Promise<Page>,
): AsyncGenerator<Page> {
  let marker: string | undefined;
  do {
    const page = await read(marker);
    yield page;
    marker = page.NextMarker;
  } while (marker !== undefined && marker !== '');
}

/** Undefined for a rule that sends nobody on, or only redirects. */
function forwardOf({ RuleArn, Actions = [] }: Rule): ForwardRule | undefined {
  const groups = Actions.find(({ Type }) => Type === 'forward')?.ForwardConfig?.TargetGroups ?? [];
  if (RuleArn === undefined || groups.length === 0) return undefined;
  // ARNs as AWS gives them.
  const weights = groups.flatMap(({ TargetGroupArn, Weight = 1 }): Weight[] =>
    TargetGroupArn === undefined ? [] : [{ group: TargetGroupArn as TargetGroupArn, weight: Weight }],
  );
  return { arn: RuleArn as RuleArn, weights };
}

/** Undefined for a rule that does not send to the group. */
function sendingTo(rule: Rule, group: TargetGroupArn, { region }: AwsPlace): SendingRule | undefined {
  const forward = forwardOf(rule);
  if (forward?.weights.some((one) => one.group === group) !== true) return undefined;
  const actions = JSON.stringify((rule.Actions ?? []).map((action) => asSent(action, [{ group, weight: 0 }])));
  const [change, list] =
    rule.IsDefault === true
      ? [`modify-listener --listener-arn ${listenerOf(forward.arn)}`, '--default-actions']
      : [`modify-rule --rule-arn ${forward.arn}`, '--actions'];
  return { ...forward, byHand: `aws elbv2 ${change} --region ${region} ${list} '${actions.replaceAll("'", `'\\''`)}'` };
}

/** The whole action as it was, but for the weights: a change replaces all of a rule's actions. */
function asSent(action: Action, weights: readonly Weight[]): Action {
  const { TargetGroupArn: _, ...own } = action;
  if (action.Type === 'authenticate-oidc' && action.AuthenticateOidcConfig !== undefined) {
    // AWS shows nobody the secret that it has.
    const { ClientSecret: __, ...config } = action.AuthenticateOidcConfig;
    return { ...own, AuthenticateOidcConfig: { ...config, UseExistingClientSecret: true } };
  }
  if (action.Type !== 'forward') return own;
  const groups = action.ForwardConfig?.TargetGroups ?? [];
  const TargetGroups = groups.map((group) => ({
    ...group,
    Weight: weights.find((one) => one.group === group.TargetGroupArn)?.weight ?? group.Weight,
  }));
  return { ...own, ForwardConfig: { ...action.ForwardConfig, TargetGroups } };
}

/** `…:listener-rule/app/site/<balancer>/<listener>/<rule>` is of `…:listener/app/site/<balancer>/<listener>`. */
function listenerOf(rule: RuleArn): string {
  return rule.replace(':listener-rule/', ':listener/').replace(/\/[^/]+$/, '');
}
