import { createServer, get } from 'node:http';
import { type Listening, listen } from './listen.ts';

/**
 * A small balancer: hosts in turn, and when one refuses or answers with an error, the next one is asked the same.
 * That is what nginx does for GETs (`proxy_next_upstream error http_500`), and why a host may restart without a request lost.
 */
export async function startBalancer(
  hosts: readonly { readonly address: string; readonly port: number }[],
): Promise<Listening> {
  let turn = 0;
  return await listen(
    createServer(async (_, response) => {
      turn += 1;
      for (let tries = 0; tries < hosts.length; tries += 1) {
        const host = hosts[(turn + tries) % hosts.length];
        const answer = host === undefined ? undefined : await ask(`http://${host.address}:${host.port}/`);
        if (answer?.status === 200) return void response.end(answer.body);
      }
      response.writeHead(502).end('no host answers\n');
    }),
    { address: '127.0.0.1', port: 0 },
  );
}

export type Answer = { readonly status: number; readonly body: string };

/** One GET; undefined when there was no whole answer. */
export function ask(url: string): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: body.trim() }));
      response.on('error', () => resolve(undefined));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}

/** What `GET /up` says on each host right now: a version, or what is wrong. */
export async function answersOf(
  hosts: readonly { readonly address: string; readonly appPort: number }[],
): Promise<string[]> {
  const answers = await Promise.all(hosts.map(({ address, appPort }) => ask(`http://${address}:${appPort}/up`)));
  return answers.map((answer) =>
    answer === undefined ? 'nothing' : answer.status === 200 ? answer.body : `${answer.status}`,
  );
}
