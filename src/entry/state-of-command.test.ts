import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../../test/fakes/window-place.ts';
import { newRecord, type RunRecord, writeRunRecord } from '../run/run-record.ts';
import { stateOfCommand } from './state-of-command.ts';

const settle = { settings: { general: {}, roles: {} }, hosts: [], knownHosts: '' };
const window = { group: 'sg-1', cidr: '203.0.113.7/32', port: 22, nonce: 'n' };
const canary = { group: 'arn:aws:elasticloadbalancing:x:1:targetgroup/canary/1', targets: [], rules: [] };

function stateWith(record: Partial<RunRecord>) {
  const state = stateOfCommand(join(emptyFolder(), 'state.json'));
  state.store.save(writeRunRecord({ ...newRecord({ region: 'eu-central-1' }), ...record }));
  return state;
}

test.each<[string, Partial<RunRecord>]>([
  ['a window', { windows: [window] }],
  ['files', { files: '/tmp/a' }],
  ['a canary group', { canary }],
  ['a deploy lock', { settle, lock: { host: 'web-1', application: 'shop', nonce: 'n' } }],
  ['hosts that were changing (web-1)', { settle, inFlight: [{ host: 'web-1', phase: 'deploying' }] }],
])('a state that tells of %s is not written over', (what, record) => {
  const state = stateWith(record);
  const before = state.store.load();
  expect(state.claim).toThrow(
    expect.objectContaining({
      code: 'STATE_IN_USE',
      message: expect.stringContaining(`tells of ${what}`),
      hint: expect.stringContaining('sallyport close --state'),
    }),
  );
  expect(state.store.load()).toBe(before);
});

test.each<[string, Partial<RunRecord>]>([
  ['nothing', {}],
  ['a window that is shut', { windows: [{ ...window, closed: true }] }],
  ['hosts, and no way back to them', { inFlight: [{ host: 'web-1', phase: 'deploying' }] }],
])('a state that tells of %s is free', (_, record) => {
  const state = stateWith(record);
  state.claim();
  expect(state.store.load()).toBe(writeRunRecord(newRecord({ region: '' })));
});
