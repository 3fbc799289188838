import type { Clock } from '../../../src/clock.ts';
import type { Groups } from './groups.ts';
import { demand, type Identity } from './identities.ts';
import { allows } from './policy.ts';
import { Refusal } from './refusal.ts';

/** One entry of EventBridge Scheduler, in the group `default`. */
export type Schedule = {
  readonly name: string;
  readonly region: string;
  readonly account: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly role: string;
  readonly revokes: { readonly GroupId: string; readonly SecurityGroupRuleIds: readonly string[] };
};

/** What EventBridge Scheduler did, or could not do, when its time came. */
export type Acted = {
  readonly name: string;
  readonly rule: string;
  readonly outcome: 'revoked' | 'no such rule' | 'denied';
};

/** One-time schedules that call RevokeSecurityGroupIngress. They act when their time has come: before the next call, or at `act`. */
export class Schedules {
  readonly acted: Acted[] = [];
  /** The roles that trust scheduler.amazonaws.com, each with its policy. */
  readonly roles = new Map<string, string>();
  readonly #clock: Clock;
  readonly #groups: Groups;
  readonly #all = new Map<string, Schedule>();

  constructor(clock: Clock, groups: Groups) {
    this.#clock = clock;
    this.#groups = groups;
  }

  all(): readonly Schedule[] {
    return [...this.#all.values()];
  }

  get(name: string): Schedule | undefined {
    return this.#all.get(name);
  }

  put(schedule: Schedule): void {
    this.#all.set(schedule.name, schedule);
  }

  delete(name: string): boolean {
    return this.#all.delete(name);
  }

  /** Does what is due. ActionAfterCompletion is DELETE: an entry goes when it has acted, whatever came of it. */
  act(now = this.#clock.now()): void {
    for (const schedule of this.#all.values()) {
      if (schedule.at > now) continue;
      this.#all.delete(schedule.name);
      for (const id of schedule.revokes.SecurityGroupRuleIds) {
        this.acted.push({ name: schedule.name, rule: id, outcome: this.#revoke(schedule, id) });
      }
    }
  }

  #revoke({ region, account, role, revokes }: Schedule, id: string): Acted['outcome'] {
    const group = `arn:aws:ec2:${region}:${account}:security-group/${revokes.GroupId}`;
    if (!allows(this.roles.get(role) ?? nothing, 'ec2:RevokeSecurityGroupIngress', group)) return 'denied';
    if (this.#groups.get(id)?.group !== revokes.GroupId) return 'no such rule';
    this.#groups.remove(id);
    return 'revoked';
  }
}

const nothing = JSON.stringify({ Version: '2012-10-17', Statement: [] });

type Request = {
  readonly action: string;
  readonly path: string;
  readonly body: string;
  readonly region: string;
  readonly identity: Identity;
};

/** CreateSchedule, UpdateSchedule, GetSchedule and DeleteSchedule (API version 2021-06-30), which speak REST with JSON. */
export function answerScheduler(schedules: Schedules, { action, path, body, region, identity }: Request): string {
  const name = decodeURIComponent(path.split('/').at(-1) ?? '');
  const arn = `arn:aws:scheduler:${region}:${identity.account}:schedule/default/${name}`;
  demand(identity, `scheduler:${action}`, arn);
  const there = schedules.get(name);
  if (action === 'CreateSchedule' && there !== undefined) {
    throw new Refusal('ConflictException', `Schedule ${name} already exists.`, 409);
  }
  if (action !== 'CreateSchedule' && there === undefined) {
    throw new Refusal('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
  }
  switch (action) {
    case 'DeleteSchedule':
      schedules.delete(name);
      return '{}';
    case 'GetSchedule':
      return JSON.stringify({ Arn: arn, Name: name, ScheduleExpression: `at(${utc(there?.at ?? 0)})` });
    default:
      schedules.put(readSchedule(schedules, JSON.parse(body), { name, region, identity }));
      return JSON.stringify({ ScheduleArn: arn });
  }
}

function utc(time: number): string {
  return new Date(time).toISOString().slice(0, 19);
}

type Body = {
  readonly ScheduleExpression: string;
  readonly ScheduleExpressionTimezone?: string;
  readonly FlexibleTimeWindow: { readonly Mode: string };
  readonly ActionAfterCompletion?: string;
  readonly Target: { readonly Arn: string; readonly RoleArn: string; readonly Input?: string };
};

function readSchedule(
  schedules: Schedules,
  { ScheduleExpression, ScheduleExpressionTimezone = 'UTC', FlexibleTimeWindow, ActionAfterCompletion, Target }: Body,
  { name, region, identity }: { name: string; region: string; identity: Identity },
): Schedule {
  const wrong = (message: string) => new Refusal('ValidationException', message);
  if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(name)) throw wrong(`Invalid name ${name}.`);
  const at = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(ScheduleExpression)?.[1];
  if (at === undefined || ScheduleExpressionTimezone !== 'UTC') throw wrong('Invalid Schedule Expression.');
  if (FlexibleTimeWindow.Mode !== 'OFF' || ActionAfterCompletion !== 'DELETE') throw wrong('not what a guard is');
  if (Target.Arn !== 'arn:aws:scheduler:::aws-sdk:ec2:revokeSecurityGroupIngress') throw wrong('Unknown target.');
  demand(identity, 'iam:PassRole', Target.RoleArn, { 'iam:PassedToService': 'scheduler.amazonaws.com' });
  if (!schedules.roles.has(Target.RoleArn)) {
    throw wrong('The execution role you provide must allow AWS EventBridge Scheduler to assume the role.');
  }
  const revokes: Schedule['revokes'] = JSON.parse(Target.Input ?? '{}');
  return { name, region, account: identity.account, at: Date.parse(`${at}Z`), role: Target.RoleArn, revokes };
}
