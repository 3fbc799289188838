/** A place in `src/` with a rule of its own: a room, or the files at the root. */
export type Room = 'root' | 'entry' | 'run' | 'clients' | 'ci' | (typeof domainRooms)[number];

export const domainRooms = [
  'settings',
  'inventory',
  'window',
  'rollout',
  'deployers',
  'health',
  'traffic',
  'report',
] as const;

const noClient: readonly Room[] = ['root', 'run', ...domainRooms];

/** Whose code a room may load, beside its own and the root files. */
export const mayLoad: Readonly<Record<Room, readonly Room[]>> = {
  root: [],
  entry: ['run', 'clients', 'ci', ...domainRooms],
  run: domainRooms,
  clients: [],
  ci: [],
  settings: [],
  inventory: [],
  window: [],
  rollout: [],
  deployers: [],
  health: [],
  traffic: [],
  report: [],
};

/** Whose types a room may name, beside those it may load. Interfaces live beside the code that uses them, and `clients` and `ci` implement them. */
export const mayName: Readonly<Record<Room, readonly Room[]>> = {
  root: domainRooms,
  entry: [],
  run: ['ci'],
  clients: [...noClient, 'ci'],
  ci: noClient,
  settings: domainRooms,
  inventory: domainRooms,
  window: domainRooms,
  rollout: domainRooms,
  deployers: domainRooms,
  health: domainRooms,
  traffic: domainRooms,
  report: domainRooms,
};

/** Pure functions that other rooms may load all the same, each with the reason. */
export const exceptions: readonly { from: readonly (Room | string)[]; to: string; why: string }[] = [
  {
    from: ['health', 'clients', 'ci'],
    to: 'report/foreign-output.ts',
    why: 'foreign text is made harmless where it comes in, in one way',
  },
  { from: ['ci'], to: 'report/redact.ts', why: 'each CI masks what the report hides, by the same cut' },
  { from: ['rollout'], to: 'health/gate.ts', why: 'the engine walks each host through a gate' },
  { from: ['clients'], to: 'inventory/outputs.ts', why: 'outputs are parsed once, where they come in' },
  { from: ['clients'], to: 'inventory/rule-owners.ts', why: 'what else a state tells is taken from it there too' },
  { from: ['clients'], to: 'window/address.ts', why: 'an address is judged where a service answers it' },
  { from: ['clients'], to: 'window/exact-cidr.ts', why: 'a given address is judged as one that was found' },
  { from: ['index.ts'], to: 'entry/library.ts', why: 'the library is an entry' },
];

/** Modules of Node that touch the outside. `isIP` and its like only look at text. */
export const outside = /^node:(fs|net|tls|dns|dgram|http|https|http2|child_process|worker_threads|os|timers)(\/|$)/;
export const onlyLooksAtText = /^\{\s*(isIP|isIPv4|isIPv6)(\s*,\s*(isIP|isIPv4|isIPv6))*,?\s*\}$/;

/** Files that speak a protocol over a stream that they are given. */
export const speaksOverGivenStream = ['health/ask-http.ts', 'health/shown-certificate.ts'];

/** The clock, the environment and the network without an import. */
export const touches =
  /\b(process\.(env|argv|cwd|exit|on|std)|Date\.now|new Date\(\)|performance\.|setTimeout|setInterval|fetch\()/;

/** What takes long to load: only behind an `import()`. */
export const heavy = /^(@aws-sdk\/|@smithy\/|ssh2$|sshpk$|yaml$|zod$|log-update$)/;

/** What Node itself takes milliseconds to load; parsed settings must not wait for it. */
export const slowNode = /^node:(http|https|http2|net|tls|crypto|child_process)$/;

export const drawers = /(^|\/)(utils?|helpers?|common|shared|misc|types?|lib)(\.ts$|\/)/;
