import type { Ink, Paint } from '../src/report/paint.ts';

/** What a stretch of a bar shows: told apart by fill and label first, so that no colour is needed to read it. */
export type Stretch = { readonly fill: string; readonly label?: string; readonly ink: Ink };

/** A thing that was in one state from here on; milliseconds. */
export type Change = { readonly at: number; readonly to: Stretch };

type Span = { readonly from: number; readonly to: number };

/** A bar `width` characters wide: each character shows the last state that began in its slice of time. */
export function bar(changes: readonly Change[], { from, to }: Span, width: number, paint: Paint): string {
  const slice = (to - from) / width;
  const cells: Stretch[] = [];
  let now: Stretch = changes[0]?.to ?? { fill: ' ', ink: 'dim' };
  let next = 0;
  for (let cell = 0; cell < width; cell += 1) {
    for (
      let change = changes[next];
      change !== undefined && change.at < from + slice * (cell + 1);
      change = changes[next]
    ) {
      now = change.to;
      next += 1;
    }
    cells.push(now);
  }
  return stretches(cells)
    .map(({ of, length }) => paint(of.ink, filled(of, length)))
    .join('');
}

function stretches(cells: readonly Stretch[]): { of: Stretch; length: number }[] {
  const found: { of: Stretch; length: number }[] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last !== undefined && last.of.fill === cell.fill && last.of.label === cell.label) last.length += 1;
    else found.push({ of: cell, length: 1 });
  }
  return found;
}

/** The label stands near the start; a short stretch is its label and nothing else, one that is shorter still has none. */
function filled({ fill, label = '' }: Stretch, length: number): string {
  if (label === '' || label.length > length) return fill.repeat(length);
  const text = label.length + 4 > length ? label : `${fill} ${label} `;
  return text + fill.repeat(length - text.length);
}

/** Seconds below a bar: `0 s       2 s       4 s`. */
export function axis({ from, to }: Span, width: number): string {
  const seconds = (to - from) / 1_000;
  const every = [1, 2, 5, 10, 20, 60].find((step) => (step / seconds) * width >= 9) ?? 60;
  let line = '';
  for (let second = 0; second <= seconds; second += every) {
    const at = Math.round((second / seconds) * width);
    const tick = `${second} s`;
    if (at + tick.length <= width) line = line.padEnd(at) + tick;
  }
  return line;
}
