import { SallyportError } from '../../errors.ts';
import type { Change, Readiness, WayBack } from '../deployer.ts';
import type { Artifact } from './artifact.ts';
import { chooseRestart } from './choose-restart.ts';
import type { Look } from './look.ts';
import { look, onHost, type Place } from './on-host.ts';
import { noRoom, roomFor } from './place-release.ts';

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
  const now = await look(place, { ask: true }, signal);
  return {
    missing: [
      ...missingOn(place, facts, { change, artifact }),
      ...unitProblems(place, facts, now),
      ...restartProblems(place, facts, now, change),
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
if [ "$(id -u)" = 0 ] || sudo -n -l systemctl restart --no-block "$UNIT" >/dev/null 2>&1; then echo 'may-restart yes'; fi
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
  } else if (has('free') && free < roomFor(artifact)) {
    problems.push(noRoom(place, free, artifact));
  }
  return problems;
}

function unitProblems({ host, settings }: Place, { one }: Facts, { unit }: Look): SallyportError[] {
  if (!unit.isLoaded) {
    return [
      notReady(
        `systemd on ${host.name} knows no unit ${settings.unit}.`,
        'docs/puma.md has one to copy; systemd-unit names it.',
      ),
    ];
  }
  const user = one('user');
  if (user === unit.user || user === 'root') return [];
  return [
    notReady(
      `${settings.unit} on ${host.name} runs as ${shown(unit.user)}, and ${user} may neither see where its workers run nor send them a signal.`,
      'Let ssh-user be the user of the unit.',
    ),
  ];
}

function restartProblems(place: Place, { has }: Facts, now: Look, { drained }: Change): SallyportError[] {
  const { host, settings } = place;
  if (!now.unit.isLoaded) return [];
  const differs = { gems: false, ruby: false, configuration: false };
  const choice = chooseRestart({ setting: settings.restart, look: now, drained, differs });
  if (choice.kind === 'refused') {
    return [
      notReady(
        `Puma on ${host.name} can’t be restarted as it should: ${choice.why}.`,
        'docs/puma.md says what each kind of restart needs. restart: full stops and starts Puma, whatever it serves at that moment.',
      ),
    ];
  }
  if (choice.kind === 'phased' || choice.kind === 'hot' || has('may-restart')) return [];
  return [
    notReady(
      `On ${host.name} ${settings.unit} can’t be restarted by this user, which a ${choice.kind === 'start' ? 'first start' : `${choice.kind} restart`} takes.`,
      `Let sudo allow it: ssh-user ALL=(root) NOPASSWD: /usr/bin/systemctl restart --no-block ${settings.unit}`,
    ),
  ];
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

function shown(text: string): string {
  return text.replaceAll(/[^\w.-]/g, '?').slice(0, 64);
}

function notReady(message: string, hint: string): SallyportError {
  return new SallyportError('PREFLIGHT_FAILED', { message, hint });
}
