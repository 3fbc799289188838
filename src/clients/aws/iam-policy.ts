/** The policy of these statements, as AWS reads it. */
export function policyOf(statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** A statement that allows these actions on these resources, under the condition if there is one. */
export function allow(actions: readonly string[], resources: readonly string[], condition?: object) {
  return {
    Effect: 'Allow',
    // A list of one is written without its brackets: what STS takes is counted in characters.
    Action: actions.length === 1 ? actions[0] : actions,
    Resource: resources.length === 1 ? resources[0] : resources,
    ...(condition === undefined ? {} : { Condition: condition }),
  };
}

/** ARNs of a service in the role's own account. */
export function arnsOf(service: string, { roleArn, region }: { readonly roleArn: string; readonly region: string }) {
  const [, partition = 'aws', , , account = '*'] = roleArn.split(':');
  return (what: string) => `arn:${partition}:${service}:${region}:${account}:${what}`;
}

/** `aws`, `aws-cn`, … */
export function partitionOf(roleArn: string): string {
  return roleArn.split(':')[1] ?? 'aws';
}
