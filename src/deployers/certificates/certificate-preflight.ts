import { SallyportError } from '../../errors.ts';
import type { Change, Readiness } from '../deployer.ts';
import { look, onHost, type Place } from '../puma/on-host.ts';
import { mayRestartScript, restartProblems } from '../puma/restart-problems.ts';
import type { Certificate } from './certificate.ts';
import { type FileFacts, lookAtFiles } from './certificate-files.ts';

/** What a host lacks for its new certificate. Changes nothing. `certificate`: absent where the application renews its files itself. */
export async function checkHost(
  { place }: { place: Place },
  change: Change,
  certificate: Certificate | undefined,
  signal: AbortSignal,
): Promise<Readiness> {
  const facts = certificate === undefined ? [] : await lookAtFiles(place, { certificate, was: change.from }, signal);
  const printed = await onHost(place, { what: 'the preflight', script: `id -un\n${mayRestartScript}` }, signal);
  const [user = ''] = printed.split('\n');
  const now = await look(place, 'everything', signal);
  return {
    missing: [
      ...fileProblems(place, facts),
      ...restartProblems(place, now, {
        ...{ user, mayRestart: printed.includes('may-restart yes'), drained: change.drained },
        differs: { gems: false, ruby: false, configuration: false, certificates: true },
      }),
    ],
    wayBack: wayBackOf(change, facts, certificate),
  };
}

/** What the places of the files lack. */
export function fileProblems({ host }: Place, facts: FileFacts): SallyportError[] {
  const user = facts.find(([name]) => name === 'user')?.[1] ?? '';
  return facts.flatMap(([name, what = '', owner = '']) => {
    switch (name) {
      case 'no-tool':
        return notReady(`${host.name} has no ${what}.`, 'Install it on the host.');
      case 'no-room':
        return notReady(
          `${what} on ${host.name} is no directory that ${user} may write to.`,
          `A file is replaced by one beside it: sudo install -d -o ${user} ${what}`,
        );
      case 'foreign':
        return notReady(
          `${what} on ${host.name} belongs to ${owner}, and ${user} can’t give a new file that owner.`,
          'Let the files belong to the user that Puma runs as, who is ssh-user.',
        );
      case 'foreign-group':
        return notReady(
          `${what} on ${host.name} is for the group ${owner}, which ${user} is not in, and can’t give a new file.`,
          `Let ${user} be in it: sudo usermod -aG ${owner} ${user}`,
        );
      default:
        return [];
    }
  });
}

function wayBackOf({ from }: Change, facts: FileFacts, certificate: Certificate | undefined): Readiness['wayBack'] {
  if (certificate === undefined) return { kind: 'none', why: 'the files are the application’s own' };
  if (from.kind === 'none') return { kind: 'none', why: 'no certificate is served yet' };
  if (from.kind === 'unknown') return { kind: 'none', why: from.reason };
  const there = facts.filter(([name]) => name === 'there');
  const absent = certificate.files.find(({ target }) => !there.some(([, of]) => of === target));
  if (absent !== undefined) return { kind: 'none', why: `there is no ${absent.target} yet` };
  // A key may stay; where all files are the new ones already, somebody has put them over the old ones.
  if (there.some(([, , which]) => which !== 'new')) return { kind: 'ready' };
  return { kind: 'none', why: 'the new files are in their places already, and nobody here has the old ones' };
}

function notReady(message: string, hint: string): SallyportError {
  return new SallyportError('PREFLIGHT_FAILED', { message, hint });
}
