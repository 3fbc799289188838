import type { ResultSink } from '../../report/place.ts';
import type { CiParts, StateStore } from '../ci-host.ts';

type FileParts = Pick<CiParts, 'env' | 'files' | 'redactor'>;

/** Outputs for later steps, and the summary on the run's page. */
export function githubResults({ env, files, redactor }: FileParts): ResultSink {
  return {
    output: (name, value) => appendPair(files, env['GITHUB_OUTPUT'], name, redactor.redact(value)),
    summary: (markdown) => {
      const path = env['GITHUB_STEP_SUMMARY'];
      if (path) files.append(path, `${fitSummary(redactor.redact(markdown))}\n`);
    },
  };
}

/**
 * State that the runner hands to the post step. It is read after the process has ended, however it ended, and the last value of a name counts,
 * so that each save is an append. Not redacted: post needs the values, and the runner does not print them.
 */
export function githubState({ env, files }: Pick<CiParts, 'env' | 'files'>): StateStore {
  return {
    save: (text) => appendPair(files, env['GITHUB_STATE'], stateName, text),
    load: () => env[`STATE_${stateName}`] || undefined,
  };
}

const stateName = 'sallyport';

/**
 * One append with both delimiters: an unterminated pair would spoil the whole file and fail the step. The delimiter is random, so that no value can end its pair early
 * and forge another. Without the variable there is nobody who would read it (the command line in a container).
 */
function appendPair(files: CiParts['files'], path: string | undefined, name: string, value: string): void {
  if (!path) return;
  const delimiter = `sallyport_${crypto.randomUUID()}`;
  files.append(path, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

/** A larger summary is not cut by GitHub: it is not shown at all. */
const summaryLimit = 1_024 * 1_024;

/** Cut at a line's end, an open code block closed, and said so. */
export function fitSummary(markdown: string, limit = summaryLimit): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length < limit) return markdown;
  const room = bytes.subarray(0, limit - 200).toString('utf8');
  const kept = room.slice(0, Math.max(0, room.lastIndexOf('\n')));
  const fences = kept.match(/^(`{3,})/gm) ?? [];
  const open = fences.length % 2 === 1 ? `\n${fences.at(-1)}` : '';
  return `${kept}${open}\n\n_The rest is too long for a summary; it is in the JSON report._`;
}
