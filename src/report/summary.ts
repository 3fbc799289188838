import type { SallyportError } from '../errors.ts';
import type { Plan } from '../rollout/plan.ts';
import { causeMessages, errorPage, type FailureGroup, failureGroups, otherLines } from './failure-text.ts';
import { safeText } from './foreign-output.ts';
import { headline } from './headline.ts';
import { code, codeBlock, escapeMarkdown, table } from './markdown.ts';
import type { RunIdentity } from './place.ts';
import { canaryWords, capacityWords, planTitle, stepsWords, wayWords } from './plan-words.ts';
import type { Progress } from './progress.ts';
import { renewedWords } from './renewed-words.ts';
import { resultTable } from './result-table.ts';
import type { RunResult, WindowLife } from './run-result.ts';
import { timeline } from './timeline.ts';
import { staysWords, windowTime } from './window-words.ts';
import { duration } from './words.ts';

/** Rows of the table; GitHub shows nothing at all of a summary above 1 MiB. */
const shownHosts = 500;

/** The page one would forward: what happened in one line, each host, the window's life, and what to do next. GitHub's Markdown. */
export function summary(
  result: RunResult,
  run: RunIdentity,
  progress: Pick<Progress, 'spans' | 'hosts' | 'warnings'>,
): string {
  const { mark, words } = headline(result);
  const picture = timeline(result, progress.spans);
  const failures = result.failure === undefined ? [] : [result.failure, ...result.alsoFailed];
  return [
    `## ${mark} ${escapeMarkdown(words)}`,
    facts(result, run),
    ...failureGroups(failures).map((group, index) => failure(index === 0 ? 'What went wrong' : 'Also', group)),
    ...plans(result),
    hosts(result),
    escapeMarkdown(renewedWords(result)),
    ...failedHosts(result, progress),
    windowLives(result),
    warnings(progress.warnings),
    picture === undefined ? '' : `### Timeline\n\n\`\`\`mermaid\n${picture}\n\`\`\``,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The summary of a run that could not even begin: its settings were refused, or its window was not to be had. */
export function refusalSummary(error: SallyportError, title = 'nothing was changed'): string {
  return `## ✗ Sallyport: ${title}\n\n${failure('What went wrong', { first: error, others: [] })}`;
}

function facts({ mode, version, started, ended }: RunResult, run: RunIdentity): string {
  const link =
    run.url === '' ? '' : `[run ${escapeMarkdown(run.runId || run.url)}](<${run.url.replaceAll(/[<>\s]/g, '')}>)`;
  const who = run.actor === '' ? '' : `by ${escapeMarkdown(run.actor)}`;
  return [
    version === undefined ? mode : `${mode} ${code(version)}`,
    run.repository === '' ? '' : escapeMarkdown(run.repository),
    duration(ended - started),
    `${new Date(started).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    link,
    who,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What a deploy would do. After a deploy the table of what happened says more. */
function plans({ outcome, plan: release, renewalPlan }: RunResult): string[] {
  if (outcome !== 'planned') return [];
  return [
    ...(renewalPlan === undefined ? [] : [plan('Plan: certificates first', renewalPlan)]),
    ...(release === undefined ? [] : [plan(renewalPlan === undefined ? 'Plan' : 'Plan: then the version', release)]),
  ];
}

/** Batch by batch. */
function plan(title: string, made: Plan): string {
  const rows = made.batches.flatMap((batch) =>
    batch.hosts.map((host, at) => [
      at === 0 ? String(batch.number) : '',
      escapeMarkdown(host.host.name),
      escapeMarkdown(host.host.role),
      escapeMarkdown(wayWords(host)),
      stepsWords(host),
      host.wayBack.kind === 'ready' ? 'ready' : escapeMarkdown(`none: ${host.wayBack.why}`),
      at === 0 ? `${capacityWords(batch)}${canaryWords(batch, made)}` : '',
    ]),
  );
  const once = (name: string, host?: string) =>
    host === undefined ? [] : [['', escapeMarkdown(host), '', name, 'once', '', '']];
  const all = [...once('before-command', made.once.before), ...rows, ...once('after-command', made.once.after)];
  const more = rows.length > shownHosts ? `\n\n… and ${rows.length - shownHosts} more hosts: see the JSON report.` : '';
  const head = ['batch', 'host', 'role', 'change', 'what happens', 'way back', 'meanwhile'];
  return `### ${title}\n\n${escapeMarkdown(planTitle(made))}\n\n${rows.length === 0 ? '' : table(head, all.slice(0, shownHosts))}${more}`.trimEnd();
}

function hosts(result: RunResult): string {
  if (result.hosts.length === 0) return '';
  const { balanced, phases, rows } = resultTable(result);
  const shown = rows.slice(0, shownHosts);
  const head = ['host', 'role', 'from', 'to', ...(balanced ? ['traffic'] : []), ...phases, 'result'];
  const cells = shown.map((row) => [
    escapeMarkdown(row.host),
    escapeMarkdown(row.role),
    code(row.from),
    code(row.to),
    ...(balanced ? [row.traffic || '–'] : []),
    ...row.seconds.map((cell) => cell || '–'),
    `${row.mark} ${row.result}`,
  ]);
  const more = rows.length > shownHosts ? `\n\n… and ${rows.length - shownHosts} more hosts: see the JSON report.` : '';
  return table(head, cells) + more;
}

function failure(title: string, group: FailureGroup): string {
  const { first: error } = group;
  return [
    `### ${title}: ${code(error.code)}`,
    quote(error.message),
    ...causeMessages(error).map((cause) => `Because: ${quote(cause)}`),
    ...(group.others.length === 0
      ? []
      : [
          otherLines(group)
            .map((line) => `- ${escapeMarkdown(line)}`)
            .join('\n'),
        ]),
    `**What to do:** ${quote(error.hint)}`,
    `More in ${code(errorPage(error))}.`,
  ].join('\n\n');
}

/** A paragraph, or a code block where the lines and their indentation matter (a workflow's lines to add, an answer's body). */
function quote(text: string): string {
  const [first, ...rest] = safeText(text, undefined, 4_000).split('\n');
  const head = escapeMarkdown(first ?? '');
  return rest.length === 0 ? head : `${head}\n\n${codeBlock(rest)}`;
}

function failedHosts(result: RunResult, progress: Pick<Progress, 'hosts'>): string[] {
  const failed = result.hosts
    .filter(({ outcome }) => outcome.kind !== 'unreachable' && (outcome.kind === 'interrupted' || 'error' in outcome))
    .slice(0, 5);
  return failed.flatMap(({ host }) => {
    const output = progress.hosts.get(host.name)?.output ?? [];
    return output.length === 0 ? [] : [`**Last lines of ${escapeMarkdown(host.name)}**\n\n${codeBlock(output)}`];
  });
}

function windowLives({ windows }: RunResult): string {
  if (windows.length === 0) return '';
  const heads = ['open for', 'opened', 'seen closed', 'from', 'port', 'rule', 'group'];
  return `### Window\n\n${table(heads, windows.map(windowRow))}`;
}

function windowRow(window: WindowLife): string[] {
  const { facts, opened, closed, stays } = window;
  const open = windowTime(window);
  const clock = (time: number) => `${new Date(time).toISOString().slice(11, 19)} UTC`;
  return [
    open === undefined ? '**not seen closed**' : duration(open),
    clock(opened),
    closed === undefined ? '**no**' : stays === undefined ? clock(closed) : `no: ${staysWords[stays]}`,
    code(facts.cidr),
    `TCP ${facts.port}`,
    code(facts.rule),
    code(facts.group),
  ];
}

function warnings(all: readonly string[]): string {
  if (all.length === 0) return '';
  const more = all.length > 20 ? [`- … and ${all.length - 20} more`] : [];
  return `### Warnings\n\n${[...all.slice(0, 20).map((text) => `- ${escapeMarkdown(safeText(text))}`), ...more].join('\n')}`;
}
