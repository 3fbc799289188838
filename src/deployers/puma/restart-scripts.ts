import type { RestartKind } from '../../settings/settings.ts';

/** Says it to the very process that was looked at: its pid may be somebody else's by now. */
const signal = (name: string) => `
started=$(sed 's/^.*) //' "/proc/$MASTER/stat" | cut -d ' ' -f 20)
if [ "$started" != "$STARTED" ]; then echo 'Puma was started again meanwhile' >&2; exit 1; fi
kill -s ${name} "$MASTER"
`;

/** Not waited for: what becomes of it is looked at. After a release that crashed systemd would count this start with those, and give up. */
const restart = `
sudo=
if [ "$(id -u)" != 0 ]; then sudo='sudo -n'; fi
$sudo systemctl reset-failed "$UNIT" || true
$sudo systemctl restart --no-block "$UNIT"
`;

/** What begins each kind of restart. */
export const restartScripts: Readonly<Record<RestartKind | 'start', string>> = {
  phased: signal('USR1'),
  hot: signal('USR2'),
  full: restart,
  socket: restart,
  start: restart,
};
