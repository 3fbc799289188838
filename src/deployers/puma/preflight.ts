import { SallyportError } from '../../errors.ts';
import type { Change, Readiness, WayBack } from '../deployer.ts';
import type { Artifact } from './artifact.ts';
import { look, onHost, type Place } from './on-host.ts';
import { noRoom, roomFor } from './place-release.ts';
import { mayRestartScript, restartProblems } from './restart-problems.ts';

/** What the host lacks for this change. Changes nothing. `artifact`: absent for a roll-back, which needs none. */
export async function checkHost(
  place: Place,
  change: Change,
  artifact: Artifact | undefined,
  signal: AbortSignal,
): Promise<Readiness> {
  const { from, to } = change;
  const environment = {
    TO: to,
    FROM: from.kind === 'version' ? from.version : '',
    TOOLS: artifact?.form === 'tar.zst' ? 'tar gzip sha256sum zstd' : 'tar gzip sha256sum',
  };
  const printed = await onHost(place, { what: 'the preflight', script: checkScript, environment }, signal);
  const facts = readFacts(printed);
  const now = await look(place, 'everything', signal);
  return {
    missing: [
      ...missingOn(place, facts, { change, artifact }),
      ...restartProblems(place, now, {
        ...{ user: facts.one('user'), mayRestart: facts.has('may-restart'), drained: change.drained },
        differs: { gems: false, ruby: false, configuration: false, certificates: false },
      }),
    ],
    wayBack: wayBackOf(change, facts),
  };
}

const checkScript = `
echo "user $(id -un)"
for tool in $TOOLS; do command -v "$tool" >/dev/null 2>&1 || echo "no-tool $tool"; done
if [ -d "$APP" ]; then
  if [ -w "$APP" ]; then echo 'writable yes'; fi
  echo "free $(df -Pk "$APP" | awk 'NR == 2 { print $4 }')"
  if [ -e "$APP/current" ] && [ ! -L "$APP/current" ]; then echo 'in-the-way yes'; fi
  if [ -d "$APP/releases/$TO" ]; then echo 'to there'; fi
  if [ -n "$FROM" ] && [ -d "$APP/releases/$FROM" ]; then echo 'from there'; fi
fi
${mayRestartScript}
`;

type Facts = {
  readonly has: (name: string) => boolean;
  readonly one: (name: string) => string;
  readonly all: (name: string) => string[];
};

function readFacts(printed: string): Facts {
  const lines = printed.split('\n').map((line) => line.split(' '));
  const all = (name: string) => lines.filter(([first]) => first === name).map(([, second = '']) => second);
  return { all, has: (name) => all(name).length > 0, one: (name) => all(name)[0] ?? '' };
}

function missingOn(
  place: Place,
  { has, one, all }: Facts,
  { change, artifact }: { change: Change; artifact: Artifact | undefined },
): SallyportError[] {
  const { host, settings } = place;
  const problems = all('no-tool').map((tool) => notReady(`${host.name} has no ${tool}.`, `Install it on the host.`));
  if (!has('writable')) {
    problems.push(
      notReady(
        `${settings.appPath} on ${host.name} is no directory that ${one('user')} may write to.`,
        `Make it once: sudo install -d -o ${one('user')} ${settings.appPath}`,
      ),
    );
  } else if (has('in-the-way')) {
    problems.push(
      notReady(
        `${settings.appPath}/current on ${host.name} is no symlink.`,
        'Move it away: the deploy puts a link to the release there.',
      ),
    );
  }
  const free = Number(one('free')) * 1_024;
  if (artifact === undefined) {
    if (!has('to'))
      problems.push(
        notReady(`${host.name} has no release ${change.to} to go back to.`, 'See the directories in releases/ there.'),
      );
  } else if (!has('to') && has('free') && free < roomFor(artifact)) {
    problems.push(noRoom(place, free, artifact));
  }
  return problems;
}

function wayBackOf({ from, to }: Change, { has }: Facts): WayBack {
  switch (from.kind) {
    case 'none':
      return { kind: 'none', why: 'it runs nothing yet' };
    case 'unknown':
      return { kind: 'none', why: from.reason };
    case 'version':
      if (from.version === to) return { kind: 'none', why: `it runs ${to} already` };
      return has('from') ? { kind: 'ready' } : { kind: 'none', why: `releases/${from.version} is not there any more` };
  }
}

function notReady(message: string, hint: string): SallyportError {
  return new SallyportError('PREFLIGHT_FAILED', { message, hint });
}
