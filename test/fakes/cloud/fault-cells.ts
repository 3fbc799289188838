import { type Company, type Part, playScene, type Then, type Trouble } from './fault-scene.ts';
import type { FaultKind } from './faults.ts';

const faults: readonly FaultKind[] = [
  { kind: 'before' },
  { kind: 'lost' },
  { kind: 'hang' },
  { kind: 'hang-after' },
  { kind: 'throttle' },
  { kind: 'expired' },
  { kind: 'error', status: 400, code: 'InvalidParameterValue' },
  { kind: 'error', status: 403, code: 'UnauthorizedOperation' },
  { kind: 'error', status: 500, code: 'InternalError' },
];

/**
 * Plays a scene once to find the calls of one part, and then once for each of them × everything that can go wrong at it × what comes after.
 * Throws, naming the cell, when a promise was broken in the end.
 */
export async function playEveryCell(part: Part, who: Company): Promise<{ played: number; byGuard: number }> {
  const { calls } = await playScene(part, who, undefined, 'post');
  if (calls.length < 3) throw new Error(`${part} made no more than ${calls.length} calls`);
  const count = { played: 0, byGuard: 0 };
  for (const [at, action] of calls.entries()) {
    for (const [name, trouble, then] of cellsAt(at, part, who)) {
      const ended = await playScene(part, who, trouble, then).catch((cause: unknown) => {
        throw new Error(`${action} (call ${at} of ${part}), ${name}, then ${then}`, { cause });
      });
      count.played += 1;
      if (ended.byGuard) count.byGuard += 1;
    }
  }
  return count;
}

function cellsAt(at: number, part: Part, { guarded }: Company): readonly [string, Trouble, Then][] {
  const after: readonly Then[] = guarded === undefined ? ['post', 'sweep'] : ['post', 'sweep', 'guard'];
  const cells = [
    ...faults.map((fault): [string, Trouble, Then] => [
      'code' in fault ? fault.code : fault.kind,
      { at, fault },
      'post',
    ]),
    ...(['before', 'after'] as const).flatMap((killed) =>
      after.map((then): [string, Trouble, Then] => [`killed ${killed}`, { at, killed }, then]),
    ),
  ];
  return part === 'sweep' ? cells.map(([name, trouble]) => [name, trouble, 'sweep']) : cells;
}
