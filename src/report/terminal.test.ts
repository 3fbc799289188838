import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { scriptedRun } from '../../test/fakes/event-stream.ts';
import { createPaint } from './paint.ts';
import { followRun } from './progress.ts';
import { liveText, openLiveScreen } from './terminal.ts';

const esc = '\u001b';
const sequenceOrSign = new RegExp(String.raw`${esc}\[\??[\d;]*[A-Za-z]|[\s\S]`, 'gu');

/** A terminal that knows the few sequences that are used: up, down, start of line, erase line. Shows its lines as a person sees them. */
class Screen extends Writable {
  readonly columns = 60;
  readonly isTTY = true;
  readonly lines: string[] = [''];
  #row = 0;
  #column = 0;

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    for (const [piece] of chunk.toString().matchAll(sequenceOrSign)) this.#take(piece);
    done();
  }

  #take(piece: string): void {
    const code = piece.slice(2);
    const count = Number.parseInt(code, 10) || 1;
    if (piece === '\n') {
      this.#row += 1;
      this.#column = 0;
      this.lines[this.#row] ??= '';
    } else if (piece === '\r') this.#column = 0;
    else if (!piece.startsWith(esc)) {
      const line = (this.lines[this.#row] ?? '').padEnd(this.#column);
      this.lines[this.#row] = line.slice(0, this.#column) + piece + line.slice(this.#column + 1);
      this.#column += 1;
    } else if (code.endsWith('A')) this.#row -= count;
    else if (code.endsWith('B')) this.#row += count;
    else if (code.endsWith('G')) this.#column = count - 1;
    else if (code === '2K') this.lines[this.#row] = '';
    else if (code === 'K' || code === '0K')
      this.lines[this.#row] = (this.lines[this.#row] ?? '').slice(0, this.#column);
  }
}

test('the log above stays whole however the lines below grow and shrink', async () => {
  const screen = new Screen();
  const live = await openLiveScreen(screen);
  const frames = [
    '\na',
    '\na\n\nfoot',
    '',
    '\nb\nc\n\nfoot',
    '\nb\n\nfoot',
    '\nb\nc\nd',
    `\n${'long '.repeat(20)}`,
    '\nb',
  ];
  for (const [index, frame] of frames.entries()) {
    if (frame === '') live.clear();
    else live.draw(frame);
    if (index % 2 === 0) {
      live.clear();
      screen.write(`log ${index}\n`);
      if (frame !== '') live.draw(frame);
    }
  }
  live.done();
  expect(screen.lines.map((line) => line.trimEnd()).filter((line) => line !== '')).toEqual([
    'log 0',
    'log 2',
    'log 4',
    'log 6',
  ]);
});

test('the live lines say who does what since when, and how far the run is', () => {
  const { note, progress } = followRun();
  const { events } = scriptedRun({ good: true });
  const stop = events.findIndex(({ kind }) => kind === 'host-output') + 1;
  for (const event of events.slice(0, stop)) note(event);
  const now = (events[stop - 1]?.at ?? 0) + 500;
  expect(liveText(progress, { now, columns: 80, paint: createPaint(false) }).split('\n')).toEqual([
    '',
    expect.stringMatching(/^ {6}. web-1\.example\.com {2}deploying {4}0:02 {2}Pulling registry\.example\.com…$/),
    '',
    '        batch 1 of 3 · 0 of 4 hosts · window open 0:04',
  ]);
});

test('nothing under way, nothing shown', () => {
  const { note, progress } = followRun();
  for (const event of scriptedRun().events) note(event);
  expect(liveText(progress, { now: 0, columns: 80, paint: createPaint(false) })).toBe('');
});
