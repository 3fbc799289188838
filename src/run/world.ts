import type { Clock } from '../clock.ts';
import type { PemFiles } from '../deployers/certificates/certificate.ts';
import type { ArtifactSource } from '../deployers/puma/artifact.ts';
import type { Uploads } from '../deployers/puma/uploads.ts';
import type { Remote } from '../deployers/remote.ts';
import type { SallyportError } from '../errors.ts';
import type { HostNetwork } from '../health/probe.ts';
import type { FoundInstance, Host, HostName, Inventory } from '../inventory/host.ts';
import type { Outputs } from '../inventory/outputs.ts';
import type { RuleOwners } from '../inventory/rule-owners.ts';
import type { Emit } from '../report/event.ts';
import type { Judge } from '../rollout/judge.ts';
import type { Secret } from '../secret.ts';
import type { CanaryMetrics } from '../traffic/canary/canary-metrics.ts';
import type { ListenerRules } from '../traffic/canary/listener-rules.ts';
import type { TargetGroups } from '../traffic/target-group.ts';
import type { Attachments } from '../window/attachment.ts';
import type { RuleGuard } from '../window/guard.ts';
import type { AddressSource, Firewall, PortProbe, RuleFinder } from '../window/rule.ts';
import type { CloudRecord } from './run-record.ts';

/** The outside as a run sees it. compose.ts builds it from real clients; tests may build it from fakes. */
export type World = WindowWorld & {
  readonly hosts: HostDoor;
  readonly login: LoginCheck;
  readonly artifacts: ArtifactSource;
  readonly pems: PemFiles;
  /** Asked only where the settings have one. */
  readonly judge: Judge;
};

/** As much of it as it takes to open a window and to shut it. */
export type WindowWorld = {
  readonly clock: Clock;
  readonly emit: Emit;
  /** Aborted with the error that the run shall end with: CANCELLED by a signal, DEFECT by an error that nothing caught. */
  readonly cancelled: AbortSignal;
  readonly mask: (secret: Secret) => void;
  /** Takes every masked secret out of foreign text, before the text is cut. */
  readonly redact: (text: string) => string;
  /** Synchronous: a kill right after must find what was saved. */
  readonly save: (text: string) => void;
  readonly cloud: CloudDoor;
  readonly terraform: TerraformOutputs;
  readonly address: AddressSource;
  readonly ports: PortProbe;
  readonly greeter: Greeter;
  readonly pins: HostPins;
  /** Whose run this is, for the rule's tags and description. */
  readonly run: {
    readonly repository: string;
    readonly runId: string;
    readonly attempt: string;
    readonly job: string;
    readonly actor: string;
    readonly url: string;
  };
};

/** The files with which other tools come in through the window: they name hosts, keys and pins as this run knows them. */
export interface AccessFiles {
  /** Reads key and pins, and writes nothing yet. Throws SSH_KEY_INVALID and KNOWN_HOSTS_INVALID. */
  prepare(inventory: Inventory): Promise<PreparedAccess>;
  /** Takes away what `write` wrote, by any process; nothing there is fine. Throws FILES_LEFT. */
  remove(folder: string): void;
}

export type PreparedAccess = {
  /** Not made yet: saved first, so that whoever cleans up finds it. */
  readonly folder: string;
  /** Machines without a pinned key: `ssh` will refuse them. */
  readonly unpinned: ReadonlySet<HostName>;
  /** As an authorized_keys line: the key of this run alone, which AWS has to let in. */
  readonly publicKey?: string;
  /** For nobody but this user. */
  readonly write: () => AccessPaths;
};

/** Absolute paths. */
export type AccessPaths = { readonly sshConfig: string; readonly knownHosts: string };

/** Takes the role, or the standard AWS chain, and gives what it lets a run do. */
export interface CloudDoor {
  enter(signal: AbortSignal): Promise<Cloud>;
}

export type Cloud = {
  /** `arn:aws:…` of who we are now, for the log. */
  readonly identity: string;
  readonly firewall: Firewall & RuleFinder;
  /** There when the settings want one. */
  readonly guard?: RuleGuard;
  /** The text of a Terraform state in S3. */
  readonly readState: (bucket: string, key: string, signal: AbortSignal) => Promise<string>;
  readonly machines: Machines;
  readonly attachments: Attachments;
  readonly targetGroups: TargetGroups;
  readonly listenerRules: ListenerRules;
  readonly canaryMetrics: CanaryMetrics;
  /** What a post step needs to come back: region, endpoint, role, account, and this session. */
  readonly record: CloudRecord;
};

/** The hosts as the cloud knows them. Each is asked only by a run whose settings want it. */
export interface Machines {
  /** The instance that has a host's address. Throws INSTANCE_UNKNOWN where it is not exactly one. */
  find(hosts: readonly Host[], signal: AbortSignal): Promise<ReadonlyMap<HostName, FoundInstance>>;
  /** What its console showed, at most 64 KB; empty where there is nothing. */
  console(instanceId: string, moment: ConsoleMoment, signal: AbortSignal): Promise<string>;
  /** Lets a key in for 60 seconds. Throws INSTANCE_CONNECT_REFUSED. */
  admit(admission: Admission, signal: AbortSignal): Promise<void>;
}

/** `now` is what only newer kinds of instances can tell; `kept` was put aside some time after the last start. */
export type ConsoleMoment = 'now' | 'kept';

export type Admission = {
  /** For messages. */
  readonly host: string;
  readonly instanceId: string;
  readonly user: string;
  /** As an authorized_keys line. */
  readonly publicKey: string;
};

export interface TerraformOutputs {
  /** Undefined where no Terraform source is set. `cloud` is called only for a source that needs it (state in S3). */
  read(cloud: () => Promise<Cloud>, signal: AbortSignal): Promise<TerraformFindings | undefined>;
}

export type TerraformFindings = {
  readonly outputs: Outputs;
  /** Empty where only outputs were read, and no state. */
  readonly ruleOwners: RuleOwners;
};

/** Does an SSH server say its first words there? Waits until it does, the connection ends, or the signal is aborted. */
export interface Greeter {
  greets(address: string, port: number, signal: AbortSignal): Promise<boolean>;
}

/** Which machines, the bastion among them, have no pinned host key. */
export interface HostPins {
  missing(inventory: Inventory): Promise<ReadonlySet<HostName>>;
}

/** What would keep every host from being logged in to, as far as it shows before a port is open. */
export interface LoginCheck {
  /** Throws SSH_KEY_INVALID and KNOWN_HOSTS_INVALID. */
  check(inventory: Inventory): Promise<void>;
}

export interface HostDoor {
  /**
   * Connects to all hosts side by side; a host that can't be reached is an entry in `failed`, not an exception. What all of them need
   * (the key, the pins, the bastion) is one. `cloud` is there whenever the settings want something of it.
   */
  connect(inventory: Inventory, cloud: Cloud | undefined, signal: AbortSignal): Promise<Fleet>;
}

/** The run's connections: one per host, kept until `close`. */
export type Fleet = {
  readonly remote: Remote;
  readonly uploads: Uploads;
  readonly network: HostNetwork;
  readonly failed: ReadonlyMap<HostName, SallyportError>;
  /** Fingerprint of the one key that was used; absent with an agent or a key of one run. */
  readonly key?: string;
  /** Ends all connections, by force if they do not end. */
  close(): Promise<void>;
};
