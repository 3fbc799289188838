import { afterAll, describe, expect, test } from 'vitest';
import { deploy } from '../src/run/deploy.ts';
import { isUnsettled } from '../src/run/run-record.ts';
import type { Served } from './fakes/cloud/metrics.ts';
import { fragileMain, type Trouble, troubles } from './fakes/fragile-main.ts';
import { allHome, failing, idOf, settleAgain, trialRun } from './fakes/trial-run.ts';

/**
 * A trial, played once to find its calls to AWS, and then once for each of them × everything that can befall it. Whatever becomes of the run:
 * afterwards the rule has its weights, nobody is in the canary group, every good host is home, and at no time was capacity short, or a share
 * of the requests sent where nobody is.
 */
const trials: Readonly<Record<string, { served: Served; leftOut?: string; batches: string }>> = {
  'goes well': { served: { count: 500 }, batches: '1' },
  'goes badly': { served: failing, batches: '1' },
  'tells nothing': { served: { count: 3 }, batches: '1' },
  'goes well beside a host that is only put back': { served: { count: 500 }, leftOut: 'web-1', batches: '2, 1' },
};

/** It is the calls to AWS that count here. */
const fewChecks = {
  SALLYPORT_CANARY_TIME: '1m',
  SALLYPORT_HEALTH_INTERVAL: '15s',
  SALLYPORT_HEALTH_PASSES: '2',
  SALLYPORT_HEALTH_TIMEOUT: '2m',
};

async function play({ served: onTrial, leftOut, batches }: (typeof trials)[string], trouble?: Trouble) {
  const run = await trialRun({ ...fewChecks, SALLYPORT_BATCHES: batches }, onTrial);
  if (leftOut !== undefined) await run.leaveOut(leftOut);
  const { clock, world, saved, end, served, targetGroups } = run;
  const seen = { serving: served().length, wasted: false };
  const watch = () => {
    seen.serving = Math.min(seen.serving, served().length);
    seen.wasted ||= run.wasted();
  };
  targetGroups.before = watch;
  const emit: typeof world.emit = (event) => {
    watch();
    world.emit(event);
  };
  const main = fragileMain({ ...world, emit }, trouble, run.cancel);
  const ended = await Promise.race([deploy(run.settings, main.world), main.death]);
  const codes = ended === undefined ? ['killed'] : [ended.failure, ...ended.alsoFailed].map((error) => error?.code);
  const record = saved.at(-1);
  const settled = record !== undefined && isUnsettled(record) ? await settleAgain(record, world) : undefined;
  await clock.advance(60_000);
  watch();
  // What AWS never took back is at least named.
  const named = (ended?.hosts ?? []).flatMap(({ host, outcome: { kind } }) =>
    ['quarantined', 'roll-back-failed', 'failed'].includes(kind) ? [idOf(host.name)] : [],
  );
  // Who was out before the run, and whom it never came to, is as it was.
  const isTouched = saved.some(({ inFlight }) => inFlight.some(({ host }) => host === leftOut));
  const asItWas = leftOut === undefined || isTouched ? [] : [idOf(leftOut)];
  const left = (settled?.failures ?? []).map(({ message }) => message);
  return { calls: main.calls, codes, named, asItWas, after: { ...end(), ...seen, left } };
}

let cells = 0;
afterAll(() => console.info(`the matrix of trials had ${cells} cells`));

describe.each(Object.entries(trials))('a trial that %s', (_, onTrial) => {
  test.each(troubles)('each of its calls %s', { timeout: 240_000 }, async (befalls) => {
    const { calls } = await play(onTrial);
    expect(calls.length).toBeGreaterThan(30);
    const broken: string[] = [];
    for (const [at, name] of calls.entries()) {
      const { after, codes, named, asItWas } = await play(onTrial, { at, befalls });
      const { serving, ...rest } = after;
      const excused = befalls === 'fails from then on' ? [...named, ...asItWas] : asItWas;
      rest.home = [...new Set([...rest.home, ...excused])].toSorted();
      const isKept = serving >= 2 && JSON.stringify(rest) === JSON.stringify({ ...allHome, wasted: false, left: [] });
      if (!isKept || codes.includes('DEFECT')) broken.push(`${name} (call ${at}): ${JSON.stringify({ after, codes })}`);
      cells += 1;
    }
    expect(broken).toEqual([]);
  });
});
