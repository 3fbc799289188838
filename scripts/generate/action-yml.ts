import { stringify } from 'yaml';
import { outputs, sweepOutputs, windowOutputs } from '../../src/settings/outputs.ts';
import type { Table } from '../../src/settings/setting.ts';
import { groups, sweepGroups, windowOnlyGroups } from '../../src/settings/table.ts';
import { describeSetting } from './default-of.ts';

/** The action that deploys. */
export function actionYml(): string {
  return written({
    name: 'Sallyport',
    // The Marketplace cuts what is longer than 125 characters.
    description:
      'Opens port 22 to the runner while a deploy lasts, rolls the release over the hosts behind health checks, shuts the port.',
    inputs: inputsOf(groups.map(({ settings }) => settings)),
    outputs,
    main: 'dist/main.cjs',
    post: 'dist/post.cjs',
  });
}

/** The one that only opens a window; its post is that of the other. */
export function windowActionYml(): string {
  const { config } = groups[0]?.settings ?? {};
  return written({
    name: 'Sallyport window',
    description:
      'Opens one port to the runner for the rest of the job and shuts it in the post step, whatever happens.',
    inputs: inputsOf(
      [...(config === undefined ? [] : [{ config }]), ...windowOnlyGroups.map(({ settings }) => settings)],
      { windowOnly: true },
    ),
    outputs: windowOutputs,
    main: '../dist/window-main.cjs',
    post: '../dist/post.cjs',
  });
}

/** For a scheduled job. It has no post: there is nothing that it could leave behind. */
export function sweepActionYml(): string {
  return written({
    name: 'Sallyport sweep',
    description: 'Removes the expired windows that runs of Sallyport left behind, in every security group of a region.',
    inputs: inputsOf(sweepGroups.map(({ settings }) => settings)),
    outputs: sweepOutputs,
    main: '../dist/sweep.cjs',
  });
}

type Action = {
  readonly name: string;
  readonly description: string;
  readonly inputs: object;
  readonly outputs: Readonly<Record<string, string>>;
  readonly main: string;
  readonly post?: string;
};

function written({ name, description, inputs, outputs: told, main, post }: Action): string {
  const action = {
    name,
    description,
    author: 'The Sallyport authors',
    branding: { icon: 'anchor', color: 'blue' },
    inputs,
    outputs: Object.fromEntries(Object.entries(told).map(([output, text]) => [output, { description: plain(text) }])),
    runs: { using: 'node24', main, ...(post === undefined ? {} : { post, 'post-if': 'always()' }) },
  };
  return `# Made from src/settings/table.ts by \`npm run generate\`.\n${stringify(action, { lineWidth: 0 })}`;
}

/** Inputs have no `default:` here, so that empty means unset and the environment or sallyport.yml may say it. */
function inputsOf(tables: readonly Table[], { windowOnly = false } = {}): object {
  return Object.fromEntries(
    tables
      .flatMap((table) => Object.entries(table))
      .filter(([, setting]) => windowOnly || setting.windowOnly !== true)
      .map(([name, setting]) => [name, { description: plain(describeSetting(setting)) }]),
  );
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}
