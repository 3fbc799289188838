import { controlProgram } from './control-program.ts';

/**
 * Prints what can be seen of an application from outside, one fact a line, in the words that `readLook` knows. It changes nothing and needs no
 * privileges but those of the user that Puma runs as: nobody else may see in which directory a worker runs.
 *
 * Sees `APP` (the application’s directory), `UNIT`, and `ASK`.
 */
const script = `
cd /
printf 'app %s\\n' "$(cd "$APP" 2>/dev/null && pwd -P || true)"
link=$(readlink "$APP/current" 2>/dev/null || true)
printf 'link %s\\n' "$link"
unit=$(systemctl show "$UNIT" --property=LoadState,ActiveState,SubState,Job,Type,User,MainPID,NRestarts,StatusText,ControlGroup,TriggeredBy,EnvironmentFiles,FragmentPath,DropInPaths,ExecStart)
printf '%s\\n' "$unit" | sed 's/^/unit /'
of() { printf '%s\\n' "$unit" | sed -n "s/^$1=//p"; }
for trigger in $(of TriggeredBy); do
  case $trigger in *.socket) printf 'socket %s\\n' "$(systemctl is-active "$trigger" || true)" ;; esac
done
printf 'hertz %s\\n' "$(getconf CLK_TCK 2>/dev/null || echo 100)"
sed -n 's/^btime /booted /p' /proc/stat
group=$(of ControlGroup)
pids=
if [ -n "$group" ]; then
  for root in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
    pids=$(cat "$root$group/cgroup.procs" 2>/dev/null || true)
    if [ -n "$pids" ]; then break; fi
  done
fi
master= main=$(of MainPID)
for pid in $pids; do
  title=$(tr '\\000\\n\\t' '   ' <"/proc/$pid/cmdline" 2>/dev/null | cut -c 1-300 || true)
  case $title in 'puma '[0-9]*) if [ -z "$master" ] || [ "$pid" = "$main" ]; then master=$pid; fi ;; 'puma: '*) ;; *) continue ;; esac
  started=$(sed 's/^.*) //' "/proc/$pid/stat" 2>/dev/null | cut -d ' ' -f 20 || true)
  directory=$(readlink "/proc/$pid/cwd" 2>/dev/null || true)
  printf 'process %s %s\\n' "$pid" "$started"
  printf 'directory %s\\n' "$directory"
  printf 'title %s\\n' "$title"
done
if [ "$ASK" = everything ] && [ -n "$master" ]; then
  tr '\\000' '\\n' <"/proc/$master/environ" 2>/dev/null | sed -n 's/^PWD=/started-in /p' || true
  {
    of EnvironmentFiles | sed 's/ (ignore_errors=.*$//'
    for file in $(of FragmentPath) $(of DropInPaths); do
      if grep -qsE '^(Pass)?Environment' "$file"; then printf '%s\\n' "$file"; fi
    done
  } | while read -r file; do
    printf 'environment-file %s %s\\n' "$(stat -c %Z "$file" 2>/dev/null || echo 0)" "$file"
  done
  if command -v journalctl >/dev/null 2>&1; then
    timeout 5 journalctl --quiet --no-pager --output=cat --lines=400 "_SYSTEMD_UNIT=$UNIT" "_PID=$master" 2>/dev/null |
      grep -a 'Restarts:' | tail -n 1 | sed 's/^/journal /' || true
  fi
fi
if [ "$ASK" != nothing ] && [ -n "$master" ]; then
  ruby=$(readlink "/proc/$master/exe" 2>/dev/null || true)
  COMMAND=$(of ExecStart) timeout 8 "\${ruby:-ruby}" --disable-gems -e "$PROGRAM" "$master" 2>/dev/null || echo 'silent no Ruby could be run to ask it'
fi
`;

/**
 * What is to be known beside its processes. `numbers`: Puma's own, which is for a Ruby to find out. `everything`: all that a restart depends on,
 * its journal too; that is no question to be asked again and again of a host that starts an application.
 */
export type Asked = 'nothing' | 'numbers' | 'everything';

/** The script with its variables. */
export function lookScript({ app, unit, ask }: { app: string; unit: string; ask: Asked }) {
  return {
    script,
    environment: { APP: app, UNIT: unit, ASK: ask, PROGRAM: ask === 'nothing' ? '' : controlProgram },
  };
}
