import { withDeadline } from '../../clock.ts';
import { SallyportError, toSallyportError } from '../../errors.ts';
import type { RunRecord } from '../../run/run-record.ts';
import type { Cloud } from '../../run/world.ts';
import { Secret } from '../../secret.ts';
import type { AwsPlace } from './client-options.ts';
import { cloudOf, type EntryParts } from './cloud-door.ts';
import type { Credentials, Session } from './credentials.ts';
import { foundSession, roleSession, type SessionParts, standardChain } from './session.ts';
import { sessionName } from './session-name.ts';
import { type MachineScope, sessionPolicy, type TargetGroupScope } from './session-policy.ts';
import { tokensOf } from './tokens-of.ts';

/**
 * Enters AWS again in a post step, from what main saved: with a fresh token and the role, narrowed to the group; else with main's own
 * session; else with the environment's credentials, if they are of the same account (promise 6).
 *
 * Throws the failure of the first way that was open to it: the others are worth less and say less.
 */
export async function returnToCloud(parts: ReturnParts, record: RunRecord, signal: AbortSignal): Promise<Cloud> {
  const { clock, mask } = parts;
  const { region, endpoint, fips, dualstack } = record;
  const place: AwsPlace = { region, endpoint, fips, dualstack };
  const allowedAccountIds = record.accountId === undefined ? [] : [record.accountId];
  const sessionParts: SessionParts = { place, clock, mask, allowedAccountIds };
  const ambient = standardChain(place, clock);
  const ways: Array<(within: AbortSignal) => Promise<Session>> = [];

  const { role, session, windows, accountId, guardRole } = record;
  if (role !== undefined) {
    const { machines, targetGroups } = parts;
    const group = windows[0]?.group;
    const canary = record.canary !== undefined;
    const scope = { roleArn: role.arn, region: record.region, group, machines, guardRole, targetGroups, canary };
    const policy = sessionPolicy(scope);
    const wanted = { ...role, sessionName: sessionName(parts.run), policy };
    ways.push(async (within) => await roleSession({ ...sessionParts, tokens: tokensOf(parts) }, wanted, within));
  }
  if (session !== undefined && accountId !== undefined && (session.expires ?? Number.POSITIVE_INFINITY) > clock.now()) {
    const saved = savedCredentials(session);
    const loads = [async () => saved];
    const load = (within: AbortSignal) => (loads.pop() ?? ambient)(within);
    // Whose it is was seen in main: no call, for STS may be the very thing that is down.
    const known = { arn: role?.arn ?? `the session of main (account ${accountId})`, accountId };
    ways.push(async (within) => await foundSession(sessionParts, load, within, known));
  }
  if (accountId !== undefined) ways.push(async (within) => await foundSession(sessionParts, ambient, within));

  const failures: unknown[] = [];
  for (const way of ways) {
    try {
      const found = withDeadline({ clock, milliseconds: longestWay, signal, onTimeout: tooLong }, way);
      return await cloudOf(parts, place, found, signal, { role, guardRole });
    } catch (error) {
      signal.throwIfAborted();
      failures.push(error);
    }
  }
  throw toSallyportError(failures[0] ?? tooLong());
}

/** `machines`, `targetGroups`: what a post step that comes back to the hosts wants with them. */
type ReturnParts = EntryParts & {
  readonly machines?: MachineScope | undefined;
  readonly targetGroups?: TargetGroupScope | undefined;
};

/** Milliseconds for each way: none may eat the time of the next one. */
const longestWay = 15_000;

function tooLong(): SallyportError {
  return new SallyportError('CREDENTIALS_MISSING', {
    message: 'This post step got no AWS credentials in time.',
    hint: 'See whether AWS and the CI’s token service are reachable from this runner.',
  });
}

function savedCredentials(session: NonNullable<RunRecord['session']>): Credentials {
  return {
    accessKeyId: session.accessKeyId,
    secretAccessKey: new Secret(session.secretAccessKey),
    ...(session.sessionToken === undefined ? {} : { sessionToken: new Secret(session.sessionToken) }),
    ...(session.expires === undefined ? {} : { expires: session.expires }),
  };
}
