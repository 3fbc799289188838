import { stringify } from 'yaml';
import { outputs } from '../../src/settings/outputs.ts';
import { groups } from '../../src/settings/table.ts';
import { describeSetting } from './default-of.ts';

/** Inputs have no `default:` here, so that empty means unset and the environment or sallyport.yml may say it. */
export function actionYml(): string {
  const inputs = groups.flatMap(({ settings }) =>
    Object.entries(settings).map(
      ([name, setting]) => [name, { description: plain(describeSetting(setting)) }] as const,
    ),
  );
  const action = {
    name: 'Sallyport',
    // The Marketplace cuts what is longer than 125 characters.
    description:
      'Opens port 22 to the runner while a deploy lasts, rolls the release over the hosts behind health checks, shuts the port.',
    author: 'The Sallyport authors',
    branding: { icon: 'anchor', color: 'blue' },
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, description]) => [name, { description: plain(description) }]),
    ),
    runs: { using: 'node24', main: 'dist/main.cjs', post: 'dist/post.cjs', 'post-if': 'always()' },
  };
  return `# Made from src/settings/table.ts by \`npm run generate\`.\n${stringify(action, { lineWidth: 0 })}`;
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}
