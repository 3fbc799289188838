import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Clock } from '../../src/clock.ts';
import { readFilePairs } from './file-pairs.ts';
import { type Leftover, leftoversOf } from './leftovers.ts';
import type { Masks } from './masks.ts';
import { type Annotation, openStepLog, type StepLog } from './step-log.ts';

/** What became of one stage of an action, as the runner and the run's page have it. */
export type StageResult = {
  readonly stage: 'main' | 'post';
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Exit code other than 0, or a command or a file that the runner could not read. */
  readonly failed: boolean;
  readonly log: readonly string[];
  readonly raw: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** Markdown with its secrets hidden; empty when there is none or it is too large. */
  readonly summary: string;
  /** Processes of the job that outlived this stage. */
  readonly leftovers: readonly Leftover[];
};

export type Running = {
  readonly process: ChildProcess;
  readonly result: Promise<StageResult>;
  /** Resolves at the first line, printed already or yet to come, that is looked for; rejects when the process ends without. */
  readonly until: (isIt: (line: string) => boolean) => Promise<void>;
  /** SIGINT to the process alone, 7.5 s, SIGTERM, 2.5 s, SIGKILL (ProcessInvoker.cs). */
  readonly cancel: () => Promise<StageResult>;
  /** The machine's own violence: by default SIGKILL. */
  readonly kill: (signal?: NodeJS.Signals) => Promise<StageResult>;
};

export type StageParts = {
  readonly stage: StageResult['stage'];
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly temp: string;
  readonly trackingId: string;
  readonly masks: Masks;
  readonly clock: Clock;
  readonly onShown?: ((line: string) => void) | undefined;
};

/** Starts one stage: `node <script>`, nothing else. */
export function startStage(parts: StageParts): Running {
  const { stage, script, env, workspace, temp, trackingId, masks, clock, onShown } = parts;
  const files = commandFiles(temp);
  const log = openStepLog(masks, onShown);
  const child = spawn(process.execPath, [script], {
    cwd: workspace,
    env: { ...env, ...files.env, RUNNER_TRACKING_ID: trackingId },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watchers = new Set<(line: string) => void>();
  const read = (line: string) => {
    log.read(line);
    for (const watch of watchers) watch(line);
  };
  const closed = Promise.all([eachLine(child.stdout, read), eachLine(child.stderr, read)]);
  const exited = new Promise<Pick<StageResult, 'exitCode' | 'signal'>>((resolve, reject) => {
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal })).once('error', reject);
  });

  const result = exited.then(async (end): Promise<StageResult> => {
    // A child that holds the streams is waited for, but not for ever (ProcessExitedHandler).
    const enough = new AbortController();
    await Promise.race([closed, clock.sleep(5_000, enough.signal).catch(() => undefined)]);
    enough.abort();
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
    return { stage, ...end, ...gathered(files, log, masks, end.exitCode), leftovers: leftoversOf(trackingId) };
  });

  const endsWithin = async (milliseconds: number) => {
    const enough = new AbortController();
    const ended = exited.then(() => true);
    const late = clock.sleep(milliseconds, enough.signal).then(
      () => false,
      () => true,
    );
    const inTime = await Promise.race([ended, late]);
    enough.abort();
    return inTime;
  };
  return {
    process: child,
    result,
    until: (isIt) =>
      new Promise((resolve, reject) => {
        if (log.raw.some(isIt)) return resolve();
        watchers.add((line) => isIt(line) && resolve());
        void result.then(() => reject(new Error(`${stage} ended without the line:\n${log.shown.join('\n')}`)));
      }),
    cancel: async () => {
      for (const [signal, wait] of [
        ['SIGINT', 7_500],
        ['SIGTERM', 2_500],
      ] as const) {
        child.kill(signal);
        if (await endsWithin(wait)) return await result;
      }
      child.kill('SIGKILL');
      return await result;
    },
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal);
      return await result;
    },
  };
}

const fileVariables = ['GITHUB_STATE', 'GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const;

type FileVariable = (typeof fileVariables)[number];
type CommandFiles = {
  readonly env: Readonly<Record<string, string>>;
  readonly text: (variable: FileVariable) => string;
};

/** New and empty for every stage. */
function commandFiles(temp: string): CommandFiles {
  const folder = mkdtempSync(join(temp, '_runner_file_commands_'));
  const path = (variable: FileVariable) => join(folder, variable.toLowerCase());
  for (const variable of fileVariables) writeFileSync(path(variable), '');
  return {
    env: Object.fromEntries(fileVariables.map((variable) => [variable, path(variable)])),
    text: (variable) => readFileSync(path(variable), 'utf8'),
  };
}

/** Read after the process has ended, however it ended; what the files say goes over what the old commands said. */
function gathered({ text }: CommandFiles, log: StepLog, masks: Masks, exitCode: number | null) {
  const pairs = (variable: FileVariable) => {
    const read = readFilePairs(text(variable));
    if (read.problem !== undefined) {
      log.complain(`Unable to process file command '${variable.slice(7).toLowerCase()}' successfully.`);
      log.complain(read.problem);
    }
    return read.pairs;
  };
  const environment = Object.fromEntries(pairs('GITHUB_ENV'));
  if (Object.keys(environment).some((name) => name.toUpperCase() === 'NODE_OPTIONS')) {
    log.complain("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  }
  const outputs = { ...Object.fromEntries(log.outputs), ...Object.fromEntries(pairs('GITHUB_OUTPUT')) };
  const state = { ...Object.fromEntries(log.state), ...Object.fromEntries(pairs('GITHUB_STATE')) };
  const summary = text('GITHUB_STEP_SUMMARY');
  const isTooLarge = Buffer.byteLength(summary) > largestSummary;
  if (isTooLarge) log.complain('$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k.');
  return {
    failed: exitCode !== 0 || log.isSpoilt(),
    ...{ log: log.shown, raw: log.raw, annotations: log.annotations, outputs, state, environment },
    path: text('GITHUB_PATH')
      .split('\n')
      .filter((line) => line !== ''),
    summary: isTooLarge ? '' : summary.split('\n').map(masks.hide).join('\n'),
  };
}

const largestSummary = 1_024 * 1_024;

/** Lines end at LF, CRLF or a CR alone, as .NET's reader has it. */
async function eachLine(stream: Readable, onLine: (line: string) => void): Promise<void> {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  await new Promise<void>((resolve) => stream.once('close', resolve));
  if (rest !== '') onLine(rest.replace(/\r$/, ''));
}
