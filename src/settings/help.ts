import type { Setting } from './setting.ts';
import { groups, sweepGroups, windowOnlyGroups } from './table.ts';

const width = 100;
const indent = '      ';

export type HelpTopic = 'deploy' | 'sweep' | 'open' | 'close' | 'run';

/** What `sallyport --help` prints, or `sallyport sweep --help`, made from the table. */
export function helpText(topic: HelpTopic): string {
  const { intro, shown } = topics[topic];
  const sections = shown.map(({ title, settings }) => {
    return [title, ...Object.entries(settings).map(([name, setting]) => flagHelp(name, setting))].join('\n');
  });
  return `${[intro, ...sections, ...(shown.length === 0 ? [] : [outro])].join('\n\n')}\n`;
}

type Topic = { readonly intro: string; readonly shown: typeof groups };

const stateFlag = `  --state  path
      Where what has to be undone is kept: the same for close. [a file of this job in .sallyport/]`;

const topics: Readonly<Record<HelpTopic, Topic>> = {
  deploy: {
    intro: `Usage: sallyport [deploy|plan|rollback|certificates] [--setting value …]
       sallyport run [--setting value …] -- command …   one command of yours in a window
       sallyport open, sallyport close                  the window alone, for scripts
       sallyport sweep [--dry-run]                      removes expired windows
Each tells more with --help.

Opens port 22 to this machine for as long as a deploy takes, rolls the release over the hosts
behind health checks, and shuts the port whatever happens. After a kill: sallyport close.

${stateFlag}`,
    shown: groups,
  },
  sweep: {
    intro: `Usage: sallyport sweep [--dry-run] [--setting value …]

Removes the rules that runs of Sallyport left behind and that have expired, in every security group of the region.
Nothing else is touched: no rule that a run still needs, none of anybody else. Ends with 8 if one could not be closed.`,
    shown: sweepGroups,
  },
  open: {
    intro: `Usage: sallyport open [--state path] [--setting value …] > window.env

Opens a window and leaves it open for the commands that follow, until sallyport close. Prints how to come in as lines for
a shell (SALLYPORT_SSH_CONFIG, …: docs/window.md); its own log goes to standard error.

${stateFlag}`,
    shown: windowOnlyGroups,
  },
  close: {
    intro: `Usage: sallyport close [--state path]

Shuts what sallyport open opened, or what a killed deploy or run left open, from the saved state alone; gives back the
lock of that deploy, and looks at the hosts that were changing. May be repeated.
Ends with 8 if something may be left open, and says what and how to close it by hand.

${stateFlag}`,
    shown: [],
  },
  run: {
    intro: `Usage: sallyport run [--state path] [--setting value …] -- command …

Opens a window, runs the command in it, and shuts it whatever happens. Signals go to the command; its exit status is
returned, unless something may be left open (8). It is told how to come in (SALLYPORT_SSH_CONFIG, …: docs/window.md).

${stateFlag}`,
    shown: windowOnlyGroups,
  },
};

const outro = `Each setting may also be in the environment (--health-check is SALLYPORT_HEALTH_CHECK) or in sallyport.yml
(health-check: …). A flag wins over the environment, the environment over the file. Secrets are never flags.`;

function flagHelp(name: string, setting: Setting<unknown>): string {
  const head = setting.secret ? `SALLYPORT_${name.toUpperCase().replaceAll('-', '_')}` : `--${name}`;
  const value = setting.secret ? 'secret, in the environment only' : setting.kind.noun;
  const fallback = setting.default ?? setting.unset?.replaceAll('`', '');
  const sentence = `${setting.text.replaceAll('`', '')}${fallback === undefined ? '' : ` [${fallback}]`}`;
  return `  ${head}  ${value}\n${wrap(sentence)}`;
}

function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width - indent.length) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => indent + line).join('\n');
}
