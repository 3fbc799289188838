import type { RuleGuard } from '../../../src/window/guard.ts';
import type { RuleId } from '../../../src/window/rule.ts';
import type { RaceGroup } from './group.ts';
import type { Actor, Scheduler } from './scheduler.ts';

/** The guards of the rules of one group, and the service that acts for them when their time has come. */
export type RaceGuards = {
  /** As one actor asks for them; `trouble` as of the group. */
  as(actor: Actor, trouble: number): RuleGuard;
  /** The rules that ever had one. */
  readonly ever: ReadonlySet<RuleId>;
  readonly service: Actor;
  /** Acts, for ever. */
  serve(): Promise<never>;
};

export function raceGuards(scheduler: Scheduler, group: RaceGroup): RaceGuards {
  const due = new Map<RuleId, number>();
  const ever = new Set<RuleId>();
  const service: Actor = { name: 'the guard', dead: false };
  const clock = scheduler.clockOf(service);
  return {
    ever,
    service,
    as: (actor, trouble) => ({
      due: ({ id }) => group.call(actor, trouble, `when does the guard of ${id} act`, () => due.get(id)),
      set: ({ id }, at) =>
        group.call(actor, trouble, `guard of ${id} at ${new Date(at).toISOString()}`, () => {
          ever.add(id);
          due.set(id, at);
        }),
      drop: ({ id }) => group.call(actor, trouble, `drop the guard of ${id}`, () => void due.delete(id)),
    }),
    serve: async () => {
      for (;;) {
        await clock.sleep(20_000);
        for (const [id, at] of due) {
          if (at > scheduler.now()) continue;
          due.delete(id);
          const rule = group.rules.get(id);
          if (rule === undefined) continue;
          group.onCall(service, `revokes ${id}`);
          group.remove(id);
          group.onRevoked(rule, service);
        }
      }
    },
  };
}
