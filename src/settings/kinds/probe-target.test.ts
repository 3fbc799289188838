import { expect, test } from 'vitest';
import { probeTarget } from './probe-target.ts';

test.each([
  ['http://localhost/up', { kind: 'http', tls: false, host: 'localhost', port: 80, path: '/up' }],
  ['https://localhost', { kind: 'http', tls: true, host: 'localhost', port: 443, path: '/' }],
  ['http://[::1]:3000/up?a=b', { kind: 'http', tls: false, host: '::1', port: 3000, path: '/up?a=b' }],
  ['unix:/run/app.sock:/up?x=y:z', { kind: 'unix', socket: '/run/app.sock', path: '/up?x=y:z' }],
  ['unix:/run/app.sock', { kind: 'unix', socket: '/run/app.sock', path: '/' }],
  ['tcp://localhost:5432', { kind: 'tcp', host: 'localhost', port: 5432 }],
  ['tcp://[::1]:5432/', { kind: 'tcp', host: '::1', port: 5432 }],
  ['command: test -f /up', { kind: 'command', command: 'test -f /up' }],
  ['command:a\nb', { kind: 'command', command: 'a\nb' }],
  ['none', 'none'],
])('%j asks there', (text, value) => {
  expect(probeTarget.parse(text)).toEqual({ kind: 'ok', value });
});

test.each([
  ...[
    'http:',
    'http:///up',
    'http://a b/',
    'HTTP://localhost',
    'https://',
    'http://user@localhost/',
    'http://localhost:0x/',
  ],
  ...[
    'unix:',
    'unix://run/app.sock:up',
    'unix:/a b:/up',
    'tcp://localhost:0',
    'tcp://localhost:65536',
    'tcp://:1',
    'tcp:localhost:1',
  ],
  ...['command:  ', 'None', '/up', 'localhost:3000'],
])('%j is refused', (text) => {
  expect(probeTarget.parse(text).kind).toBe('bad');
});
