import { withDeadline } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import { safeText } from '../../report/foreign-output.ts';
import { Secret } from '../../secret.ts';
import type { CiLog, CiParts, IdentityTokenSource } from '../ci-host.ts';

type Request = { readonly requestUrl: string; readonly requestToken: Secret; readonly log: CiLog };

/** Asks the job's token service. Each call asks again: a token lives five minutes, and a retry must not send an old one. */
export function githubIdentity(parts: CiParts, request: Request): IdentityTokenSource {
  return {
    token: async (audience, signal) => {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await ask(parts, request, audience, signal);
        if (answer.kind === 'token') {
          request.log.mask(answer.token);
          return answer.token;
        }
        if (!answer.passing || attempt === attempts) throw answer.error;
        await parts.clock.sleep(500 * 2 ** attempt, signal);
      }
    },
  };
}

const attempts = 4;
const requestTimeout = 10_000;

type Answer =
  | { readonly kind: 'token'; readonly token: Secret }
  /** `passing`: another try may help. */
  | { readonly kind: 'failed'; readonly passing: boolean; readonly error: SallyportError };

async function ask(parts: CiParts, request: Request, audience: string, signal: AbortSignal): Promise<Answer> {
  try {
    const { status, body } = await withDeadline(
      {
        clock: parts.clock,
        milliseconds: requestTimeout,
        signal,
        onTimeout: () => new Error(`no answer within ${requestTimeout / 1_000} s`),
      },
      (inner) => get(parts, request, audience, inner),
    );
    const value = status === 200 ? tokenIn(body) : undefined;
    if (value !== undefined) return { kind: 'token', token: new Secret(value) };
    // A 200 whose body is not understood may hold the token: it is not quoted.
    const said =
      status === 200 ? 'an answer without a token' : `HTTP ${status}: ${safeText(body, parts.redactor.redact, 300)}`;
    return {
      kind: 'failed',
      passing: status >= 500 || status === 429,
      error: unavailable(`GitHub's token service gave ${said}.`),
    };
  } catch (cause) {
    signal.throwIfAborted();
    const reason = cause instanceof Error ? cause.message : String(cause);
    return {
      kind: 'failed',
      passing: true,
      error: unavailable(`GitHub's token service could not be asked: ${reason}.`, cause),
    };
  }
}

function unavailable(message: string, cause?: unknown): SallyportError {
  return new SallyportError('IDENTITY_TOKEN_UNAVAILABLE', {
    message,
    hint: 'Run the job again. If it stays so, see whether the job may still run (a cancelled one gets no token) and whether the runner reaches GitHub.',
    ...(cause === undefined ? {} : { cause }),
  });
}

function tokenIn(body: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    const found = typeof parsed === 'object' && parsed !== null && 'value' in parsed ? parsed.value : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Plain node:https: the global `fetch` costs 50 ms at its first use. Proxies of the environment are obeyed, as by GitHub's own client. */
async function get(
  { env }: CiParts,
  { requestUrl, requestToken }: Request,
  audience: string,
  signal: AbortSignal,
): Promise<{ status: number; body: string }> {
  const url = new URL(requestUrl);
  url.searchParams.set('audience', audience);
  const { request, Agent } = url.protocol === 'http:' ? await import('node:http') : await import('node:https');
  const agent = new Agent({ proxyEnv: { ...env } });
  const headers = { authorization: `Bearer ${requestToken.reveal()}`, accept: 'application/json; api-version=2.0' };
  return await new Promise((resolve, reject) => {
    const sent = request(url, { headers, agent, signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}
