import { parseRunnerCommand, type RunnerCommand } from '../fakes/runner-commands.ts';
import type { Masks } from './masks.ts';

export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
};

/** The log of one stage, read line by line as it comes, and what its commands did. */
export type StepLog = {
  /** As the process printed it. */
  readonly raw: string[];
  /** As a person sees it: commands gone, secrets hidden. */
  readonly shown: string[];
  /** What the run's page shows: the first ten of a level. */
  readonly annotations: Annotation[];
  /** Set by the old commands `set-output` and `save-state`, at once. */
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
  /** A command could not be obeyed: the step fails, whatever its exit code. */
  readonly isSpoilt: () => boolean;
  readonly read: (line: string) => void;
  /** A complaint of the runner itself. */
  readonly complain: (message: string) => void;
};

/** `onShown` gets each line as a person sees it, as it comes. */
export function openStepLog(masks: Masks, onShown: (line: string) => void = () => undefined): StepLog {
  const raw: string[] = [];
  const shown: string[] = [];
  const annotations: Annotation[] = [];
  const outputs = new Map<string, string>();
  const state = new Map<string, string>();
  let stopToken: string | undefined;
  let spoilt = false;

  const show = (line: string) => {
    const text = masks.hide(line);
    shown.push(text);
    onShown(text);
  };
  const annotate = (level: Annotation['level'], text: string, properties: Annotation['properties'] = {}) => {
    const message = masks.hide(text).slice(0, longestMessage);
    // Titles and other properties are not masked by the runner: whoever writes them must.
    if (annotations.filter((one) => one.level === level).length < annotationsPerLevel) {
      annotations.push({ level, message, properties });
    }
    show(`##[${level}]${message}`);
  };
  const spoil = (line: string, why: string) => {
    spoilt = true;
    annotate('error', `Unable to process command '${line}' successfully.`);
    annotate('error', why);
  };

  const obey = (line: string, { name, properties, data }: RunnerCommand) => {
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        return annotate(name, data, properties);
      case 'group':
      case 'endgroup':
        return show(`##[${name}]${data}`);
      case 'add-mask':
        if (data.trim() === '') annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
        else masks.add(data);
        return;
      case 'set-output':
      case 'save-state': {
        const key = properties['name'] ?? '';
        if (key === '') return spoil(line, `Required field 'name' is missing in ##[${name}] command.`);
        annotate('warning', `The \`${name}\` command is deprecated and will be disabled soon.`);
        (name === 'set-output' ? outputs : state).set(key, data);
        return;
      }
      case 'set-env':
      case 'add-path':
        return spoil(line, `The \`${name}\` command is disabled.`);
      case 'stop-commands':
        if (data === '' || data === 'pause-logging' || isCommandName(data)) return spoil(line, 'Unsafe stop token.');
        stopToken = data;
        if (data.length > 6) masks.add(data);
        return show(line);
      // `debug` is hidden; `echo`, matchers and the runner's own are of no use to these tests.
      default:
        return;
    }
  };

  return {
    ...{ raw, shown, annotations, outputs, state, isSpoilt: () => spoilt },
    complain: (message) => {
      spoilt = true;
      annotate('error', message);
    },
    read: (line) => {
      raw.push(line);
      const command = parseRunnerCommand(line, stopToken === undefined ? [] : [stopToken]);
      if (stopToken === undefined) return command === undefined ? show(line) : obey(line, command);
      if (command?.name === stopToken.toLowerCase()) stopToken = undefined;
      show(line);
    },
  };
}

/** ExecutionContext.cs. */
const annotationsPerLevel = 10;
const longestMessage = 4_096;

function isCommandName(text: string): boolean {
  return parseRunnerCommand(`::${text}::`) !== undefined;
}
