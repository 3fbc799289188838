import { expect, test } from 'vitest';
import { makeKeys } from '../../../test/fakes/ssh-host/keys.ts';
import { bastionAt, hostNameOf, type Role } from '../../inventory/host.ts';
import { unpinned } from './pins-of-hosts.ts';

const key = makeKeys().public;
const host = (address: string, more: { privateAddress?: string; hostKeys?: readonly string[] } = {}) => ({
  name: hostNameOf(address),
  address,
  role: 'web' as Role,
  hostKeys: [],
  ...more,
});
const none = { kind: 'none' } as const;
const ssh = { user: 'deploy', port: 22, key: { kind: 'agent' } } as const;
const jump = { user: 'deploy', address: 'b', port: 2200 };

test('a machine has a pin by a line that names it or by a key of its own', () => {
  const hosts = [host('a'), host('c', { hostKeys: [key] }), host('d'), host('e', { privateAddress: '10.0.0.5' })];
  const knownHosts = `a ${key}\n10.0.0.5 ${key}`;
  expect([...unpinned({ hosts, targetGroups: none, knownHosts }, ssh)]).toEqual(['d', 'e']);
  const behind = { hosts, targetGroups: none, knownHosts, bastion: bastionAt('b') };
  expect([...unpinned(behind, { ...ssh, jump })]).toEqual(['d', 'bastion b']);
  const pinned = { ...behind, knownHosts: `${knownHosts}\n[b]:2200 ${key}` };
  expect([...unpinned(pinned, { ...ssh, jump })]).toEqual(['d']);
});

test('a line that only revokes is no pin', () => {
  const knownHosts = `@revoked a ${key}`;
  expect(unpinned({ hosts: [host('a')], targetGroups: none, knownHosts }, ssh).size).toBe(1);
});
