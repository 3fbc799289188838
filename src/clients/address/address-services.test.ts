import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { failureOf } from '../../../test/fakes/failure-of.ts';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { systemClock } from '../clock/system-clock.ts';
import { createAddressSource } from './address-services.ts';

const never = new AbortController().signal;
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function service(answer: string | RequestListener, name = '127.0.0.1'): Promise<string> {
  const server = createServer(typeof answer === 'string' ? (_, response) => response.end(answer) : answer);
  await new Promise<void>((resolve) => server.listen(0, name === '[::1]' ? '::1' : '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${name}:${(server.address() as AddressInfo).port}/`;
}

const silentService: RequestListener = () => undefined;

test('what two services say is the address, without waiting for the third', async () => {
  const services = [await service(silentService), await service('8.8.4.4\n'), await service('8.8.4.4')];
  const source = createAddressSource(services, virtualClock({ moves: 'by-hand' }));
  expect(await source.address('IPv4', never)).toBe('8.8.4.4');
});

test('the address of a family is asked for over that family and no other', async () => {
  const answers = ['2606:4700::1111', '2606:4700:0:0::1111\n', '8.8.4.4'];
  const services = await Promise.all(answers.map((answer) => service(answer, '[::1]')));
  expect(await createAddressSource(services, systemClock).address('IPv6', never)).toBe('2606:4700::1111');
  // Reached by IPv4 alone, behind a name that says nothing of families.
  const others = await Promise.all(answers.map(() => service('8.8.4.4', 'localhost')));
  expect(await createAddressSource(others, systemClock).address('IPv4', never)).toBe('8.8.4.4');
  const error = await failureOf(createAddressSource(others, systemClock).address('IPv6', never));
  expect(error.message).toContain('on the IPv6 address of this runner');
  expect(error.message.match(/ECONNREFUSED|ENOTFOUND/g)).toHaveLength(3);
});

test('one liar is outvoted', async () => {
  const services = [await service('1.1.1.1'), await service('8.8.4.4'), await service('8.8.4.4')];
  expect(await createAddressSource(services, systemClock).address('IPv4', never)).toBe('8.8.4.4');
});

test('without two that agree there is no address, and each answer is told', async () => {
  const services = [
    await service('8.8.4.4'),
    await service('<html>login</html>'),
    await service((_, response) => response.writeHead(302, { location: services[0] }).end()),
    await service((_, response) => response.writeHead(503).end('8.8.4.4')),
    await service('x'.repeat(100_000)),
    await service('10.0.0.4'),
    'http://127.0.0.1:9/',
  ];
  const error = await failureOf(createAddressSource(services, systemClock).address('IPv4', never));
  expect(error).toMatchObject({ code: 'ADDRESS_UNKNOWN', exitCode: 2 });
  for (const words of [
    '8.8.4.4',
    'not an address',
    'a redirect (302)',
    'status 503',
    'more than 256',
    'private',
    'ECONNREFUSED',
  ]) {
    expect(error.message).toContain(words);
  }
});

describe('what is not asked', () => {
  test.each(['http://api.example.org/', 'ftp://127.0.0.1/', 'http://127.0.0.1.example.org/'])(
    '%s: it is not https',
    async (url) => {
      const error = await failureOf(createAddressSource([url], systemClock).address('IPv4', never));
      expect(error.message).toContain('it is not https');
    },
  );
});

test('services that never answer end it in five seconds', async () => {
  const clock = virtualClock({ moves: 'by-hand' });
  const services = [await service(silentService), await service(silentService), await service('8.8.4.4')];
  const asking = failureOf(createAddressSource(services, clock).address('IPv4', never));
  await clock.advance(5_000);
  expect((await asking).message).toContain('no answer within 5 s');
});

test('a cancel ends it with the cancel', async () => {
  const cancel = new AbortController();
  const services = [await service(silentService), await service(silentService)];
  const asking = createAddressSource(services, virtualClock({ moves: 'by-hand' })).address('IPv4', cancel.signal);
  cancel.abort(new Error('cancelled'));
  await expect(asking).rejects.toThrow('cancelled');
});
