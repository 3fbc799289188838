import { SallyportError, toSallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import { count } from '../report/words.ts';
import type { Canary } from '../rollout/canary.ts';
import { gateOf } from '../rollout/gate-of.ts';
import type { Judgement } from '../rollout/judge.ts';
import { soak } from '../rollout/soak.ts';
import type { FoundCanary } from '../traffic/canary/find-canary.ts';
import type { CanaryJudgement } from '../traffic/canary/judge-canary.ts';
import { readAndJudge } from '../traffic/canary/read-and-judge.ts';
import type { Version } from '../version.ts';
import { step } from './step.ts';
import type { Stage } from './story.ts';
import { witnesses } from './witnesses.ts';
import type { Cloud } from './world.ts';

/** How the hosts on trial are judged: by what becomes of the requests that they get, and by their own checks all the while. */
export function judgeTrial(stage: Stage, cloud: Cloud, found: FoundCanary, version: Version): Canary['judge'] {
  const { settings, world, inventory } = stage;
  const { clock, emit } = world;
  const { time, requests: minimumRequests } = settings.rollout.canary;
  const groups = groupsOf(found);
  return async ({ hosts, began }, signal) => {
    const since = clock.now();
    const others = inventory.hosts.filter((host) => found.roles.has(host.role) && !hosts.includes(host));
    const busyness = async (within: AbortSignal) => ({
      canary: await busynessOf(stage, hosts, within),
      stable: await busynessOf(stage, others, within),
    });
    const tell = ({ reasons }: CanaryJudgement) =>
      emit({ kind: 'waiting', what: `on trial: ${reasons.join('; ')}`, milliseconds: clock.now() - since });
    const parts = { metrics: cloud.canaryMetrics, clock, tell };
    const trial = { groups, began, since, time, minimumRequests, busyness };
    const watch = () =>
      firstOf(signal, [
        async (within) => verdictOn(hosts, await readAndJudge(parts, trial, within)),
        ...hosts.map((host) => (within: AbortSignal) => watchHost(stage, host, version, within)),
      ]);
    const { judgement } = await step(
      world,
      'canary',
      watch,
      ({ says }) => says,
      (verdict) => (verdict.judgement.kind === 'go' ? undefined : verdict.judgement.error),
    );
    return judgement;
  };
}

type Verdict = { readonly judgement: Judgement; readonly says: string };

/** Whoever comes to an end first; the others are told that nobody listens any more. */
async function firstOf<T>(signal: AbortSignal, works: readonly ((within: AbortSignal) => Promise<T>)[]): Promise<T> {
  const ended = new AbortController();
  const within = AbortSignal.any([signal, ended.signal]);
  try {
    return await Promise.race(works.map((work) => work(within)));
  } finally {
    ended.abort(new Error('the trial has ended'));
  }
}

/** Ends only when the host stops passing what it passed before. */
async function watchHost(stage: Stage, host: Host, version: Version, stop: AbortSignal): Promise<Verdict> {
  const { clock, emit } = stage.world;
  try {
    await soak({ clock, emit, stop }, gateOf(witnesses(stage), host, version), Number.POSITIVE_INFINITY);
    return { judgement: { kind: 'go' }, says: `${host.name} stayed healthy` };
  } catch (cause) {
    if (stop.aborted) throw cause;
    return { judgement: { kind: 'bad', error: toSallyportError(cause) }, says: '' };
  }
}

function verdictOn(hosts: readonly Host[], { kind, reasons }: CanaryJudgement): Verdict {
  const says = reasons.join('; ');
  const names = hosts.map(({ name }) => name).join(', ');
  switch (kind) {
    case 'go':
      return { judgement: { kind: 'go' }, says: `goes on with ${count(hosts.length, 'host')}: ${says}` };
    case 'halt': {
      const message = `The trial of ${names} went badly: ${says}.`;
      const hint = `Read the application’s own log on ${names}. They had passed their own checks: what breaks shows itself under users’ requests.`;
      return { judgement: { kind: 'bad', error: new SallyportError('CANARY_BAD', { message, hint }) }, says };
    }
    case 'inconclusive': {
      const message = `The trial of ${names} tells nothing for certain: ${says}.`;
      const hint =
        'Give it more requests (canary-weight) or more time (canary-time), or deploy when there is more traffic. canary-requests says how many it takes at least.';
      const error = new SallyportError('CANARY_INCONCLUSIVE', { message, hint });
      return { judgement: { kind: 'inconclusive', error }, says };
    }
  }
}

/** The canary’s, and those that the same rules send everything else to. */
export function groupsOf({ rest: { group: canary, rules } }: FoundCanary) {
  const all = rules.flatMap(({ weights }) => weights.filter(({ weight }) => weight > 0).map(({ group }) => group));
  return { canary, stable: [...new Set(all)].filter((group) => group !== canary) };
}

/** A host that can't be asked, or runs no Puma, tells nothing. */
async function busynessOf(stage: Stage, hosts: readonly Host[], signal: AbortSignal) {
  const { deployer } = witnesses(stage);
  return await Promise.all(
    hosts.map(async (host) => {
      const busy = await deployer.busyness?.(host, signal).catch(() => undefined);
      return { host: host.name, busy };
    }),
  );
}
