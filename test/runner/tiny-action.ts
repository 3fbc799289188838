import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of actions that consist of a few lines of script each, gone with the test. */
export function tinyActions() {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-tiny-'));
  let made = 0;
  return {
    make: ({ main, post, more = '' }: { main: string; post?: string; more?: string }): string => {
      made += 1;
      const action = join(folder, String(made));
      mkdirSync(action);
      writeFileSync(join(action, 'main.cjs'), main);
      if (post !== undefined) writeFileSync(join(action, 'post.cjs'), post);
      const stages = `  main: main.cjs\n${post === undefined ? '' : '  post: post.cjs\n'}`;
      writeFileSync(join(action, 'action.yml'), `name: tiny\nruns:\n  using: node24\n${stages}${more}`);
      return action;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}
