import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../../src/clients/clock/system-clock.ts';
import type { Clock } from '../../../src/clock.ts';
import { answerCall, type Call, type CloudState, createState, errorBody } from './answer-call.ts';
import { Refusal } from './refusal.ts';
import { Redirect } from './s3.ts';

/** One call as it arrived, and what it came to: `done` was carried out, whatever the caller heard of it. */
export type SeenCall = { readonly at: number; readonly action: string; readonly outcome: string };

export type FakeCloud = CloudState & {
  /** For `AWS_ENDPOINT_URL`: EC2, STS and S3 all answer here. */
  readonly url: string;
  readonly calls: SeenCall[];
  /** Called when a call is left without an answer, so that a test can move its clock. */
  onHang: () => void;
  stop(): Promise<void>;
};

/**
 * A small AWS: EC2's security group rules and instances, its Instance Connect, EventBridge Scheduler, the target groups of Elastic Load
 * Balancing and what CloudWatch counts of them, STS and S3's GetObject over their real wire protocols, with state, on 127.0.0.1.
 * It follows AWS's documentation, and fails on demand (`faults`). It does not recompute signatures.
 */
export async function startFakeCloud({ clock = systemClock }: { clock?: Clock } = {}): Promise<FakeCloud> {
  const state = createState(clock);
  const calls: SeenCall[] = [];
  const cloud: Mutable<FakeCloud> = { ...state, url: '', calls, onHang: () => undefined, stop: async () => undefined };

  const server = createServer((request, response) => {
    void read(request).then((call) => serve(call, response));
  });
  const serve = (call: Call, response: ServerResponse) => {
    state.schedules.act();
    const fault = state.faults.take(call.action);
    const note = (outcome: string) => calls.push({ at: clock.now(), action: call.action, outcome });
    const cut = (outcome: string) => {
      note(outcome);
      response.destroy();
    };
    const hang = (outcome: string) => {
      note(outcome);
      cloud.onHang();
    };
    if (fault?.kind === 'before') return cut('cut before');
    if (fault?.kind === 'hang') return hang('hung before');
    if (fault?.kind === 'meanwhile') fault.act();
    try {
      const body = answerCall(state, call, fault);
      if (fault?.kind === 'lost') return cut('done, answer lost');
      if (fault?.kind === 'hang-after') return hang('done, answer hung');
      note('done');
      response.writeHead(200, { 'content-type': 'text/xml' }).end(body);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('InternalError', String(error), 500);
      note(refusal.code);
      const region = refusal instanceof Redirect ? { 'x-amz-bucket-region': refusal.region } : {};
      response
        .writeHead(refusal.status, { 'content-type': 'text/xml', ...region })
        .end(errorBody(call.service, refusal));
    }
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cloud.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  cloud.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return cloud;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

async function read(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const target = String(request.headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1);
  const params = new URLSearchParams(target ? (JSON.parse(body) as Record<string, string>) : body);
  const { authorization = '', ...headers } = request.headers;
  const [, region = '', signed = ''] = /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(authorization) ?? [];
  const action = target || params.get('Action') || restAction(signed, request.method);
  const token = headers['x-amz-security-token'];
  return {
    action,
    params,
    region,
    // An unsigned call is STS's AssumeRoleWithWebIdentity.
    service: signed === '' ? 'sts' : signed,
    path: new URL(request.url ?? '/', 'http://fake').pathname,
    body,
    authorization,
    ...(typeof token === 'string' ? { token } : {}),
  };
}

/** Of S3 only GetObject is known. */
function restAction(service: string, method = ''): string {
  if (service !== 'scheduler') return method === 'GET' ? 'GetObject' : method;
  const verbs: Readonly<Record<string, string>> = { POST: 'Create', PUT: 'Update', GET: 'Get', DELETE: 'Delete' };
  return `${verbs[method] ?? method}Schedule`;
}
