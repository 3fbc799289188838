import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundle } from '../../../scripts/bundle/make-bundle.ts';
import { importsOf, sourceFiles } from '../../architecture/imports.ts';
import { openStages, type Stage } from './stages.ts';

/**
 * How long the action takes to come to four points, against an empty script in the same run. Whole processes, seen from outside.
 * `node test/bench/startup/run.ts [rounds]`; fails when a limit is broken by more than a quarter, and again at once, since machines are noisy.
 */
const rounds = Number(process.argv[2] ?? 21);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sallyport-startup-'));

try {
  const dist = join(folder, 'dist');
  const loadAll = join(folder, 'load-all.ts');
  writeFileSync(loadAll, programThatLoadsAll());
  mkdirSync(dist);
  const entries = { main: 'src/entry/github-main.ts', post: 'src/entry/github-post.ts', loadAll };
  for (const [name, content] of await makeBundle(root, entries)) writeFileSync(join(dist, name), content);

  const { stages, close } = await openStages(dist, join(dist, 'loadAll.cjs'));
  // A machine that is busy with something else for a while breaks a ratio once; a slow bundle breaks it twice.
  const isKept = report(stages, await measure(stages)) || report(stages, await measure(stages));
  close();
  process.exitCode = isKept ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Everything that a deploy loads lazily, found in the sources: what is added later counts from then on. */
function programThatLoadsAll(): string {
  const notInADeploy = ['clients/aws/return-to-cloud.ts', 'clients/aws/state-bucket.ts', 'log-update', 'sshpk'];
  const imports = [...sourceFiles(join(root, 'src'))].flatMap(([file, text]) => importsOf(file, text));
  const lazy = imports.filter(({ kind, target }) => kind === 'lazy' && !notInADeploy.includes(target));
  const targets = new Set(lazy.map(({ target }) => (target.endsWith('.ts') ? join(root, 'src', target) : target)));
  const loads = [...targets].map((target) => `import(${JSON.stringify(target)})`);
  return `import ${JSON.stringify(join(root, 'src/entry/run-command.ts'))};\nvoid Promise.all([${loads.join(', ')}]).then(() => process.exit(0));\n`;
}

/** One run of each stage per round, so that what the machine does meanwhile meets all of them alike. The first round only warms the page cache. */
async function measure(stages: readonly Stage[]): Promise<number[][]> {
  const times: number[][] = stages.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, stage] of stages.entries()) {
      const took = await stage.run();
      if (round > 0) times[index]?.push(took);
    }
  }
  return times;
}

function report(stages: readonly Stage[], times: readonly number[][]): boolean {
  const medians = times.map(median);
  const [floor = 1] = medians;
  console.log(`start-up, medians of ${rounds} interleaved runs      ms   ratio   limit`);
  let kept = true;
  for (const [index, { name, limit }] of stages.entries()) {
    const ratio = (medians[index] ?? 0) / floor;
    const isBroken = limit !== undefined && ratio > limit * 1.25;
    const verdict = isBroken ? 'BROKEN' : limit !== undefined && ratio > limit ? 'over, within noise' : '';
    kept &&= !isBroken;
    console.log(
      `${name.padEnd(42)} ${(medians[index] ?? 0).toFixed(0).padStart(7)} ${ratio.toFixed(2).padStart(7)} ${(limit?.toFixed(1) ?? '').padStart(7)}  ${verdict}`.trimEnd(),
    );
  }
  return kept;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
