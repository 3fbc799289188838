import type { RequestOptions } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { type Clock, withDeadline } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import { type AddressAnswer, agreedAddress, parseAddressAnswer } from '../../window/address.ts';
import type { Family } from '../../window/families.ts';
import type { AddressSource } from '../../window/rule.ts';

/** Milliseconds one service may take. */
const patience = 5_000;
/** An address has at most 45 characters; more is a page. */
const longestBody = 256;

/**
 * Asks all services at once over https and the family wanted, each by itself: no proxy, no redirect, no kept connection. The answer is the address
 * that two of them agree on, as soon as they do.
 */
export function createAddressSource(services: readonly string[], clock: Clock): AddressSource {
  return {
    address: async (family, signal) => {
      const enough = new AbortController();
      const inner = AbortSignal.any([signal, enough.signal]);
      try {
        return await firstAgreement(
          services.map((service) => ask({ service, family, clock }, inner)),
          family,
        );
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        enough.abort();
      }
    },
  };
}

/** Does not wait for the third service once two have agreed. */
function firstAgreement(asked: readonly Promise<AddressAnswer>[], family: Family): Promise<string> {
  const answers: AddressAnswer[] = [];
  return new Promise((resolve, reject) => {
    const heard = asked.map(async (answer) => {
      answers.push(await answer);
      const address = agreedAddress(answers);
      if (address !== undefined) resolve(address);
    });
    Promise.all(heard).then(() => reject(unknown(answers, family)), reject);
  });
}

type Question = { readonly service: string; readonly family: Family; readonly clock: Clock };

async function ask({ service, family, clock }: Question, signal: AbortSignal): Promise<AddressAnswer> {
  const useless = (reason: string): AddressAnswer => ({ service, kind: 'useless', reason });
  try {
    const onTimeout = () => new Error(`no answer within ${patience / 1_000} s`);
    const { status, body } = await withDeadline({ clock, milliseconds: patience, signal, onTimeout }, (inner) =>
      get(service, family, inner),
    );
    if (status !== 200)
      return useless(
        status >= 300 && status < 400 ? `a redirect (${status}), which is not followed` : `status ${status}`,
      );
    return parseAddressAnswer(service, body, family);
  } catch (error) {
    return useless(error instanceof Error ? error.message : String(error));
  }
}

async function get(service: string, family: Family, signal: AbortSignal): Promise<{ status: number; body: string }> {
  const url = new URL(service);
  const request = await requestOver(url, {
    family: family === 'IPv6' ? 6 : 4,
    signal,
    headers: { accept: 'text/plain', 'user-agent': 'sallyport' },
  });
  return await new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
        if (body.length > longestBody) request.destroy(new Error(`more than ${longestBody} characters`));
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.once('error', reject);
    });
    request.end();
  });
}

/** With own agents: Node's global one may be told to use a proxy, and SSH would not go through it. */
async function requestOver(url: URL, options: RequestOptions) {
  if (url.protocol === 'https:') return httpsRequest(url, { ...options, agent: new Agent(), rejectUnauthorized: true });
  if (!isLoopback(url)) throw new Error('it is not https');
  // Late, for an ES module that names node:http pays for all of undici (20 ms), and only tests and demos come here.
  const http = await import('node:http');
  return http.request(url, { ...options, agent: new http.Agent() });
}

/** As the settings check it, and once more where it counts: plain http may be answered by anyone on the way. */
function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/.test(hostname);
}

function unknown(answers: readonly AddressAnswer[], family: Family): SallyportError {
  const said = answers.map(
    (answer) => `${answer.service}: ${answer.kind === 'address' ? answer.address : answer.reason}`,
  );
  return new SallyportError('ADDRESS_UNKNOWN', {
    message: `No two address services agree on the ${family} address of this runner. ${said.join('; ')}.`,
    hint:
      family === 'IPv6'
        ? 'See whether this runner has IPv6 at all: GitHub’s own have none. Set source-address to the address that the hosts see, or give the hosts’ IPv4 addresses.'
        : 'Set source-address to the address that the hosts see, or name other address-services.',
  });
}
