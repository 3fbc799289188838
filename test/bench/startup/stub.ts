import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * A process of its own that answers at once what stands before a run's first EC2 request (address services, identity token, role), and tells its parent
 * when a call of AWS has arrived. EC2 itself is never answered: the run is ended there.
 */
export type Arrived = { readonly action: string; readonly at: number };

const server = createServer((request, response) => {
  // Both processes read the same monotonic clock.
  const at = Number(process.hrtime.bigint()) / 1e6;
  if (request.url?.startsWith('/address')) response.end('18.200.1.7\n');
  else if (request.url?.startsWith('/token')) response.end(JSON.stringify({ value: token }));
  else void answerAws(request, response, at);
});

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());

async function answerAws(request: IncomingMessage, response: ServerResponse, at: number): Promise<void> {
  const action = new URLSearchParams(await text(request)).get('Action') ?? '';
  process.send?.({ action, at } satisfies Arrived);
  if (action === 'AssumeRoleWithWebIdentity') response.setHeader('content-type', 'text/xml').end(assumed());
}

const token = [{ alg: 'RS256' }, { sub: 'repo:acme/shop:ref:refs/heads/main', aud: 'sts.amazonaws.com' }, 'signature']
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

function assumed(): string {
  const expiration = new Date(Date.now() + 3_600_000).toISOString();
  return `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult>
<Credentials><AccessKeyId>ASIASTARTUP</AccessKeyId><SecretAccessKey>startup-secret</SecretAccessKey><SessionToken>startup-session</SessionToken><Expiration>${expiration}</Expiration></Credentials>
<AssumedRoleUser><AssumedRoleId>AROASTARTUP:run</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/deploy/run</Arn></AssumedRoleUser>
</AssumeRoleWithWebIdentityResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></AssumeRoleWithWebIdentityResponse>`;
}
