import type { Observation } from '../deployers/deployer.ts';
import { allSallyportErrors, type SallyportError, toSallyportError } from '../errors.ts';
import type { Host, HostName, Inventory } from '../inventory/host.ts';
import type { RunResult } from '../report/run-result.ts';
import { atMost } from '../rollout/capacity.ts';
import type { HostResult } from '../rollout/host-result.ts';
import type { Plan } from '../rollout/plan.ts';
import type { Settings } from '../settings/settings.ts';
import type { Balancer } from '../traffic/balancer.ts';
import { balancerOf } from './balancer-of.ts';
import { withFleet } from './fleet-life.ts';
import { gather } from './gather.ts';
import type { Recorder } from './recorder.ts';
import { type RunFacts, resultOf } from './result.ts';
import { withWindow } from './window-life.ts';
import type { Cloud, Fleet, World } from './world.ts';

/** What a command does with hosts that can be reached: the window is open, every host is connected. */
export type Chapter = (stage: Stage) => Promise<ChapterEnd>;

export type Stage = {
  readonly settings: Settings;
  readonly world: World;
  readonly inventory: Inventory;
  /** The hosts of the inventory that could be connected to. */
  readonly reachable: readonly Host[];
  readonly fleet: Fleet;
  /** There whenever the settings want something of AWS. */
  readonly cloud?: Cloud;
  readonly balancer: Balancer;
  readonly recorder: Recorder;
  /** What each host was seen to run, for the report of a run that is refused after that. */
  readonly observed: Map<HostName, Observation>;
  /** Looks whether the window is still open; throws when the run may not go on. */
  readonly watch: () => Promise<void>;
};

export type ChapterEnd = {
  readonly kind: 'planned' | 'rolled-out';
  readonly hosts: readonly HostResult[];
  readonly plan: Plan;
  /** What ended the rollout from outside: a cancel, the deadline. */
  readonly stopped?: SallyportError;
  /** The hosts were on their way to a certificate, not to a version. */
  readonly goal?: 'certificates';
  /** Of the certificates that go before the version. */
  readonly renewalPlan?: Plan;
  /** How the hosts ended that got one. */
  readonly renewed?: readonly HostResult[];
  /** A clean-up that failed, beside how the hosts ended. */
  readonly left?: SallyportError;
};

/**
 * The run as design.md tells it: gather, open the window, connect, do the chapter, and shut everything whatever happened.
 * Never throws: every failure is in the result, the first one first.
 */
export async function runStory(
  settings: Settings,
  world: World,
  chapter: Chapter,
  /** What may turn out to be wrong before anything is asked or opened. */
  before: () => Promise<void> = async () => undefined,
): Promise<RunResult> {
  const facts: RunFacts = { settings, started: world.clock.now(), failures: [], windows: [], observed: new Map() };
  const note = (error: unknown) => void facts.failures.push(...allSallyportErrors(error));
  world.cancelled.addEventListener(
    'abort',
    () => world.emit({ kind: 'cancelled', reason: toSallyportError(world.cancelled.reason).message }),
    { once: true },
  );
  try {
    await before();
    const gathered = await gather(settings, world);
    const { inventory } = gathered;
    facts.inventory = inventory;
    warnOfUnknownRoles(settings, world, inventory);
    await world.login.check(inventory);
    const spare = atMost(settings.rollout.maxUnreachable, inventory.hosts.length);
    await withWindow({ settings, world, facts, note, spare, ...gathered }, async ({ recorder, watch }) => {
      await withFleet({ world, facts, note, spare, ...gathered }, async (fleet) => {
        const reachable = inventory.hosts.filter(({ name }) => !fleet.failed.has(name));
        const balancer = balancerOf({ world, ...gathered });
        const { observed } = facts;
        const stage = {
          observed,
          settings,
          world,
          ...gathered,
          reachable,
          fleet,
          balancer,
          recorder,
          watch: watch.look,
        };
        const end = await chapter(stage);
        if (end.left !== undefined) note(end.left);
        facts.end = { ...end, hosts: [...end.hosts, ...[...fleet.failed].flatMap(leftOut(inventory))] };
      });
      return 'shut';
    });
  } catch (error) {
    note(error);
  }
  const result = resultOf(facts, world.clock.now());
  world.emit({ kind: 'run-ended', result });
  return result;
}

/** Nobody knows what it runs. */
function leftOut({ hosts }: Inventory) {
  const unseen = { kind: 'unknown', reason: 'it can’t be reached' } as const;
  return ([name, error]: [HostName, SallyportError]): HostResult[] =>
    hosts
      .filter((host) => host.name === name)
      .map((host) => ({ host, outcome: { kind: 'unreachable', error }, before: unseen, after: unseen, phases: [] }));
}

/** A role that no host has is most often one that is spelled differently in the outputs: its settings would be ignored in silence. */
function warnOfUnknownRoles({ roles }: Settings, { emit }: World, { hosts }: Inventory): void {
  const known = new Set(hosts.map(({ role }) => role));
  const unknown = [...roles.keys()].filter((role) => !known.has(role));
  if (unknown.length === 0) return;
  emit({
    kind: 'warning',
    message: `No host has the role ${unknown.join(', ')} that sallyport.yml has settings for. The hosts' roles: ${[...known].join(', ')}.`,
  });
}
