import { generateKeyPairSync, type JsonWebKey, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../../src/clients/clock/system-clock.ts';
import type { Clock } from '../../../src/clock.ts';

export type TokenServer = {
  /** The `iss` of the tokens. */
  readonly issuer: string;
  /** For `ACTIONS_ID_TOKEN_REQUEST_URL` and `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly requestUrl: string;
  readonly requestToken: string;
  readonly keys: readonly JsonWebKey[];
  /** Further claims of every token, and those that replace the usual ones. */
  readonly claims: Record<string, unknown>;
  /** Each request that came, with the status it got. */
  readonly requests: { readonly audience: string; readonly status: number }[];
  /** Statuses for the next requests, before it answers 200 again. */
  readonly failures: number[];
  /** Signs a token as the endpoint would. */
  token(audience: string): string;
  stop(): Promise<void>;
};

// One pair for all servers of a process: making one takes a good part of a second.
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });

/** GitHub's identity token endpoint: RS256, five minutes, a fresh token for each request, its keys at `/.well-known/jwks`. */
export async function startTokenServer({
  clock = systemClock,
  subject = 'repo:acme/shop:ref:refs/heads/main',
}: Options = {}): Promise<TokenServer> {
  const kid = randomUUID();
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }];
  const requestToken = `runner-${randomUUID()}`;
  const claims: Record<string, unknown> = { sub: subject, repository_owner_id: '1001', repository_id: '2002' };
  const requests: TokenServer['requests'] = [];
  const failures: number[] = [];
  let issuer = '';

  const token = (audience: string) => {
    const seconds = Math.floor(clock.now() / 1_000);
    const body = {
      iss: issuer,
      aud: audience,
      jti: randomUUID(),
      iat: seconds,
      nbf: seconds - 600,
      exp: seconds + 300,
      ...claims,
    };
    const signed = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(body)}`;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/jwks') return send(200, { keys });
    const audience = url.searchParams.get('audience') ?? 'https://github.com/acme';
    const allowed = request.headers.authorization?.toLowerCase() === `bearer ${requestToken}`.toLowerCase();
    const status = failures.shift() ?? (allowed ? 200 : 401);
    requests.push({ audience, status });
    return status === 200
      ? send(200, { count: 1, value: token(audience) })
      : send(status, { message: 'told to fail, or a wrong bearer' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    requestUrl: `${issuer}/token?api-version=2.0`,
    requestToken,
    keys,
    claims,
    requests,
    failures,
    token,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Options = { clock?: Clock; subject?: string };

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
