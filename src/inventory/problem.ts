import { SallyportError } from '../errors.ts';
import type { Problem } from '../settings/problem.ts';
import type { Outputs } from './outputs.ts';
import { quoted } from './shown.ts';

/** `missing` marks an output that does not exist, beside those of another shape. */
export type InventoryProblem = Problem & { readonly missing?: true };

const mostShown = 20;

/** All problems as the one error that ends the run, with the names of the outputs there are: most often another was meant. */
export function inventoryError(problems: readonly InventoryProblem[], outputs: Outputs | undefined): SallyportError {
  const code = problems.every((problem) => problem.missing) ? 'TERRAFORM_OUTPUT_MISSING' : 'INVENTORY_INVALID';
  const [first] = problems;
  if (first !== undefined && problems.length === 1) {
    return new SallyportError(code, {
      message: `${first.spelled}: ${first.message}`,
      hint: [first.hint, outputsThereAre(outputs)].join(' ').trim(),
    });
  }
  const lines = problems.slice(0, mostShown).map(({ spelled, message, hint }) => `- ${spelled}: ${message} ${hint}`);
  const more = problems.length > mostShown ? [`- and ${problems.length - mostShown} more`] : [];
  return new SallyportError(code, {
    message: [`${problems.length} things are wrong with the inventory:`, ...lines, ...more].join('\n'),
    hint: ['No host was touched.', outputsThereAre(outputs)].join(' ').trim(),
  });
}

function outputsThereAre(outputs: Outputs | undefined): string {
  if (outputs === undefined) return '';
  const names = [...outputs].map(([name, { sensitive }]) => `${shownName(name)}${sensitive ? ' (sensitive)' : ''}`);
  const more = names.length > mostShown ? ` and ${names.length - mostShown} more` : '';
  return `Outputs there are: ${names.slice(0, mostShown).join(', ')}${more}.`;
}

function shownName(name: string): string {
  return /^[A-Za-z0-9_-]{1,60}$/.test(name) ? name : quoted(name);
}
