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
