import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeBundle } from './bundle/make-bundle.ts';

/** Writes `dist/`, what `uses:` runs; with `--check` it only tells whether `dist/` is what the sources make, by exit code 1. */
const root = fileURLToPath(new URL('../', import.meta.url));
const dist = new URL('../dist/', import.meta.url);

const files = await makeBundle(root);
if (process.argv.includes('--check')) check();
else write();

function check(): void {
  const names = new Set([...files.keys(), ...namesInDist()]);
  const wrong = [...names].filter((name) => contentOf(name) !== files.get(name)).sort();
  for (const name of wrong) console.error(`dist/${name} is not what the sources make.`);
  if (wrong.length === 0) {
    console.log(`dist/ is what the sources make: ${files.size} files.`);
  } else {
    console.error('Run `npm ci && npm run bundle` and commit dist/.');
    process.exitCode = 1;
  }
}

function write(): void {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  for (const [name, content] of files) writeFileSync(new URL(name, dist), content);
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  console.log(`dist/ written: ${files.size} files, ${(bytes / 1e6).toFixed(2)} MB.`);
}

function namesInDist(): string[] {
  try {
    return readdirSync(dist);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function contentOf(name: string): string | undefined {
  return namesInDist().includes(name) ? readFileSync(new URL(name, dist), 'utf8') : undefined;
}
