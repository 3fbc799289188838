import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generate/generated-files.ts';

/** Writes what is made from the table of settings; with `--check` it only tells what would change, by exit code 1. */
const isCheck = process.argv.includes('--check');
const root = new URL('../', import.meta.url);

for (const [path, text] of generatedFiles()) {
  if (text === contentOf(path)) continue;
  if (isCheck) {
    console.error(`${path} is not what the table of settings makes. Run: npm run generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(new URL('./', new URL(path, root)), { recursive: true });
    writeFileSync(new URL(path, root), text);
    console.log(`${path} written`);
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
