import { SallyportError } from '../../errors.ts';
import { chooseRestart, type ReleaseDifference } from './choose-restart.ts';
import type { Look } from './look.ts';
import type { Place } from './on-host.ts';

export type RestartFacts = {
  /** Who logs in. */
  readonly user: string;
  /** As `mayRestartScript` found. */
  readonly mayRestart: boolean;
  readonly drained: boolean;
  readonly differs: ReleaseDifference;
};

/** Prints whether the one who logs in may restart the unit. */
export const mayRestartScript = `
if [ "$(id -u)" = 0 ] || sudo -n -l systemctl restart --no-block "$UNIT" >/dev/null 2>&1; then echo 'may-restart yes'; fi
`;

/** What keeps Puma from being restarted, and seen to be, before anything changes. */
export function restartProblems(place: Place, now: Look, facts: RestartFacts): SallyportError[] {
  return [...unitProblems(place, now, facts.user), ...choiceProblems(place, now, facts)];
}

function unitProblems({ host, settings }: Place, { unit }: Look, user: string): SallyportError[] {
  if (!unit.isLoaded) {
    return [
      notReady(
        `systemd on ${host.name} knows no unit ${settings.unit}.`,
        'docs/puma.md has one to copy; systemd-unit names it.',
      ),
    ];
  }
  if (user === unit.user || user === 'root') return [];
  return [
    notReady(
      `${settings.unit} on ${host.name} runs as ${shown(unit.user)}, and ${user} may neither see where its workers run nor send them a signal.`,
      'Let ssh-user be the user of the unit.',
    ),
  ];
}

function choiceProblems(
  { host, settings }: Place,
  now: Look,
  { drained, differs, mayRestart }: RestartFacts,
): SallyportError[] {
  if (!now.unit.isLoaded) return [];
  const choice = chooseRestart({ setting: settings.restart, look: now, drained, differs });
  if (choice.kind === 'refused') {
    return [
      notReady(
        `Puma on ${host.name} can’t be restarted as it should: ${choice.why}.`,
        'docs/puma.md says what each kind of restart needs. restart: full stops and starts Puma, whatever it serves at that moment.',
      ),
    ];
  }
  if (choice.kind === 'phased' || choice.kind === 'hot' || mayRestart) return [];
  return [
    notReady(
      `On ${host.name} ${settings.unit} can’t be restarted by this user, which a ${choice.kind === 'start' ? 'first start' : `${choice.kind} restart`} takes.`,
      `Let sudo allow it: ssh-user ALL=(root) NOPASSWD: /usr/bin/systemctl restart --no-block ${settings.unit}`,
    ),
  ];
}

function shown(text: string): string {
  return text.replaceAll(/[^\w.-]/g, '?').slice(0, 64);
}

function notReady(message: string, hint: string): SallyportError {
  return new SallyportError('PREFLIGHT_FAILED', { message, hint });
}
