import type { Setting } from './setting.ts';
import { groups, sweepGroups } from './table.ts';

const width = 100;
const indent = '      ';

/** What `sallyport --help` prints, or `sallyport sweep --help`, made from the table. */
export function helpText(command: 'run' | 'sweep'): string {
  const [head, shown] = command === 'sweep' ? [sweepIntro, sweepGroups] : [intro, groups];
  const sections = shown.map(({ title, settings }) => {
    return [title, ...Object.entries(settings).map(([name, setting]) => flagHelp(name, setting))].join('\n');
  });
  return `${[head, ...sections, outro].join('\n\n')}\n`;
}

const intro = `Usage: sallyport [deploy|plan] [--setting value …]
       sallyport sweep [--dry-run]     removes expired windows; see sallyport sweep --help

Opens port 22 to this machine for as long as a deploy takes, rolls the release over the hosts
behind health checks, and shuts the port whatever happens.`;

const sweepIntro = `Usage: sallyport sweep [--dry-run] [--setting value …]

Removes the rules that runs of Sallyport left behind and that have expired, in every security group of the region.
Nothing else is touched: no rule that a run still needs, none of anybody else. Ends with 8 if one could not be closed.`;

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
