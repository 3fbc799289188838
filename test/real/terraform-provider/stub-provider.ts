import { createServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { encodeSchemas } from './encode-schemas.ts';
import type { Schemas } from './schemas.ts';

/** A provider that has schemas and does nothing: enough for `terraform init` and `terraform validate`. */
export type StubProvider = {
  /** What Terraform is told in TF_REATTACH_PROVIDERS, by which it takes a provider that runs already and looks for none to install. */
  readonly reattach: object;
  stop(): Promise<void>;
};

/** Terraform's plugin protocol, version 5: gRPC without TLS, as providers under a debugger speak it. */
export async function startStubProvider(schemas: Schemas): Promise<StubProvider> {
  const answers: Readonly<Record<string, (request: Buffer) => Buffer>> = {
    GetSchema: () => encodeSchemas(schemas),
    // What was asked, unchanged: request and answer have the configuration in the same field.
    PrepareProviderConfig: (request) => request,
    ValidateResourceTypeConfig: () => noDiagnostics,
    ValidateDataSourceConfig: () => noDiagnostics,
  };
  const server = createServer();
  server.on('stream', (stream, headers) => {
    const answer = answers[String(headers[':path']).split('/').at(-1) ?? ''];
    if (answer === undefined) refuse(stream);
    else void serve(stream, answer);
  });
  const sessions = new Set<{ destroy: () => void }>();
  server.on('session', (session) => sessions.add(session));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    reattach: {
      ...{ Protocol: 'grpc', ProtocolVersion: 5, Pid: process.pid, Test: true },
      Addr: { Network: 'tcp', String: `127.0.0.1:${port}` },
    },
    stop: async () => {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const noDiagnostics = Buffer.alloc(0);
const grpc = { ':status': 200, 'content-type': 'application/grpc' } as const;

/** Each message is preceded by a byte (not compressed) and its length. */
async function serve(stream: ServerHttp2Stream, answer: (request: Buffer) => Buffer): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const body = answer(Buffer.concat(chunks).subarray(5));
  const head = Buffer.alloc(5);
  head.writeUInt32BE(body.length, 1);
  stream.respond(grpc, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  stream.end(Buffer.concat([head, body]));
}

/** UNIMPLEMENTED: what go-plugin asks besides is optional. */
function refuse(stream: ServerHttp2Stream): void {
  stream.respond({ ...grpc, 'grpc-status': '12' }, { endStream: true });
}
