/** The outputs of a step, name → what it holds. */
export const outputs = {
  result:
    'How the run ended: `done`, `nothing-to-do`, `planned`, `refused`, `halted`, `mixed`, `cancelled`, `clean-up-failed` or `defect`.',
  version: 'The version that was to be deployed.',
  mixed:
    '`true` when hosts of one role were seen to run more than one version, or one could not be seen; else `false`.',
  hosts: 'JSON: each host with its role, its version before and after, and how it ended.',
  report: 'The path of the JSON report (docs/report.schema.json).',
  'window-seconds': 'For how many seconds the window was open; empty when none was opened.',
} as const;

/** The outputs of window/action.yml. */
export const windowOutputs = {
  address: 'The address that the window lets in: this runner’s.',
  rule: 'The id of the rule; with its group it is all that a person needs to close it by hand.',
  'ssh-config':
    'The path of an ssh_config with every host, for ssh -F; empty where port is not SSH’s or no host is known.',
  'known-hosts': 'The path of a known_hosts with the keys of these hosts, not hashed; empty where ssh-config is.',
} as const;

/** Those of `sweep/action.yml`. */
export const sweepOutputs = {
  result: 'How the sweep ended: `done`, `refused`, `clean-up-failed`, `cancelled` or `defect`.',
  expired: 'How many rules of Sallyport had expired.',
  removed: 'How many of them were removed.',
  'not-closed': 'How many of them may still be open.',
  report: 'The path of the JSON report.',
} as const;
