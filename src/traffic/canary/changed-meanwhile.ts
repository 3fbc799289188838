import type { RuleArn } from './listener-rules.ts';

/** A warning: what these rules were before the trial is not what somebody else wants of them now. */
export function changedMeanwhile(rules: readonly RuleArn[]): string {
  return `Somebody else has changed the weights of ${rules.join(', ')} during the trial. They stay as they are now, but for the canary group, which gets nothing.`;
}
