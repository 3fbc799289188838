/** The outputs of a step, name → what it holds. */
export const outputs = {
  result:
    'How the run ended: `done`, `nothing-to-do`, `planned`, `refused`, `halted`, `mixed`, `rolled-back`, `roll-back-failed`, `cancelled`, `clean-up-failed` or `defect`.',
  version: 'The version that the hosts were to run; empty where each was to go back to its own previous one.',
  mixed:
    '`true` when hosts of one role were seen to run more than one version, one could not be seen, or a target in service is none of the hosts; else `false`.',
  hosts:
    'JSON: each host with its role, its version before and after, how it ended, and behind a balancer whether it is in service.',
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
