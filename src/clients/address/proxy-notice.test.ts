import { expect, test } from 'vitest';
import { proxyNotice } from './proxy-notice.ts';

test.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])('%s is told, without what it holds', (name) => {
  const notice = proxyNotice({ [name]: 'http://user:hush@proxy:3128' });
  expect(notice).toContain(`${name} is set`);
  expect(notice).toContain('source-address');
  expect(notice).not.toContain('hush');
});

test('no proxy, and one for http only, is nothing to tell', () => {
  expect(proxyNotice({ HTTPS_PROXY: '', HTTP_PROXY: 'http://proxy:3128' })).toBeUndefined();
});
