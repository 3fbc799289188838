import type { RemoteCommand } from '../../../src/deployers/remote.ts';
import { releaseScript, renewScript, takeScript } from '../../../src/rollout/lock/lock-scripts.ts';

/** Deploy locks as a host keeps them: who holds each application's, and until when by its own clock. */
export type FakeLocks = Map<
  string,
  { readonly nonce: string; readonly end: number; readonly owner: string; readonly url: string }
>;

/** What a lock script would print on the host; undefined for any other script. */
export function answerOfLock(
  locks: FakeLocks,
  { script, environment }: RemoteCommand,
  now: number,
): string | undefined {
  const of = (name: string) => environment[name] ?? '';
  const held = locks.get(of('LOCK_NAME')) ?? { nonce: 'free', end: 0, owner: '', url: '' };
  const mine = held.nonce === of('LOCK_NONCE');
  const tell = (kind: string) =>
    [kind, held.nonce, Math.round((held.end - now) / 1_000), held.owner, held.url].map((line) => `${line}\n`).join('');
  const end = now + Number(of('LOCK_SECONDS')) * 1_000;
  switch (script) {
    case renewScript:
      if (mine) locks.set(of('LOCK_NAME'), { ...held, end });
      return tell(mine ? 'mine' : 'lost');
    case releaseScript:
      if (mine) locks.delete(of('LOCK_NAME'));
      return tell(mine ? 'mine' : 'lost');
    case takeScript: {
      if (mine) return tell('taken');
      if (held.nonce !== 'free' && held.end > now && held.nonce !== of('LOCK_BREAK')) return tell('held');
      locks.set(of('LOCK_NAME'), { nonce: of('LOCK_NONCE'), end, owner: of('LOCK_OWNER'), url: of('LOCK_URL') });
      return tell(held.nonce === 'free' ? 'taken' : 'broken');
    }
    default:
      return undefined;
  }
}
