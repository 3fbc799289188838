import * as z from 'zod/mini';
import { jsonInText } from './json-in-text.ts';

/** A resource of Terraform that takes every rule of a group for its own, and removes the others with the next apply. */
export type RuleOwner = {
  /** As Terraform spells it: `module.network.aws_security_group.deploy[0]`. */
  readonly address: string;
  readonly how: 'inline' | 'exclusive';
};

export type RuleOwners = ReadonlyMap<string, RuleOwner>;

/**
 * Finds in a Terraform state (version 4) the groups whose rules are owned as a whole: by the exclusive resource, by the default group's
 * resource, or inside the group itself. A group's own `ingress` also shows the rules of separate resources once it was refreshed
 * (hashicorp/aws, aws_security_group: optional and computed), so it only counts where the state has none of these, and without our own.
 */
export function ruleOwners(state: string): RuleOwners {
  const found = jsonInText(state);
  const parsed = schema.safeParse(found.kind === 'json' ? found.value : undefined);
  if (!parsed.success) return new Map();
  const resources = parsed.data.resources.flatMap(instancesOf);
  const groupsWithRules = new Set(resources.filter(({ type }) => separate.has(type)).map(({ of }) => of));
  const owners = new Map<string, RuleOwner>();
  for (const { type, address, id, of, ingress } of resources) {
    if (type === 'aws_vpc_security_group_rules_exclusive') owners.set(of, { address, how: 'exclusive' });
    if (type === 'aws_default_security_group') owners.set(id, { address, how: 'exclusive' });
    if (type !== 'aws_security_group' || groupsWithRules.has(id) || owners.has(id)) continue;
    if (ingress.some(({ description }) => description?.startsWith('Sallyport') !== true)) {
      owners.set(id, { address, how: 'inline' });
    }
  }
  return owners;
}

const separate: ReadonlySet<string> = new Set(['aws_security_group_rule', 'aws_vpc_security_group_ingress_rule']);

const schema = z.object({
  version: z.literal(4),
  resources: z.array(
    z.object({
      module: z.optional(z.string()),
      type: z.string(),
      name: z.string(),
      instances: z.array(
        z.object({
          index_key: z.optional(z.union([z.string(), z.number()])),
          attributes: z.optional(z.record(z.string(), z.unknown())),
        }),
      ),
    }),
  ),
});

function instancesOf({ module, type, name, instances }: z.infer<typeof schema>['resources'][number]) {
  return instances.map(({ index_key: key, attributes = {} }) => {
    const index = key === undefined ? '' : `[${JSON.stringify(key)}]`;
    const rules = rulesIn.safeParse(attributes['ingress']);
    return {
      type,
      address: `${module === undefined ? '' : `${module}.`}${type}.${name}${index}`,
      id: String(attributes['id'] ?? ''),
      of: String(attributes['security_group_id'] ?? ''),
      ingress: rules.success ? rules.data : [],
    };
  });
}

const rulesIn = z.array(z.object({ description: z.optional(z.nullable(z.string())) }));
