import { expect, test } from 'vitest';
import * as library from '../src/index.ts';

test('the library is what it says, no more and no less', () => {
  expect(Object.keys(library).sort()).toEqual(['SallyportError', 'run']);
});

test('wrong settings are all told at once, spelled as the caller spells them, and nothing is printed', async () => {
  const refused = library.run({ 'heath-check': 'http://localhost/up', 'ssh-port': 'x' });
  await expect(refused).rejects.toMatchObject({ code: 'SETTINGS_INVALID', exitCode: 2 });
  await expect(refused).rejects.toThrow(/heath-check: .*health-check[\s\S]*ssh-port: /);
});
