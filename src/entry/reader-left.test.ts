import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

test('a run goes on to its own end when nobody reads its output any more', async () => {
  const entry = new URL('./cancelled.ts', import.meta.url).href;
  const run = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import ${JSON.stringify(entry)};
      process.stdout.write('open\\n');
      let lines = 0;
      process.stdin.once('data', () => setInterval(() => {
        process.stdout.write('still here\\n');
        lines += 1;
        if (lines === 20) process.exit(7);
      }, 5));`,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let complaint = '';
  run.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  await once(run.stdout, 'data');
  run.stdout.destroy();
  run.stdin.write('gone\n');
  const [exitCode] = await once(run, 'close');
  expect({ exitCode, complaint }).toEqual({ exitCode: 7, complaint: '' });
});
