import { parseRole, type Role } from '../role.ts';
import type { Version } from '../version.ts';
import type { Collected } from './collect.ts';
import { readCanaryGroup } from './groups/canary.ts';
import { readCredentials } from './groups/credentials.ts';
import { readDeployer } from './groups/deployer.ts';
import { readHealth } from './groups/health.ts';
import { readInventory } from './groups/inventory.ts';
import { readPace } from './groups/pace.ts';
import { readRollout } from './groups/rollout.ts';
import { readSsh } from './groups/ssh.ts';
import { readTerraform } from './groups/terraform.ts';
import { readTargetGroups } from './groups/traffic.ts';
import { readWindow } from './groups/window.ts';
import type { Problem } from './problem.ts';
import { add, type Complaints, makeReader, type Reader } from './reader.ts';
import { beginReading } from './reading.ts';
import type { Setting } from './setting.ts';
import type { Mode, RoleSettings, Settings } from './settings.ts';
import type { SettingSources } from './sources.ts';
import { settings } from './table.ts';
import { type SettingTexts, textsOf } from './texts.ts';
import { warnUnusedByDeployer } from './unused-by-deployer.ts';

/** One checked value with what is worth a warning, or every problem at once. */
export type SettingsResult =
  | { readonly kind: 'ok'; readonly settings: Settings; readonly warnings: readonly Problem[] }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Text from inputs, environment, file and defaults → settings. Pure: neither the file system nor the environment is touched. */
export function readSettings(sources: SettingSources): SettingsResult {
  const { collected, complaints } = beginReading(sources);

  const { place } = sources.given;
  const reader = makeReader(collected, place, complaints);
  const roleReaders = [...collected.roles.keys()].map((role) => ({
    role,
    reader: makeReader(collected, place, complaints, role),
  }));
  const read = readAll(reader, roleReaders, textsOf(collected));
  if (read !== undefined) {
    warnUnusedBy(read.mode, collected, complaints);
    warnUnusedByDeployer(collected, [read.anyRole, ...read.roles.values()], complaints.warnings);
    refuseHiddenRelease(read, reader);
    refuseBlindRollback(read, reader);
    refuseNoCertificates(read, reader);
  }

  if (read === undefined || complaints.problems.size > 0)
    return { kind: 'invalid', problems: [...complaints.problems.values()] };
  return { kind: 'ok', settings: read, warnings: [...complaints.warnings.values()] };
}

/** Reads every group even when one before it is wrong, so that all problems are found. */
function readAll(
  reader: Reader,
  roleReaders: readonly { role: string; reader: Reader }[],
  texts: SettingTexts,
): Settings | undefined {
  const mode = reader.value('mode');
  const version = readVersion(reader, mode);
  const credentials = readCredentials(reader);
  const terraform = readTerraform(reader);
  const inventory = {
    ...readInventory(reader),
    targetGroups: readTargetGroups(reader),
    canaryGroup: readCanaryGroup(reader),
  };
  const ssh = readSsh(reader);
  const window = readWindow(reader);
  const anyRole = readRole(reader);
  const rollout = readRollout(reader);
  const roles = new Map<Role, RoleSettings>();
  for (const { role, reader: ofRole } of roleReaders) {
    const read = readRole(ofRole);
    const name = parseRole(role);
    if (read !== undefined && name !== undefined) roles.set(name, read);
  }

  if (ssh === undefined || anyRole === undefined) return undefined;
  return {
    mode,
    ...(version === undefined ? {} : { version }),
    credentials,
    terraform,
    inventory,
    ssh,
    window,
    rollout,
    anyRole,
    roles,
    texts,
  };
}

/** Undefined where it is wrong, and where a roll-back names none. */
function readVersion(reader: Reader, mode: Mode): Version | undefined {
  if (mode === 'certificates') return undefined;
  if (mode === 'rollback') return reader.optional('version');
  return reader.needed(
    'version',
    'Nothing says which version to deploy, and this CI tells no commit.',
    'Write the version.',
  );
}

function readRole(reader: Reader): RoleSettings | undefined {
  const deployer = readDeployer(reader);
  const { versionCheck, ...rest } = readHealth(reader);
  // A page that names the release tells nothing of a certificate.
  const health = versionCheck === undefined || deployer?.kind === 'certificates' ? rest : { ...rest, versionCheck };
  const pace = readPace(reader);
  return deployer === undefined ? undefined : { deployer, health, pace };
}

/** A version that begins with a dot is no name for a release: that is how one is named that is not finished. */
function refuseHiddenRelease({ version, anyRole, roles }: Settings, reader: Reader): void {
  if (
    version?.startsWith('.') !== true ||
    ![anyRole, ...roles.values()].some(({ deployer }) => deployer.kind === 'puma')
  )
    return;
  reader.problem('version', 'A release directory can’t have a name that begins with a dot.', 'Write another version.');
}

/** Where no role could tell what it ran before, every host would say so, through a window opened for nothing. */
function refuseBlindRollback({ mode, version, anyRole, roles }: Settings, reader: Reader): void {
  const isBlind = ({ deployer }: RoleSettings) =>
    deployer.kind === 'command' && deployer.previousVersionCommand === undefined;
  if (mode !== 'rollback' || version !== undefined || ![anyRole, ...roles.values()].every(isBlind)) return;
  reader.problem(
    'version',
    'Nothing says which version to go back to.',
    'Write it, or previous-version-command, which prints what a host ran before.',
  );
}

function refuseNoCertificates({ mode, anyRole, roles }: Settings, reader: Reader): void {
  const isPuma = ({ deployer }: RoleSettings) => deployer.kind === 'certificates';
  if (mode !== 'certificates' || [anyRole, ...roles.values()].some(isPuma)) return;
  reader.problem(
    'mode',
    'No role has the deployer puma, so none serves TLS by Puma.',
    'Write deployer: puma for the role that does.',
  );
}

function warnUnusedBy(mode: Mode, { general, roles }: Collected, { warnings }: Complaints): void {
  for (const written of [general, ...roles.values()]) {
    for (const [name, { spelled }] of written) {
      const { modes }: Setting<unknown> = settings[name];
      if (modes !== undefined && !modes.includes(mode)) {
        add(warnings, { spelled, message: `This setting does nothing in mode ${mode}.`, hint: 'It may stay.' });
      }
    }
  }
}
