import type { Role } from '../role.ts';

/** The name a host goes by in logs, reports and `SALLYPORT_HOST`: its address as Terraform or the settings gave it. */
export type HostName = string & { readonly __brand: 'HostName' };

export type { Role };

export type GroupId = string & { readonly __brand: 'GroupId' };

export type TargetGroupArn = string & { readonly __brand: 'TargetGroupArn' };

/** In which target groups hosts belong. */
export type TargetGroupsOfRoles =
  | { readonly kind: 'none' }
  | { readonly kind: 'every-role'; readonly groups: readonly TargetGroupArn[] }
  /** Roles that are not named have none. */
  | { readonly kind: 'by-role'; readonly groups: ReadonlyMap<Role, readonly TargetGroupArn[]> };

/** A machine that gets the release. */
export type Host = {
  readonly name: HostName;
  /** IPv4, IPv6 (without brackets) or a host name: where SSH connects to. */
  readonly address: string;
  readonly role: Role;
  readonly instanceId?: string;
  readonly privateAddress?: string;
  /** What fails together with others of its name: an availability zone. */
  readonly zone?: string;
  /** Public keys as in an authorized_keys line (`ssh-ed25519 AAAA…`), pinned by Terraform for this host. */
  readonly hostKeys: readonly string[];
};

/** Everything a run knows about the machines before it touches one. */
export type Inventory = {
  /** Each name once. Empty only where the settings ask for no more than a window. */
  readonly hosts: readonly Host[];
  /** Gets no release: the hosts are reached through it, and the window opens in front of it. */
  readonly bastion?: Host;
  /** Absent only when `window` is `none`. */
  readonly securityGroup?: GroupId;
  readonly targetGroups: TargetGroupsOfRoles;
  /** Where the first batch is on trial. */
  readonly canaryGroup?: TargetGroupArn;
  /** Text in OpenSSH's known_hosts format. */
  readonly knownHosts: string;
};

/** The instance that has a host's address, as AWS knows it. */
export type FoundInstance = { readonly id: string; readonly privateAddress?: string };

/** The role of a host that says none. */
export const defaultRole = 'web' as Role;

/** The bastion as a machine, named so that every message tells it from the hosts. */
export function bastionAt(address: string): Host {
  return { name: `bastion ${address}` as HostName, address, role: 'bastion' as Role, hostKeys: [] };
}

/** For an address that was parsed: a host goes by the address it was given. */
export function hostNameOf(address: string): HostName {
  return address as HostName;
}
