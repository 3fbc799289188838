import { balancerPolicy } from './balancer-policy.ts';
import { allow, arnsOf, partitionOf, policyOf } from './iam-policy.ts';

/** What the run's session is narrowed to; what is not known yet stays as wide as the role allows. */
export type SessionScope = {
  readonly roleArn: string;
  readonly region: string;
  /** Known when it was set literally, and always in post. */
  readonly group?: string | undefined;
  /** The Terraform state in S3, where the run reads one. */
  readonly state?: { readonly bucket: string; readonly key: string } | undefined;
  readonly machines?: MachineScope | undefined;
  /** The role of the window's guard, where one is wanted. */
  readonly guardRole?: string | undefined;
  readonly targetGroups?: TargetGroupScope | undefined;
  /** A canary group gets a share of the requests: by which listener rules is found out later. */
  readonly canary?: boolean | undefined;
};

/** In which target groups hosts may come and go: those with these ARNs, or any where an output will tell which. */
export type TargetGroupScope = readonly string[] | 'any';

/** What a run may do with the hosts as instances; which they are is not known yet when the session is taken. */
export type MachineScope = {
  /** The users for whom a key may be let in, for `ssh-key-source: instance-connect`; else empty. */
  readonly admitted: readonly string[];
  /** For `host-key-source: console`. */
  readonly console?: boolean;
};

/**
 * The session policy of AssumeRoleWithWebIdentity: the session may do what the role may *and* what this says, which is exactly the
 * calls that a run makes. A stolen session can touch no other group, and no instance but as the settings want it. At most
 * 2,048 characters.
 */
export function sessionPolicy(scope: SessionScope): string {
  const policy = written(scope);
  if (policy.length <= mostCharacters) return policy;
  // A policy that STS does not take would help nobody.
  const terse = written({ ...scope, terse: true });
  if (terse.length <= mostCharacters || scope.state === undefined) return terse;
  // A very long key is named by its beginning.
  const { bucket, key } = scope.state;
  const short = key.slice(0, mostCharacters - terse.length - 1);
  return written({ ...scope, terse: true, state: { bucket, key: short, cut: true } });
}

/** The same for a sweep: it looks, marks that it is about to remove, and removes. It can open nothing. */
export function sweepPolicy({ roleArn, region }: Pick<SessionScope, 'roleArn' | 'region'>): string {
  const ec2 = arnsOf('ec2', { roleArn, region });
  return policyOf([
    allow(['ec2:RevokeSecurityGroupIngress'], [ec2('security-group/*')]),
    leasesOn(ec2('security-group-rule/*')),
    allow(['ec2:DescribeSecurityGroupRules'], ['*']),
  ]);
}

const mostCharacters = 2_048;

type Written = Omit<SessionScope, 'state'> & {
  readonly state?: { readonly bucket: string; readonly key: string; readonly cut?: boolean } | undefined;
  /** As much as can be said in fewer characters; only of load balancers it is less narrow. */
  readonly terse?: boolean;
};

function written(scope: Written): string {
  const { roleArn, region, group, state, machines, guardRole, terse = false } = scope;
  const balancers = balancerPolicy(scope);
  const ec2 = arnsOf('ec2', scope);
  const rules = ec2('security-group-rule/*');
  const groups = ec2(`security-group/${group ?? '*'}`);
  const [open, shut] = ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'];
  const statements: object[] = [
    // IAM has no narrower resource for a revoke than the group (service authorization reference, EC2).
    ...(terse ? [allow([open, shut], [groups, rules])] : [allow([open], [groups, rules]), allow([shut], [groups])]),
    // The tags of a rule that is being made.
    allow(['ec2:CreateTags'], [rules], { StringEquals: { 'ec2:CreateAction': 'AuthorizeSecurityGroupIngress' } }),
    leasesOn(rules),
    // Describe calls know no resources. Hosts without an instance_id are looked up.
    allow(['ec2:DescribeSecurityGroupRules', 'ec2:DescribeInstances', ...balancers.anywhere], ['*']),
    ...balancers.statements,
  ];
  if (machines !== undefined) {
    if (machines.console === true) statements.push(allow(['ec2:GetConsoleOutput'], [ec2('instance/*')]));
    if (machines.admitted.length > 0) {
      const onlyAs = { StringEquals: { 'ec2:osuser': machines.admitted } };
      statements.push(allow(['ec2-instance-connect:SendSSHPublicKey'], [ec2('instance/*')], onlyAs));
    }
  }
  if (guardRole !== undefined) {
    const [, partition, , , account] = guardRole.split(':');
    const schedules = `arn:${partition}:scheduler:${region}:${account}:schedule/default/sallyport-*`;
    const calls = terse ? ['*'] : ['Create', 'Update', 'Get', 'Delete'];
    statements.push(
      allow(
        calls.map((verb) => `scheduler:${verb}Schedule`),
        [schedules],
      ),
      allow(['iam:PassRole'], [guardRole], { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } }),
    );
  }
  if (state !== undefined) {
    statements.push(
      allow(
        ['s3:GetObject'],
        [`arn:${partitionOf(roleArn)}:s3:::${state.bucket}/${literal(state.key)}${state.cut === true ? '*' : ''}`],
      ),
      // A state encrypted with a key of the account's own.
      allow(['kms:Decrypt'], ['*'], { StringLike: { 'kms:ViaService': 's3.*' } }),
    );
  }
  return policyOf(statements);
}

/** Leases come and go on rules that carry our mark. The mark itself can be put on nothing that exists, and taken from nothing. */
function leasesOn(rules: string): object {
  return allow(['ec2:CreateTags', 'ec2:DeleteTags'], [rules], {
    Null: { 'aws:ResourceTag/sallyport:nonce': 'false' },
    'ForAllValues:StringLike': { 'aws:TagKeys': 'sallyport:lease:*' },
  });
}

/** `*`, `?` and `$` in a key are themselves, not patterns (IAM policy variables). */
function literal(key: string): string {
  return key.replace(/[*?$]/g, (character) => `\${${character}}`);
}
