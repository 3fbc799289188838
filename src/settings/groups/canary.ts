import { canaryGroup } from '../kinds/aws.ts';
import { duration } from '../kinds/duration.ts';
import { outputName } from '../kinds/terraform.ts';
import { percent, wholeNumber } from '../kinds/words.ts';
import type { Reader } from '../reader.ts';
import type { Table } from '../setting.ts';
import type { CanarySettings, InventorySettings } from '../settings.ts';

export const canaryTable = {
  'canary-target-group': {
    kind: canaryGroup,
    text: 'The ARN of an empty target group that is in the hosts’ listener rule with weight 0. The first batch is on trial there, with a share of the requests, and is judged by what becomes of them (docs/rollout.md). A roll-back and `mode: certificates` try nobody, and only take back what a killed run has left there.',
    unset: 'the output that `canary-target-group-output` names, if it is given; without either no batch is on trial',
    modes: ['deploy', 'plan', 'rollback', 'certificates'],
  },
  'canary-target-group-output': {
    kind: outputName,
    text: 'The Terraform output with the ARN of the canary group.',
    unset: 'no output is looked at',
    modes: ['deploy', 'plan', 'rollback', 'certificates'],
  },
  'canary-weight': {
    kind: percent(1, 50),
    text: 'The share of the requests that the first batch gets on trial, in percent.',
    unset: 'as much as its hosts have otherwise: one of four hosts gets 25%',
    modes: ['deploy', 'plan'],
  },
  'canary-time': {
    // AWS tells figures by the minute, and up to three minutes late (facts: rolling-deploy.md, section 4).
    kind: duration({ least: 60_000 }),
    text: 'How long the first batch is on trial; AWS tells the last minutes’ figures some minutes later, and they are waited for.',
    default: '5m',
    modes: ['deploy', 'plan'],
  },
  'canary-requests': {
    kind: wholeNumber(1, 1_000_000),
    text: 'How many requests the canary group must have had, at the least, to be judged: with fewer the trial tells nothing, and the run halts.',
    default: '100',
    modes: ['deploy'],
  },
} as const satisfies Table;

export function readCanaryGroup(reader: Reader): InventorySettings['canaryGroup'] {
  const value = reader.optional('canary-target-group');
  const name = reader.optional('canary-target-group-output');
  if (value !== undefined) {
    if (name !== undefined) reader.unused(['canary-target-group-output'], 'canary-target-group is given');
    return { kind: 'literal', value };
  }
  return name === undefined ? { kind: 'none' } : { kind: 'output', name, named: true };
}

export function readCanary(reader: Reader): CanarySettings {
  const weight = reader.optional('canary-weight');
  return {
    ...(weight === undefined ? {} : { share: weight / 100 }),
    time: reader.value('canary-time'),
    requests: reader.value('canary-requests'),
  };
}
