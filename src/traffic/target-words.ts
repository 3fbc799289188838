import type { SeenTarget, Target, TargetGroup } from './target-group.ts';

/** How a target stands in a group, with AWS's own code and words, and what they mean where they are known to puzzle. */
export function wordsOf({ name }: Pick<TargetGroup, 'name'>, { state, port, reason, words }: SeenTarget): string {
  const said = [reason, words].filter((part) => part !== undefined && part !== '').join(': ');
  const means = reason === undefined ? undefined : meaning[reason];
  return [
    `${state} in ${name} at port ${port}${said === '' ? '' : ` (${said})`}`,
    ...(means === undefined ? [] : [means]),
  ].join(', ');
}

/** It is registered, and AWS will send it nothing for as long as this stays so. */
export function isUnused({ state, reason }: SeenTarget): boolean {
  return state === 'unused' && reason !== 'Target.NotRegistered';
}

/** The registration alone, as it can be made again. */
export function targetOf({ id, port, zone }: Target): Target {
  return { id, port, ...(zone === undefined ? {} : { zone }) };
}

/** The reason codes of `unused` (API reference, TargetHealth), whose remedy is not on the host. */
const meaning: Readonly<Record<string, string>> = {
  'Target.NotInUse':
    'because no listener sends to the group, or the target’s zone is not enabled for the load balancer',
  'Target.InvalidState': 'because the instance is stopped or terminated',
  'Target.IpUnusable': 'because the address is one of the load balancer’s own',
  'Target.HealthCheckDisabled': 'because the group’s health check is turned off',
};
