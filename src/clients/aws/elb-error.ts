import { SallyportError } from '../../errors.ts';
import { type AwsCall, errorName, translateAwsError, whereIs } from './aws-error.ts';
import type { AwsPlace } from './client-options.ts';

/** Of Elastic Load Balancing: what is about a target or its group is told as such. */
export function translateElbError(error: unknown, call: AwsCall): SallyportError {
  const { resource = 'one of the target groups', place } = call;
  switch (errorName(error)) {
    case 'TargetGroupNotFoundException':
      return noTargetGroup(resource, place, error);
    case 'InvalidTargetException':
      return new SallyportError('TARGET_REFUSED', {
        message: `AWS takes no such target in ${resource}: ${error instanceof Error ? error.message : ''}`,
        hint: 'The host must be a running instance (or an address) of the target group’s own VPC.',
        cause: error,
      });
    default:
      return translateAwsError(error, call);
  }
}

/** An ARN tells by itself where its group is. */
export function noTargetGroup(group: string, place: AwsPlace, cause?: unknown): SallyportError {
  const region = group.split(':')[3];
  const elsewhere = region !== undefined && region !== place.region ? ` It is of region ${region}.` : '';
  return new SallyportError('TARGET_GROUP_NOT_FOUND', {
    message: `There is no target group ${group} in ${whereIs(place)}.${elsewhere}`,
    hint: 'See whether target-groups (or the Terraform output), aws-region and the account of the role belong together.',
    cause,
  });
}
