import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../src/clients/clock/system-clock.ts';
import type { Clock } from '../../src/clock.ts';
import { type ActionFile, holds, type JobStatus, readActionFile } from './action-file.ts';
import { type Leftover, leftoversOf } from './leftovers.ts';
import { createMasks } from './masks.ts';
import { type Running, type StageResult, startStage } from './stage.ts';

export type { Annotation } from './step-log.ts';
export type { Running, StageResult };

/** One `uses:` of a job. */
export type Step = {
  /** The folder with `action.yml`. */
  readonly action: string;
  /** Evaluated again for post, as the runner does: a function may then answer otherwise. */
  readonly with?: Record<string, string> | (() => Record<string, string>);
  readonly env?: Readonly<Record<string, string>>;
};

export type Job = AsyncDisposable & {
  readonly workspace: string;
  readonly temp: string;
  /** The job's environment. A later step may change it, as through GITHUB_ENV. */
  readonly env: Record<string, string>;
  /** Starts a step's main. Its post is due from now on, however main ends. */
  readonly start: (step: Step) => Running;
  /** The same, and waits for its end. */
  readonly run: (step: Step) => Promise<StageResult>;
  /** What a user's cancel does: signals the main that is running. */
  readonly cancel: () => Promise<void>;
  /** The posts that are due, last started first. */
  readonly finish: () => Promise<StageResult[]>;
  /** The runner itself is stopped: as a cancel, but no post will run. */
  readonly shutDown: () => Promise<void>;
  /** What runs now of all that the job has started (Linux). */
  readonly leftovers: () => readonly Leftover[];
};

export type JobOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  /** The job's log as a person sees it, line by line. */
  readonly onShown?: (line: string) => void;
};

/**
 * Acts as GitHub's runner on JavaScript actions: main of each step, then the posts, with files, variables, masks, commands and signals as
 * actions/runner v2.336.0 has them (the file that a detail was read in is named beside it). Each stage is a real process.
 */
export function openJob({ env = {}, clock = systemClock, onShown }: JobOptions = {}): Job {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-runner-'));
  const [workspace, temp, home] = ['work', 'temp', 'home'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [workspace, temp, home]) mkdirSync(path);
  const trackingId = `github_${randomUUID()}`;
  const masks = createMasks();
  const jobEnv: Record<string, string> = { ...usualEnvironment({ workspace, temp, home }), ...env };
  const due: { step: Step; action: ActionFile; main: Promise<StageResult> }[] = [];
  const extraPath: string[] = [];
  let status: JobStatus = 'success';
  let running: Running | undefined;
  let isShutDown = false;

  const start = (
    stage: 'main' | 'post',
    step: Step,
    action: ActionFile,
    script: string,
    state: StageResult['state'],
  ) => {
    const states = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
    const begun = startStage({
      ...{ stage, script, workspace, temp, trackingId, masks, clock, onShown },
      env: {
        ...jobEnv,
        ...step.env,
        PATH: [...extraPath.toReversed(), jobEnv['PATH'] ?? ''].join(':'),
        ...inputVariables(step, action),
        ...Object.fromEntries(states),
      },
    });
    const result = begun.result.then((ended) => {
      if (ended.failed && status === 'success') status = 'failure';
      for (const [name, value] of Object.entries(ended.environment)) {
        if (name.toUpperCase() !== 'NODE_OPTIONS') jobEnv[name] = value;
      }
      extraPath.push(...ended.path);
      return ended;
    });
    return { ...begun, result };
  };
  const startMain = (step: Step) => {
    const action = readActionFile(step.action);
    running = start('main', step, action, action.main, {});
    due.push({ step, action, main: running.result });
    return running;
  };
  const cancel = async () => {
    status = 'cancelled';
    await running?.cancel();
  };

  return {
    ...{ workspace, temp, env: jobEnv, start: startMain, cancel },
    run: (step) => startMain(step).result,
    finish: async () => {
      const results: StageResult[] = [];
      for (const { step, action, main } of due.splice(0).reverse()) {
        const { state } = await main;
        if (action.post === undefined || isShutDown || !holds(action.postIf, status)) continue;
        results.push(await start('post', step, action, action.post, state).result);
      }
      return results;
    },
    shutDown: async () => {
      isShutDown = true;
      await cancel();
    },
    leftovers: () => leftoversOf(trackingId),
    // The runner ends what a job leaves behind, after all posts (JobExtension.cs).
    [Symbol.asyncDispose]: async () => {
      if (running?.process.exitCode === null && running.process.signalCode === null) await running.kill();
      for (const { pid } of leftoversOf(trackingId)) process.kill(pid, 'SIGKILL');
      while (leftoversOf(trackingId).length > 0) await pause(5);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Upper case, spaces become `_`, hyphens stay (Handler.cs). Declared inputs are always there, if only empty. */
function inputVariables(step: Step, { inputs }: ActionFile): Record<string, string> {
  const given = typeof step.with === 'function' ? step.with() : (step.with ?? {});
  const entries = Object.entries({ ...inputs, ...given });
  return Object.fromEntries(
    entries.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function usualEnvironment(folders: { workspace: string; temp: string; home: string }): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folders.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'ann',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: 'deploy',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: folders.temp,
  };
}
