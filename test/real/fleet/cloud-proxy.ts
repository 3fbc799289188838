import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call of the AWS query protocol as it passed: the name of the action, its parameters, and what came back. */
export type Call = {
  readonly action: string;
  readonly parameters: URLSearchParams;
  readonly asked: number;
  answered?: number;
  status?: number;
};

/** An error that AWS could give and moto never gives. */
export type Refusal = { readonly status: number; readonly code: string; readonly message: string };

/** Runs when a call comes (`asked`), or when its answer is there and not yet passed on (`answered`). A refusal takes the answer's place. */
export type Interference = (call: Call) => Promise<Refusal | undefined> | Refusal | undefined;

export type CloudProxy = AsyncDisposable & {
  readonly url: string;
  readonly calls: readonly Call[];
  /** Interferes with the next call of this action, once. */
  next(moment: 'asked' | 'answered', action: string, interference: Interference): void;
  /** A network that is down: what is asked from now on arrives nowhere and is never answered, until the returned function is called. */
  cutOff(): () => void;
};

export const requestExpired: Refusal = { status: 400, code: 'RequestExpired', message: 'Request has expired.' };
export const throttled: Refusal = { status: 503, code: 'RequestLimitExceeded', message: 'Request limit exceeded.' };

/** Stands before moto and passes every call on; what moto can't show (expiry, throttling, lost answers) is done here. */
export async function startCloudProxy(target: string): Promise<CloudProxy> {
  const calls: Call[] = [];
  let isCutOff = false;
  const waiting: { moment: string; action: string; interference: Interference }[] = [];
  const interfere = async (moment: string, call: Call) => {
    const index = waiting.findIndex((each) => each.moment === moment && each.action === call.action);
    const [found] = index < 0 ? [] : waiting.splice(index, 1);
    return await found?.interference(call);
  };
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await bytes(incoming);
    if (isCutOff) return;
    const parameters = new URLSearchParams(body.toString());
    const action = parameters.get('Action') ?? `${incoming.method} ${incoming.url}`;
    const call: Call = { action, parameters, asked: Date.now() };
    calls.push(call);
    const early = await interfere('asked', call);
    const answer = early === undefined ? await forward(target, incoming, body) : refuse(early, action);
    const late = early === undefined ? await interfere('answered', call) : undefined;
    const told = late === undefined ? answer : refuse(late, action);
    call.answered = Date.now();
    call.status = told.status;
    outgoing.writeHead(told.status, { ...told.headers, 'content-length': told.body.length }).end(told.body);
  };
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    next: (moment, action, interference) => waiting.push({ moment, action, interference }),
    cutOff: () => {
      isCutOff = true;
      return () => {
        isCutOff = false;
      };
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onward = request(new URL(url ?? '/', target), { method, headers }, (response) => {
      const { 'transfer-encoding': _, connection: __, ...kept } = response.headers;
      bytes(response).then(
        (answer) => resolve({ status: response.statusCode ?? 502, headers: kept, body: answer }),
        reject,
      );
    });
    onward.once('error', reject);
    onward.end(body);
  });
}

/** EC2 and STS write their errors differently (API references, "Common errors"). */
function refuse({ status, code, message }: Refusal, action: string): Answer {
  const error = `<Code>${code}</Code><Message>${message}</Message>`;
  const body = action.startsWith('AssumeRole')
    ? `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>${error}</Error></ErrorResponse>`
    : `<Response><Errors><Error>${error}</Error></Errors><RequestID>proxy</RequestID></Response>`;
  return { status, headers: { 'content-type': 'text/xml' }, body: Buffer.from(body) };
}

async function bytes(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
