import { allow, arnsOf } from './iam-policy.ts';
import type { SessionScope } from './session-policy.ts';

type Wanted = Pick<SessionScope, 'roleArn' | 'region' | 'targetGroups' | 'canary'> & { readonly terse?: boolean };

/** What a run does with load balancers: actions that name no resource, and statements of their own. In terse form it has no statements. */
export function balancerPolicy(wanted: Wanted): {
  readonly anywhere: readonly string[];
  readonly statements: readonly object[];
} {
  const { targetGroups, canary = false, terse = false } = wanted;
  if (targetGroups === undefined) return { anywhere: [], statements: [] };
  if (terse) return { anywhere: inFewCharacters(canary), statements: [] };
  const arn = arnsOf('elasticloadbalancing', wanted);
  const share = [allow([ofRule], [arn('listener-rule/app/*')]), allow([ofDefaultRule], [arn('listener/app/*')])];
  const moves = [elb('RegisterTargets'), elb('DeregisterTargets')];
  return {
    // At groups, their attributes and their targets' health; at rules; at what became of the requests.
    anywhere: [...looks, ...(canary ? [elb('DescribeListeners'), elb('DescribeRules'), figures, signIn] : [])],
    statements: [
      ...(canary ? share : []),
      allow(moves, targetGroups === 'any' ? [arn('targetgroup/*')] : targetGroups),
    ],
  };
}

function inFewCharacters(canary: boolean): readonly string[] {
  const moves = elb('*egisterTargets');
  return canary ? [elb('Describe*'), moves, ofRule, ofDefaultRule, figures, signIn] : [elb('DescribeTarget*'), moves];
}

function elb(action: string): string {
  return `elasticloadbalancing:${action}`;
}

const looks = ['DescribeTargetGroups', 'DescribeTargetGroupAttributes', 'DescribeTargetHealth'].map(elb);
const figures = 'cloudwatch:GetMetricData';

/** Elastic Load Balancing asks in the caller's name when a rule is changed that has people sign in by Cognito (its guide, “Authenticate users”). */
const signIn = 'cognito-idp:DescribeUserPoolClient';

/** The weights of a rule; those of a listener's default rule are changed with the listener. */
const [ofRule, ofDefaultRule] = [elb('ModifyRule'), elb('ModifyListener')] as const;
