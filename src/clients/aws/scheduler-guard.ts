import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { Clock } from '../../clock.ts';
import type { RuleGuard } from '../../window/guard.ts';
import type { RuleRef } from '../../window/rule.ts';
import { type AwsCall, errorName, translateAwsError } from './aws-error.ts';
import { callerOf } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';

type Parts = {
  readonly session: Session;
  readonly place: AwsPlace;
  readonly clock: Clock;
  /** The ARN of what EventBridge Scheduler itself takes to revoke. */
  readonly role: string;
};

/**
 * Guards as one-time schedules of EventBridge Scheduler, which revoke by the rule's id and then delete themselves. One is named after its
 * rule, so that every run that shares the rule, and its post step, finds the same one.
 */
export function createSchedulerGuard({ session, place, clock, role }: Parts): RuleGuard {
  const make = (credentials: Parameters<typeof clientOptions>[2]) =>
    new SchedulerClient(clientOptions(place, clock, credentials));
  const send = callerOf({ session, clock, make });
  const [, partition = 'aws'] = role.split(':');
  // As a policy names them: the words of a refusal say what to allow.
  const schedules = `arn:${partition}:scheduler:${place.region}:${session.accountId}:schedule/default/${prefix}*`;
  const ask = async <T>(action: string, work: (call: AwsCall) => Promise<T>) => {
    const call = { action: `scheduler:${action}`, place, who: session.arn, resource: schedules };
    try {
      return await work(call);
    } catch (error) {
      if (errorName(error) === 'ResourceNotFoundException') return 'none' as const;
      if (errorName(error) === 'ConflictException') return 'exists' as const;
      throw translateAwsError(error, call);
    }
  };
  const create = (schedule: CreateScheduleCommandInput) =>
    ask('CreateSchedule', (call) =>
      send(call, (client, abortSignal) => client.send(new CreateScheduleCommand(schedule), { abortSignal })),
    );
  return {
    due: async (rule) => {
      const found = await ask('GetSchedule', (call) =>
        send(call, (client, abortSignal) =>
          client.send(new GetScheduleCommand({ Name: nameOf(rule) }), { abortSignal }),
        ),
      );
      return typeof found === 'string' ? undefined : timeOf(found.ScheduleExpression);
    },
    set: async (rule, at) => {
      const schedule = scheduleFor(rule, at, role);
      if ((await create(schedule)) !== 'exists') return;
      const moved = await ask('UpdateSchedule', (call) =>
        send(call, (client, abortSignal) => client.send(new UpdateScheduleCommand(schedule), { abortSignal })),
      );
      // It acted, or was deleted, in between.
      if (moved === 'none') await create(schedule);
    },
    drop: async (rule) => {
      await ask('DeleteSchedule', (call) =>
        send(call, (client, abortSignal) =>
          client.send(new DeleteScheduleCommand({ Name: nameOf(rule) }), { abortSignal }),
        ),
      );
    },
  };
}

const prefix = 'sallyport-';

function nameOf({ id }: RuleRef): string {
  return prefix + id;
}

function scheduleFor(rule: RuleRef, at: number, role: string): CreateScheduleCommandInput {
  const [, partition = 'aws'] = role.split(':');
  return {
    Name: nameOf(rule),
    Description: `Sallyport: shuts ${rule.id} of ${rule.group} if nobody else has`,
    // Whole seconds, never early.
    ScheduleExpression: `at(${new Date(Math.ceil(at / 1_000) * 1_000).toISOString().slice(0, 19)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: `arn:${partition}:scheduler:::aws-sdk:ec2:revokeSecurityGroupIngress`,
      RoleArn: role,
      Input: JSON.stringify({ GroupId: rule.group, SecurityGroupRuleIds: [rule.id] }),
      // A revoke that is hours late helps nobody; the default is a day.
      RetryPolicy: { MaximumEventAgeInSeconds: 900, MaximumRetryAttempts: 10 },
    },
  };
}

/** What can't be read was not set by us: it is set again. */
function timeOf(expression = ''): number | undefined {
  const time = Date.parse(`${/^at\((.+)\)$/.exec(expression)?.[1] ?? ''}Z`);
  return Number.isNaN(time) ? undefined : time;
}
