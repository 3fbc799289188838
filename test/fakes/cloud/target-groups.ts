import type { Clock } from '../../../src/clock.ts';
import { type FakeTarget, runChecks } from './fake-target.ts';
import type { Listeners } from './listeners.ts';
import { Refusal } from './refusal.ts';

export type FakeTargetGroup = {
  readonly arn: string;
  readonly name: string;
  readonly region: string;
  readonly account: string;
  readonly holds: 'instance' | 'ip' | 'lambda' | 'alb';
  readonly port: number;
  /** Seconds. */
  delay: number;
  checkEvery: number;
  /** By id and port; those that drain too. */
  readonly targets: Map<string, FakeTarget>;
};

type Key = { readonly id: string; readonly port: number };

/** The target groups of this cloud. Their targets live on its clock: checked, drained and forgotten as time goes by. */
export class TargetGroups {
  /** Milliseconds that nodes of a load balancer go on sending to a target after it was deregistered. */
  stillForwarded = 3_000;
  /** What a target answers to a check of the balancer's: undefined when well, else AWS's code and words for it. */
  answer: (target: FakeTarget, group: FakeTargetGroup) => readonly [reason: string, words: string] | undefined = () =>
    undefined;
  /** Has it a request in hand or a connection open? While it has, it drains until its group's delay is over. */
  isBusy: (target: FakeTarget, group: FakeTargetGroup) => boolean = () => true;
  /** Ids of targets that AWS finds unlike the others of their group, where that has three that are healthy (automatic target weights). */
  readonly anomalous = new Set<string>();
  /** Ids of targets in a zone that no load balancer is enabled for. */
  readonly outOfZone = new Set<string>();
  readonly #clock: Clock;
  readonly #listeners: Listeners;
  readonly #groups = new Map<string, FakeTargetGroup>();

  constructor(clock: Clock, listeners: Listeners) {
    this.#clock = clock;
    this.#listeners = listeners;
  }

  add(group: Partial<Omit<FakeTargetGroup, 'arn' | 'targets'>> = {}): FakeTargetGroup {
    const { region = 'eu-central-1', account = '123456789012', name = `web-${this.#groups.size + 1}` } = group;
    const id = (this.#groups.size + 1).toString(16).padStart(16, '0');
    const arn = `arn:aws:elasticloadbalancing:${region}:${account}:targetgroup/${name}/${id}`;
    const defaults = { holds: 'instance', port: 3000, delay: 300, checkEvery: 30 } as const;
    const made = { ...defaults, ...group, arn, name, region, account, targets: new Map<string, FakeTarget>() };
    this.#groups.set(arn, made);
    return made;
  }

  /** AWS knows a group in its own account and region only. */
  find(arn: string, { region, account }: { region: string; account: string }): FakeTargetGroup {
    const group = this.#groups.get(arn);
    if (group?.region === region && group.account === account) return group;
    throw new Refusal('TargetGroupNotFound', `Target groups '${arn}' not found`);
  }

  register(group: FakeTargetGroup, { id, port, zone }: Key & { zone?: string | undefined }): void {
    this.#pass(group);
    const known = group.targets.get(keyOf({ id, port }));
    if (known !== undefined && known.state !== 'draining') return;
    const now = this.#clock.now();
    group.targets.set(keyOf({ id, port }), { id, port, zone, ...begun(now) });
  }

  deregister(group: FakeTargetGroup, key: Key): void {
    this.#pass(group);
    const target = group.targets.get(keyOf(key));
    if (target === undefined || target.state === 'draining') return;
    // A node that has not heard of it yet would not have sent an unhealthy target anything either.
    const wasSent = this.receiving(group).includes(target);
    if (this.#isInUse(group, target))
      Object.assign(target, { state: 'draining', wasSent, since: this.#clock.now(), why: leaving });
    else group.targets.delete(keyOf(key));
  }

  /** As they are now. */
  targets(group: FakeTargetGroup): readonly FakeTarget[] {
    this.#pass(group);
    return [...group.targets.values()];
  }

  /** Those that get requests now: the healthy ones, or all that are unhealthy where none is (fail-open), and for a while those just deregistered. */
  receiving(group: FakeTargetGroup): readonly FakeTarget[] {
    const all = this.targets(group).filter((target) => this.#isInUse(group, target));
    const healthy = all.filter(({ state }) => state === 'healthy');
    const now = this.#clock.now();
    const isLate = ({ state, wasSent, since }: FakeTarget) =>
      state === 'draining' && wasSent === true && now < since + this.stillForwarded;
    const late = all.filter(isLate);
    return [...(healthy.length > 0 ? healthy : all.filter(({ state }) => state === 'unhealthy')), ...late];
  }

  balancersOf({ arn }: FakeTargetGroup): readonly string[] {
    return this.#listeners.balancersOf(arn);
  }

  #isInUse(group: FakeTargetGroup, { id }: Key): boolean {
    return this.balancersOf(group).length > 0 && !this.outOfZone.has(id);
  }

  /** What has become of the targets meanwhile. */
  #pass(group: FakeTargetGroup): void {
    const now = this.#clock.now();
    for (const [key, target] of group.targets) {
      if (target.state === 'draining') {
        const isOver = now >= target.since + group.delay * 1_000;
        const isIdle = now >= target.since + this.stillForwarded && !this.isBusy(target, group);
        if (isOver || isIdle) group.targets.delete(key);
      } else if (this.#isInUse(group, target)) {
        if (target.state === 'unused') Object.assign(target, begun(now));
        runChecks(target, { now, every: group.checkEvery * 1_000, answer: () => this.answer(target, group) });
      } else {
        const words =
          this.balancersOf(group).length > 0
            ? 'Target is in an Availability Zone that is not enabled for the load balancer'
            : 'Target group is not configured to receive traffic from the load balancer';
        Object.assign(target, { state: 'unused', why: ['Target.NotInUse', words] });
      }
    }
  }
}

function begun(now: number): Omit<FakeTarget, 'id' | 'port' | 'zone'> {
  const why = ['Elb.RegistrationInProgress', 'Target registration is in progress'] as const;
  return { state: 'initial', since: now, checked: now, row: 0, why };
}

const leaving = ['Target.DeregistrationInProgress', 'Target deregistration is in progress'] as const;

function keyOf({ id, port }: Key): string {
  return `${id}:${port}`;
}
