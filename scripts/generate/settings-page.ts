import { sweepTable } from '../../src/settings/groups/sweep.ts';
import { outputs, sweepOutputs } from '../../src/settings/outputs.ts';
import type { Setting, Table } from '../../src/settings/setting.ts';
import { groups } from '../../src/settings/table.ts';
import { defaultOf } from './default-of.ts';

/** The reference page of all settings. */
export function settingsPage(): string {
  const sections = groups.map(({ title, settings }) => [`## ${title}`, '', ...settingTable(settings)].join('\n'));
  return `${[intro, ...sections, values, `## Outputs\n\n${outputTable(outputs)}`, sweep()].join('\n\n')}\n`;
}

function settingTable(settings: Table): string[] {
  return ['| Setting | What it says | Value | Default |', '|---|---|---|---|', ...Object.entries(settings).map(row)];
}

function sweep(): string {
  return [
    '## Sweep',
    '',
    'For `sweep/action.yml` and `sallyport sweep`, which look after every group of one region. Beside these they take the settings of “Credentials”, and no other.',
    '',
    ...settingTable(sweepTable),
    '',
    outputTable(sweepOutputs),
  ].join('\n');
}

function row([name, setting]: [string, Setting<unknown>]): string {
  const notes = [
    setting.secret && 'Secret: never in `sallyport.yml`, never a flag.',
    setting.inFile === false && 'Not in `sallyport.yml`.',
    setting.perRole && 'May differ per role.',
    setting.modes?.length && `Only in mode ${setting.modes.map((mode) => `\`${mode}\``).join(', ')}.`,
    setting.aliases &&
      `Also read from ${setting.aliases.map((alias) => `\`${alias}\``).join(' and ')}, after the file.`,
  ];
  const text = [setting.text, ...notes.filter((note) => typeof note === 'string')].join(' ');
  return `| ${[`\`${name}\``, text, valueCell(setting), defaultOf(setting) ?? '–'].map(cell).join(' | ')} |`;
}

/** Words of a choice are code, kinds of values are prose. */
function valueCell({ kind: { noun, schema } }: Setting<unknown>): string {
  return 'enum' in schema
    ? noun
        .split(' · ')
        .map((word) => `\`${word}\``)
        .join(' · ')
    : noun;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

const intro = `# Settings

<!-- Made from src/settings/table.ts by \`npm run generate\`. -->

Each setting has one name. Every place spells it its own way:

| Place | Spelled |
|---|---|
| a workflow’s \`with:\`, and \`sallyport.yml\` | \`health-check\` |
| the command line | \`--health-check\` |
| any environment | \`SALLYPORT_HEALTH_CHECK\` |

An input or a flag wins over the environment, the environment over \`sallyport.yml\`, the file over the default. Empty means unset.
A name that no setting has is an error, and so is every value that does not fit: all of them are told at once, before anything is called.
A setting that does nothing where it stands is a warning.

In \`sallyport.yml\` settings marked “may differ per role” may also stand under a role, which wins for the hosts of that role:

\`\`\`yaml
deploy-command: ./deploy.sh
version-command: cat /srv/app/REVISION
health-check: http://localhost:3000/up
roles:
  job:
    health-check: "command: systemctl is-active sidekiq"
\`\`\`

Editors check the file against \`docs/settings.schema.json\`.`;

const values = `## Values

| Value | How it is written |
|---|---|
| duration | a whole number and its unit: \`500ms\`, \`90s\`, \`5m\`, \`1h\` |
| list | parted by commas, spaces or lines; in \`sallyport.yml\` a YAML list too |
| hosts | a list (\`10.0.0.1, 10.0.0.2\`); or a line for each role (\`web: 10.0.0.1 10.0.0.2\`); or JSON, or in \`sallyport.yml\` YAML, of the shapes a Terraform output may have |
| batch size | a count of hosts (\`1\`) or a percentage of the role’s hosts, rounded up (\`25%\`) |
| probe target | \`http://localhost:3000/up\`, \`https://…\`, \`unix:/run/app.sock:/up\`, \`tcp://localhost:3000\`, \`command: systemctl is-active app\`, or \`none\` |
| command | one line or several, run on the host by \`bash -eo pipefail\` where there is bash, else by \`sh -e\` |
| version | 1 to 128 letters, digits, dots, dashes and underscores |`;

function outputTable(outputs: Readonly<Record<string, string>>): string {
  const rows = Object.entries(outputs).map(([name, text]) => `| \`${name}\` | ${cell(text)} |`);
  return ['| Output | What it holds |', '|---|---|', ...rows].join('\n');
}
