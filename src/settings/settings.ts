import type { Role } from '../inventory/host.ts';
import type { Secret } from '../secret.ts';
import type { Version } from '../version.ts';
import type { SettingTexts } from './texts.ts';

/** One checked value: whoever holds it never parses or validates a setting again. Durations are milliseconds. */
export type Settings = {
  readonly mode: Mode;
  /** Absent only in mode rollback: each host goes back to its own previous version. */
  readonly version?: Version;
  readonly credentials: CredentialSettings;
  readonly terraform: TerraformSource;
  readonly inventory: InventorySettings;
  readonly ssh: SshSettings;
  readonly window: WindowSettings;
  readonly rollout: RolloutSettings;
  /** For a role that `roles:` of sallyport.yml does not name. */
  readonly anyRole: RoleSettings;
  /** Complete values, the role's own settings already laid over the general ones. */
  readonly roles: ReadonlyMap<Role, RoleSettings>;
  /** The same as text, for a post step. */
  readonly texts: SettingTexts;
};

/** What a run needs that only opens a window: it deploys nothing, and its hosts may be unknown. */
export type WindowOnlySettings = Pick<Settings, 'credentials' | 'terraform' | 'inventory' | 'window'> & {
  readonly ssh: SshAccess;
  /** The one port of the rule where it is not SSH’s (with a bastion: the bastion’s). */
  readonly port?: number;
};

export type Mode = 'deploy' | 'plan' | 'rollback' | 'certificates';

export type CredentialSettings = {
  /** Absent: the standard AWS chain. */
  readonly role?: { readonly arn: string; readonly durationSeconds: number; readonly audience: string };
  readonly region?: string;
  readonly allowedAccountIds: readonly string[];
};

export type TerraformSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'directory'; readonly directory: string }
  | { readonly kind: 'outputs-file'; readonly file: string }
  | { readonly kind: 'outputs-json'; readonly json: string }
  | { readonly kind: 'state-file'; readonly file: string }
  | { readonly kind: 'state-s3'; readonly bucket: string; readonly key: string };

/** A literal wins; else the Terraform output of that name is read. */
export type InventorySettings = {
  /** A literal is JSON of the shapes that a Terraform output may have: a list, or role → list. `none`: nobody wants to know them. */
  readonly hosts: LiteralOrOutput<string> | { readonly kind: 'none' };
  readonly securityGroup: LiteralOrOutput<string>;
  /** `none`: for a run that only opens a window. */
  readonly targetGroups: LiteralOrOutput<string> | { readonly kind: 'none' };
  readonly canaryGroup: LiteralOrOutput<string> | { readonly kind: 'none' };
  readonly knownHosts: LiteralOrOutput<string>;
};

/** `named` tells whether the user named the output: only then is it an error that it does not exist (where it is optional). */
export type LiteralOrOutput<T> =
  | { readonly kind: 'literal'; readonly value: T }
  | {
      readonly kind: 'output';
      readonly name: string;
      readonly named: boolean;
      /** It may be missing although it is needed elsewhere. */
      readonly optional?: true;
    };

export type SshSettings = SshAccess & { readonly user: string; readonly key: SshKey };

/** `only`: the fingerprint that the key must have. */
export type SshKey =
  | { readonly kind: 'private-key'; readonly key: Secret; readonly passphrase?: Secret; readonly only?: string }
  | { readonly kind: 'agent' }
  /** A fresh key, in memory only, that AWS lets in for 60 seconds. */
  | { readonly kind: 'instance-connect' };

/** How the hosts are reached by SSH, whoever does it. */
export type SshAccess = {
  /** Absent: whoever comes in says it. */
  readonly user?: string;
  readonly port: number;
  /** `none`: whoever comes in has a key of its own. */
  readonly key: SshKey | { readonly kind: 'none' };
  /** Absent: every host's key is pinned beforehand, or the host is not connected to. */
  readonly hostKeySource?: 'console';
  /** The bastion through which every host is reached; the window then opens on its port and its group. */
  readonly jump?: JumpSettings;
};

export type JumpSettings = { readonly user: string; readonly address: string; readonly port: number };

export type WindowSettings =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly ttl: number;
      readonly max: number;
      /** Literal addresses, at most one of each family; none: ask `addressServices`. */
      readonly sourceAddresses: readonly string[];
      readonly addressServices: readonly string[];
      /** The ARN of what EventBridge Scheduler takes to revoke; absent: no guard. */
      readonly guardRole?: string;
    };

/** What may differ from role to role. */
export type RoleSettings = {
  readonly deployer: DeployerSettings;
  readonly health: HealthSettings;
  readonly pace: PaceSettings;
};

export type DeployerSettings = CommandSettings | PumaSettings | CertificateSettings;

/** The team’s own commands. */
export type CommandSettings = {
  readonly kind: 'command';
  readonly deployCommand: string;
  readonly versionCommand: string;
  readonly rollbackCommand?: string;
  readonly previousVersionCommand?: string;
  /** The longest one command may run on one host. */
  readonly commandTimeout: number;
};

/** Release directories under Puma and systemd. */
export type PumaSettings = PumaSite & {
  readonly kind: 'puma';
  /** A path on the runner: an archive, or a directory. A roll-back needs none. */
  readonly artifact?: string;
  /** At least 2: the one that runs and the one before. */
  readonly keepReleases: number;
  /** Renewed before a deploy. */
  readonly certificates?: Pick<CertificateSettings, 'files' | 'place'>;
};

/** What Puma serves TLS with, in a run that changes nothing else. */
export type CertificateSettings = PumaSite & {
  readonly kind: 'certificates';
  /** Empty: the application renews its files itself. */
  readonly files: readonly CertificateFile[];
  /** Where a handshake shows what is served, as the host sees it. */
  readonly place: TlsPlace;
};

/** A file of the runner, and where it belongs on the hosts. */
export type CertificateFile = { readonly file: string; readonly target: string };

export type TlsPlace = {
  readonly host: string;
  readonly port: number;
  /** The server name that is asked for; absent where only an address is known. */
  readonly name?: string;
};

/** Where Puma is on a host, and how it is restarted. */
export type PumaSite = {
  /** Absolute, of plain characters. */
  readonly appPath: string;
  /** With its ending: `puma.service`. */
  readonly unit: string;
  readonly restart: RestartSetting;
  /** The longest that one step on a host may take. */
  readonly commandTimeout: number;
};

/** `socket`: started again by systemd, while its socket unit holds the port open. */
export type RestartKind = 'phased' | 'hot' | 'full' | 'socket';

export type RestartSetting = RestartKind | 'auto';

export type HealthSettings = {
  /** Absent: the role has no health check of its own; the version gate still holds. */
  readonly check?: ProbeTarget;
  readonly versionCheck?: ProbeTarget;
  /** Host header and TLS server name. */
  readonly host?: string;
  readonly tls: 'verify' | 'insecure';
  /** How many in a row make a host healthy. */
  readonly passes: number;
  /** From one question to the next. */
  readonly interval: number;
  /** For all the passes together: past it the host is not healthy. */
  readonly timeout: number;
  /** What a host is asked for before it goes back into the balancer. */
  readonly warmUp?: WarmUp;
};

export type WarmUp = { readonly path: string; readonly times: number };

/** Where a probe asks, as the host itself sees it. */
export type ProbeTarget =
  | {
      readonly kind: 'http';
      readonly tls: boolean;
      readonly host: string;
      readonly port: number;
      readonly path: string;
    }
  | { readonly kind: 'unix'; readonly socket: string; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'command'; readonly command: string };

/** How fast the hosts of a role change. */
export type PaceSettings = {
  /** At least one entry; the last one repeats. */
  readonly batches: readonly BatchSize[];
  readonly minInService: HostShare;
  /** Milliseconds; 0: nothing is waited for. */
  readonly soak: number;
};

export type RolloutSettings = {
  readonly maxFailures: HostShare;
  readonly maxUnreachable: HostShare;
  readonly onFailure: 'rollback' | 'halt';
  readonly rollbackScope: 'batch' | 'all';
  /** For the whole rollout. */
  readonly deadline: number;
  readonly canary: CanarySettings;
  readonly lock: LockSettings;
  readonly once: OnceSettings;
  /** A command on the runner. */
  readonly judge?: string;
};

/** What runs once in a deploy, on one host. */
export type OnceSettings = {
  readonly before?: string;
  readonly after?: string;
  /** The old version works with what `before` has done. */
  readonly reversible: boolean;
  /** Milliseconds for each. */
  readonly timeout: number;
};

/** The trial of the first batch, where there is a canary group. */
export type CanarySettings = {
  /** Of all requests, from 0 to 1; absent: what its hosts have otherwise. */
  readonly share?: number;
  /** Milliseconds. */
  readonly time: number;
  /** The canary group must have had so many to be judged. */
  readonly requests: number;
};

/** One deploy at a time for each application. */
export type LockSettings = {
  /** Absent: named after the repository. */
  readonly application?: string;
  /** The nonce of the holder that this run may drive out. */
  readonly breaking?: string;
};

export type BatchSize =
  | { readonly kind: 'count'; readonly hosts: number }
  | { readonly kind: 'percent'; readonly percent: number };

/** The same, and it may be none. */
export type HostShare = BatchSize;

/** The settings that hold for a host of this role. */
export function settingsForRole(settings: Settings, role: Role): RoleSettings {
  return settings.roles.get(role) ?? settings.anyRole;
}
