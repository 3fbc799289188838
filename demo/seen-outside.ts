import { axis, bar, type Change, type Stretch } from './chart.ts';
import type { AppState, Sightings } from './outside.ts';
import { runner, stranger } from './stage.ts';
import type { Span, Theatre } from './theatre.ts';

/** One act as it looked from outside: the port, as those who knock at it found it, and what every host answered. `job` is what ran meanwhile. */
export function showOutside({ screen, stage }: Theatre, span: Span, job: readonly Change[] = []): void {
  const { line, paint, width } = screen;
  const { seen, hosts, sshPort } = stage;
  const port = `port ${sshPort}`;
  const column = Math.max(...[port, ...hosts.map(({ address }) => address)].map(({ length }) => length)) + 2;
  const wide = width - column;
  const row = (name: string, changes: readonly Change[]) =>
    line(`${paint('dim', name.padEnd(column))}${bar(changes, span, wide, paint)}`.trimEnd());

  screen.heading('Seen from outside');
  line();
  if (job.length > 0) row('job', job);
  row(port, portChanges(seen, runner));
  row('', portChanges(seen, stranger));
  for (const { address } of hosts) row(address, appChanges(seen, address));
  line(paint('dim', `${''.padEnd(column)}${axis(span, wide)}`));
  line();
}

function portChanges({ knocks }: Sightings, from: string): Change[] {
  const open: Stretch = { fill: '█', label: `open to ${from}`, ink: 'yellow' };
  const shut: Stretch = { fill: '░', label: `shut to ${from}`, ink: 'dim' };
  return knocks
    .filter((knock) => knock.from === from)
    .map(({ ended, letIn }) => ({ at: ended, to: letIn ? open : shut }));
}

function appChanges({ apps }: Sightings, host: string): Change[] {
  return apps.filter((app) => app.host === host).map(({ ended, state }) => ({ at: ended, to: stretchOf(state) }));
}

function stretchOf(state: AppState): Stretch {
  switch (state.kind) {
    case 'version':
      return { fill: '━', label: state.version, ink: inks[Number(state.version.slice(1)) % inks.length] ?? 'cyan' };
    case 'broken':
      return { fill: '╍', label: 'answers 500', ink: 'red' };
    case 'down':
      return { fill: '·', ink: 'dim' };
  }
}

const inks = ['magenta', 'blue', 'cyan'] as const;
