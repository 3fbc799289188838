import type { TargetGroupArn } from '../inventory/host.ts';

/** The target groups of a load balancer, as AWS keeps them. */
export interface TargetGroups {
  /** One for each ARN. Throws TARGET_GROUP_NOT_FOUND. */
  describe(groups: readonly TargetGroupArn[], signal: AbortSignal): Promise<readonly TargetGroup[]>;
  /** Every target that is registered in the group, or draining. */
  targets(group: TargetGroupArn, signal: AbortSignal): Promise<readonly SeenTarget[]>;
  /** Asks for it and waits for nothing. Registered already: nothing happens. Throws TARGET_REFUSED. */
  register(group: TargetGroupArn, targets: readonly Target[], signal: AbortSignal): Promise<void>;
  /** Asks for it and waits for nothing. Not registered: nothing happens. */
  deregister(group: TargetGroupArn, targets: readonly Target[], signal: AbortSignal): Promise<void>;
}

export type TargetGroup = {
  readonly arn: TargetGroupArn;
  /** For messages. */
  readonly name: string;
  readonly holds: 'instance' | 'ip' | 'lambda' | 'alb';
  /** Where a target gets requests that is registered without a port of its own. */
  readonly port: number;
  /** Milliseconds that a target may be draining: the deregistration delay. */
  readonly delay: number;
  /** Milliseconds from one of the balancer's own checks to the next. */
  readonly checkEvery: number;
  /** A listener of some load balancer sends to it. */
  readonly attached: boolean;
};

/** One registration: an instance or an address, at one port. `zone` is `all` for an address outside the balancer's own network. */
export type Target = { readonly id: string; readonly port: number; readonly zone?: 'all' };

export type SeenTarget = Target & {
  readonly state: TargetState;
  /** AWS's own code (`Target.Timeout`) and words for what is not healthy. */
  readonly reason?: string;
  readonly words?: string;
};

export type TargetState = 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining' | 'unavailable';
