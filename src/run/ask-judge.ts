import { lastWords } from '../deployers/command/command-end.ts';
import type { RolloutParts } from '../rollout/engine.ts';
import { factsOf, judgementOf } from '../rollout/judge.ts';
import { step } from './step.ts';
import type { Stage } from './story.ts';

/** How a rollout asks the team's own judge; undefined where there is none. */
export function askJudge({ settings, world }: Stage): RolloutParts['judge'] {
  if (settings.rollout.judge === undefined) return undefined;
  return async (seen, signal) => {
    const words = lastWords();
    const onLine = (stream: 'stdout' | 'stderr', line: string) => {
      words.keep(stream, line);
      world.emit({ kind: 'judge-output', stream, line });
    };
    const ask = async () => {
      const answer = await world.judge.ask(JSON.stringify(factsOf(seen)), onLine, signal);
      return judgementOf(answer, words.stderr.length > 0 ? words.stderr : words.stdout, seen);
    };
    return await step(
      world,
      'judge',
      ask,
      () => `goes on after batch ${seen.batch.number}`,
      (judgement) => (judgement.kind === 'go' ? undefined : judgement.error),
    );
  };
}
