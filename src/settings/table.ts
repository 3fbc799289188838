import { canaryTable } from './groups/canary.ts';
import { certificatesTable } from './groups/certificates.ts';
import { credentialsTable } from './groups/credentials.ts';
import { deployerTable } from './groups/deployer.ts';
import { healthTable } from './groups/health.ts';
import { inventoryTable } from './groups/inventory.ts';
import { onceTable } from './groups/once.ts';
import { paceTable } from './groups/pace.ts';
import { pumaTable } from './groups/puma.ts';
import { rolloutTable } from './groups/rollout.ts';
import { runTable } from './groups/run.ts';
import { sshTable } from './groups/ssh.ts';
import { sweepTable } from './groups/sweep.ts';
import { terraformTable } from './groups/terraform.ts';
import { trafficTable } from './groups/traffic.ts';
import { windowTable } from './groups/window.ts';
import type { Setting, Table } from './setting.ts';

/** The one list of settings: `action.yml`, flags, help, the schema and the reference page are made from it. */
const table = {
  ...runTable,
  ...credentialsTable,
  ...terraformTable,
  ...inventoryTable,
  ...sshTable,
  ...windowTable,
  ...deployerTable,
  ...pumaTable,
  ...certificatesTable,
  ...onceTable,
  ...healthTable,
  ...trafficTable,
  ...canaryTable,
  ...paceTable,
  ...rolloutTable,
};

/** The groups in the order in which a person reads about them. */
export const groups: readonly { readonly title: string; readonly settings: Table }[] = [
  { title: 'Run', settings: runTable },
  { title: 'Credentials', settings: credentialsTable },
  { title: 'Terraform', settings: terraformTable },
  { title: 'Inventory', settings: inventoryTable },
  { title: 'SSH', settings: sshTable },
  { title: 'Window', settings: windowTable },
  { title: 'Deployer', settings: { ...deployerTable, ...pumaTable, ...certificatesTable, ...onceTable } },
  { title: 'Health', settings: healthTable },
  { title: 'Balancer', settings: { ...trafficTable, ...canaryTable } },
  { title: 'Rollout', settings: { ...paceTable, ...rolloutTable } },
];

/** Those that a run has a use for that only opens a window. */
export const windowOnlyGroups = groups.filter(({ settings }) =>
  [credentialsTable, terraformTable, inventoryTable, sshTable, windowTable].some((table) => table === settings),
);

/** Those of a sweep, which knows no hosts, no group and no version. */
export const sweepGroups: readonly { readonly title: string; readonly settings: Table }[] = [
  { title: 'Credentials', settings: credentialsTable },
  { title: 'Sweep', settings: sweepTable },
];

export type SettingName = keyof typeof table;

/** What each setting's text becomes. */
export type Values = { readonly [N in SettingName]: (typeof table)[N] extends Setting<infer T> ? T : never };

/** The settings that always have a value. */
export type DefaultedName = {
  [N in SettingName]: (typeof table)[N] extends { readonly default: string } ? N : never;
}[SettingName];

export const settings: { readonly [N in SettingName]: Setting<Values[N]> } = table;

export const settingNames: readonly SettingName[] = Object.keys(table).filter(isSettingName);

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(table, name);
}
