import { describe, expect, test } from 'vitest';
import { type AddressAnswer, agreedAddress, parseAddressAnswer } from './address.ts';

describe('an answer is one public IPv4 address or it is nothing', () => {
  test.each(['8.8.4.4', '8.8.4.4\n', '  93.184.216.34 '])('“%s” is taken', (body) => {
    expect(parseAddressAnswer('https://a.example', body, 'IPv4')).toMatchObject({
      kind: 'address',
      address: body.trim(),
    });
  });

  test.each([
    ['', /empty/],
    [
      '<!DOCTYPE html><html><body>blocked by the proxy of your company</body></html>',
      /not an address: “<!DOCTYPE html>/,
    ],
    ['10.0.0.4', /private/],
    ['172.16.0.1', /private/],
    ['192.168.1.1', /private/],
    ['100.64.0.1', /carrierGradeNat/],
    ['127.0.0.1', /loopback/],
    ['169.254.169.254', /linkLocal/],
    ['0.0.0.0', /unspecified/],
    ['255.255.255.255', /broadcast/],
    ['203.0.113.7', /reserved/],
    ['8.8.4.0/24', /not an address/],
    ['0.0.0.0/0', /not an address/],
    ['8.8.4.4, 8.8.8.8', /not an address/],
    ['8.8.4.4\n8.8.8.8', /not an address/],
    ['010.8.4.4', /leading zeros|not an address/],
    ['134743044', /not an address/],
    ['{"ip":"8.8.4.4"}', /not an address/],
    ['2606:4700::1111', /IPv6/],
    ['\u001b[31m::error::x', /not an address/],
  ])('%j is refused', (body, reason) => {
    expect(parseAddressAnswer('https://a.example', body, 'IPv4')).toMatchObject({
      kind: 'useless',
      reason: expect.stringMatching(reason),
    });
  });
});

describe('asked over IPv6, it is one public IPv6 address', () => {
  test.each([
    ['2606:4700::1111', '2606:4700::1111'],
    ['2606:4700:0:0:0:0:0:1111\n', '2606:4700::1111'],
    ['2606:4700::ABCD', '2606:4700::abcd'],
  ])('“%s” is taken as AWS would write it', (body, address) => {
    expect(parseAddressAnswer('https://a.example', body, 'IPv6')).toMatchObject({ kind: 'address', address });
  });

  test.each([
    ['8.8.4.4', /IPv4 address, but it was asked over IPv6/],
    ['::', /unspecified/],
    ['::1', /loopback/],
    ['fe80::1', /linkLocal/],
    ['fe80::1%eth0', /not an address/],
    ['fd00::1', /uniqueLocal/],
    ['ff02::1', /multicast/],
    ['::ffff:8.8.4.4', /ipv4Mapped/],
    ['2002:808:404::1', /6to4/],
    ['2001:db8::7', /reserved/],
    ['2606:4700::/32', /not an address/],
    ['2606:4700::1 2606:4700::2', /not an address/],
  ])('%j is refused', (body, reason) => {
    expect(parseAddressAnswer('https://a.example', body, 'IPv6')).toMatchObject({
      kind: 'useless',
      reason: expect.stringMatching(reason),
    });
  });
});

describe('two services must agree', () => {
  const says = (service: string, address: string): AddressAnswer => ({
    service: `https://${service}`,
    kind: 'address',
    address,
  });
  const fails = (service: string): AddressAnswer => ({
    service: `https://${service}`,
    kind: 'useless',
    reason: 'down',
  });

  test.each<[string, AddressAnswer[], string | undefined]>([
    ['two of two', [says('a.org', '8.8.4.4'), says('b.org', '8.8.4.4')], '8.8.4.4'],
    [
      'two of three, one lies',
      [says('a.org', '8.8.4.4'), says('b.org', '1.1.1.1'), says('c.org', '8.8.4.4')],
      '8.8.4.4',
    ],
    ['two of three, one is down', [fails('a.org'), says('b.org', '8.8.4.4'), says('c.org', '8.8.4.4')], '8.8.4.4'],
    ['one alone', [says('a.org', '8.8.4.4'), fails('b.org'), fails('c.org')], undefined],
    ['all different', [says('a.org', '8.8.4.4'), says('b.org', '1.1.1.1'), says('c.org', '9.9.9.9')], undefined],
    ['one owner twice', [says('api.a.org', '8.8.4.4'), says('api4.a.org', '8.8.4.4'), fails('c.org')], undefined],
    [
      'two against two',
      [says('a.org', '8.8.4.4'), says('b.org', '8.8.4.4'), says('c.org', '1.1.1.1'), says('d.org', '1.1.1.1')],
      undefined,
    ],
    ['nobody', [], undefined],
  ])('%s', (_, answers, agreed) => {
    expect(agreedAddress(answers)).toBe(agreed);
  });

  test('loopback services are told apart by their ports', () => {
    const answers = [1, 2].map(
      (port) => ({ service: `http://127.0.0.1:${port}`, kind: 'address', address: '8.8.4.4' }) as const,
    );
    expect(agreedAddress(answers)).toBe('8.8.4.4');
  });
});
