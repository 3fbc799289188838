import type { JsonSchema, Setting } from '../../src/settings/setting.ts';
import { groups } from '../../src/settings/table.ts';
import { describeSetting } from './default-of.ts';

/** The JSON Schema of sallyport.yml, for editors. The reader is the judge: it knows what one setting means for another. */
export function settingsSchema(): string {
  const entries = groups.flatMap(({ settings }) => Object.entries(settings));
  const inFile = entries.filter(([, { secret, inFile }]) => secret === undefined && inFile !== false);
  const perRole = inFile.filter(([, { perRole }]) => perRole);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made from src/settings/table.ts by npm run generate.',
    title: 'sallyport.yml',
    description: 'Settings of Sallyport. Inputs, flags and SALLYPORT_* variables win over this file.',
    type: 'object',
    additionalProperties: false,
    properties: {
      ...properties(inFile),
      roles: {
        description: 'Deployer and health settings of single roles, laid over the general ones.',
        type: 'object',
        propertyNames: { pattern: '^[A-Za-z0-9_-]{1,64}$' },
        additionalProperties: { type: 'object', additionalProperties: false, properties: properties(perRole) },
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function properties(entries: readonly (readonly [string, Setting<unknown>])[]): Record<string, JsonSchema> {
  return Object.fromEntries(
    entries.map(([name, setting]) => [name, { description: describeSetting(setting), ...setting.kind.schema }]),
  );
}
