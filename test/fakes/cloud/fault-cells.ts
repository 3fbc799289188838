import type { Breakage } from '../broken-windows.ts';
import type { Company } from './fault-company.ts';
import { type Part, playScene, type Then, type Trouble } from './fault-scene.ts';
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

const nothing: FaultKind = { kind: 'meanwhile', act: () => undefined };

/**
 * Plays a scene once to find the calls of one part, and then once for each of them × everything that can go wrong at it × what comes after.
 * Throws, naming the cell, when a promise was broken in the end.
 */
export async function playEveryCell(part: Part, who: Company, breaks?: Breakage): Promise<Count> {
  const scene = { part, who, ...(breaks === undefined ? {} : { breaks }) };
  const { calls } = await playScene({ ...scene, after: 'post' });
  if (calls.length < 3) throw new Error(`${part} made no more than ${calls.length} calls`);
  const count = { played: 0, byGuard: 0 };
  for (const [at, action] of calls.entries()) {
    for (const [name, trouble, after] of cellsAt(at, part, who)) {
      const ended = await playScene({ ...scene, trouble, after }).catch((cause: unknown) => {
        throw new Error(`${action} (call ${at} of ${part}), ${name}, then ${after}`, { cause });
      });
      count.played += 1;
      if (ended.byGuard) count.byGuard += 1;
    }
  }
  return count;
}

type Count = { played: number; byGuard: number };

function cellsAt(at: number, part: Part, { guarded, replaced }: Company): readonly [string, Trouble, Then][] {
  const after: readonly Then[] = guarded === undefined ? ['post', 'sweep'] : ['post', 'sweep', 'guard'];
  const befalls = replaced === 'right after the trouble' ? [...faults, nothing] : faults;
  const cells = [
    ...befalls.map((fault): [string, Trouble, Then] => [
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
