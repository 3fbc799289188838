import { readyCloud } from '../../fakes/cloud/ready-cloud.ts';
import { startWindowRun } from '../../fakes/cloud/window-run.ts';

/**
 * How long it takes from the decision to close until the port was seen shut, over the real clients and the real wire protocol: as calls, and
 * against one look at the group in the same run. `node test/bench/close/run.ts [rounds]`; fails beyond a quarter over the limit.
 */
const rounds = Number(process.argv[2] ?? 21);
// Four calls, one after another, each as long as a look.
const limit = 4.8;
const tolerance = 1.25;

await using ready = await readyCloud();
const looks: number[] = [];
const closes: number[] = [];
const calls = new Set<number>();
for (let round = 0; round < rounds + 3; round++) {
  const run = await startWindowRun(ready);
  await run.open();
  const look = await timed(() => run.parts.firewall.describeRules(ready.group));
  const before = ready.cloud.calls.length;
  const close = await timed(() => run.close());
  // The first rounds compile what the others only run.
  if (round < 3) continue;
  calls.add(ready.cloud.calls.length - before);
  looks.push(look);
  closes.push(close);
}

const [look, close] = [median(looks), median(closes)];
const ratio = close / look;
console.log(`close to port shut, medians of ${rounds}      ms   ratio   limit`);
console.log(`one look at the group              ${look.toFixed(1).padStart(7)}    1.00`);
console.log(
  `closed, and seen closed (${[...calls].join(' or ')} calls)   ${close.toFixed(1).padStart(7)} ${ratio.toFixed(2).padStart(7)} ${limit.toFixed(1).padStart(7)}`,
);
console.log(JSON.stringify({ bench: 'close', rounds, calls: [...calls], look, close, ratio, limit }));
if (ratio > limit * tolerance) process.exitCode = 1;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
