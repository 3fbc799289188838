import * as z from 'zod/mini';
import { SallyportError } from '../errors.ts';

/** A registration in a target group. */
const target = z.object({ group: z.string(), id: z.string(), port: z.number(), zone: z.optional(z.literal('all')) });

/**
 * What must be undone, saved before it is done (promise 1). The post step reads this and nothing else: inputs are evaluated again
 * at post time and the environment may have been changed by later steps (facts: actions/runner ActionRunner.cs).
 */
const schema = z.object({
  schema: z.literal(1),
  region: z.string(),
  /** `AWS_ENDPOINT_URL` as main saw it. */
  endpoint: z.optional(z.string()),
  fips: z.optional(z.boolean()),
  dualstack: z.optional(z.boolean()),
  role: z.optional(z.object({ arn: z.string(), audience: z.string(), durationSeconds: z.number() })),
  /** Main's own credentials, masked: for a post step that can get no token of its own. */
  session: z.optional(
    z.object({
      accessKeyId: z.string(),
      secretAccessKey: z.string(),
      sessionToken: z.optional(z.string()),
      expires: z.optional(z.number()),
    }),
  ),
  /** Owner of the group; the environment's own credentials are used only if they are of this account. */
  accountId: z.optional(z.string()),
  /** The role of the window's guard: where there is one, whoever closes deletes the guard too. */
  guardRole: z.optional(z.string()),
  /** One for each address family by which hosts are reached. */
  windows: z.array(
    z.object({
      group: z.string(),
      cidr: z.string(),
      port: z.number(),
      nonce: z.string(),
      asked: z.optional(z.number()),
      expires: z.optional(z.number()),
      rule: z.optional(z.string()),
      opened: z.optional(z.number()),
      /** Main saw it closed; post only has to look. */
      closed: z.optional(z.boolean()),
    }),
  ),
  /** The folder with what other tools come in by, a private key perhaps. */
  files: z.optional(z.string()),
  /** The window was opened for others and left so on purpose: that it is open is no failure of main. */
  leftOpen: z.optional(z.boolean()),
  /** The deploy lock that was asked for, until it is given back. */
  lock: z.optional(z.object({ host: z.string(), application: z.string(), nonce: z.string() })),
  /** Hosts are in a canary group, or are about to come in: as which targets, and how the rules' weights are when it has no share. */
  canary: z.optional(
    z.object({
      group: z.string(),
      targets: z.array(target),
      rules: z.array(
        z.object({
          arn: z.string(),
          weights: z.array(z.object({ group: z.string(), weight: z.number() })),
          /** The command for whoever has to do it by hand: it holds no secret, for AWS shows none. */
          byHand: z.string(),
        }),
      ),
    }),
  ),
  /** How to come back to the hosts, where one of them or the lock may be unsettled. */
  settle: z.optional(
    z.object({
      settings: z.object({
        general: z.record(z.string(), z.string()),
        roles: z.record(z.string(), z.record(z.string(), z.string())),
      }),
      /** As the setting `hosts` takes them: those that are changing, and the one with the lock. */
      hosts: z.array(z.record(z.string(), z.unknown())),
      group: z.optional(z.string()),
      knownHosts: z.string(),
      /** Of the balancer, as the setting takes them. */
      targetGroups: z.optional(z.string()),
      /** Where each host that is changing is registered when it is in service. */
      homes: z.optional(z.record(z.string(), z.array(target))),
      /** Fingerprint of the SSH key that main used: the post step reads the key again, and takes no other. */
      key: z.optional(z.string()),
    }),
  ),
  /** Hosts that were changing when this was written: on their way `from` one version `to` another, `drained` where no traffic may reach them. */
  inFlight: z.array(
    z.object({
      host: z.string(),
      phase: z.string(),
      from: z.optional(z.string()),
      to: z.optional(z.string()),
      drained: z.optional(z.boolean()),
    }),
  ),
});

export type RunRecord = z.infer<typeof schema>;

/** The part that says how to come back to AWS. */
export type CloudRecord = Pick<
  RunRecord,
  'region' | 'endpoint' | 'fips' | 'dualstack' | 'role' | 'session' | 'accountId'
>;

export function writeRunRecord(record: RunRecord): string {
  return JSON.stringify(record);
}

/** What is saved first: nothing is done yet. */
export function newRecord(cloud: CloudRecord): RunRecord {
  return { schema: 1, ...cloud, windows: [], inFlight: [] };
}

export function openWindowsIn({ windows }: Pick<RunRecord, 'windows'>): RunRecord['windows'] {
  return windows.filter(({ closed }) => closed !== true);
}

/** What is kept when nothing is left to undo: no session, so that a file that lies about holds no secret. */
export function overRecord({ schema, region, windows, leftOpen, inFlight }: RunRecord): RunRecord {
  return { schema, region, leftOpen, inFlight, windows: windows.map((window) => ({ ...window, closed: true })) };
}

/** Something beside the window is to be undone, and there is a way to do it. */
export function isUnsettled(record: RunRecord): boolean {
  return record.canary !== undefined || hasHostsToSettle(record);
}

/** Hosts were changing or the lock was held, and there is a way to come back to them. A canary's share needs none: AWS alone has it. */
export function hasHostsToSettle({ settle, inFlight, lock }: RunRecord): boolean {
  return settle !== undefined && (lock !== undefined || inFlight.length > 0);
}

export function readRunRecord(text: string): RunRecord {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw unreadableRecord(cause);
  }
}

/** The hosts that were changing, for whoever could do nothing with the rest; none where it can't be read. */
export function inFlightIn(text: string | undefined): RunRecord['inFlight'] {
  try {
    return text === undefined ? [] : readRunRecord(text).inFlight;
  } catch {
    return [];
  }
}

export function unreadableRecord(cause: unknown): SallyportError {
  return new SallyportError('STATE_INVALID', {
    message: 'The saved state of this run can’t be read, so it is not known which rule to close.',
    hint: 'Look for rules with a sallyport:nonce tag in your security group and remove the one of this run by hand.',
    cause,
  });
}
