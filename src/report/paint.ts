import { styleText } from 'node:util';

export type Ink = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

/** Colours a text, or leaves it as it is where colours do not show. */
export type Paint = (ink: Ink, text: string) => string;

export function createPaint(colour: boolean): Paint {
  // Whether to colour was decided by whoever knows the place; the stream of this process says nothing about a CI's log.
  return (ink, text) => (colour && text !== '' ? styleText(ink, text, { validateStream: false }) : text);
}
