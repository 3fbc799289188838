import { Agent, request } from 'node:http';

/** Asks again and again, at a rate of its own: it does not wait for an answer before it asks the next time, and never asks twice for the same. */
export type OpenLoop = AsyncDisposable & {
  /** Ends the asking, waits for what is under way, and tells what came of it. */
  readonly stop: () => Promise<Asked>;
};

export type Asked = {
  readonly count: number;
  /** Each request that got no good answer, with the reason. */
  readonly lost: readonly string[];
  /** How often each answer came, in the order in which it came first. */
  readonly answers: ReadonlyMap<string, number>;
};

/** `everyMs` milliseconds a request; with `keepAlive` over connections that stay open, else over one of its own each. */
export function startOpenLoop(url: string, { everyMs, keepAlive }: { everyMs: number; keepAlive: boolean }): OpenLoop {
  const agent = new Agent({ keepAlive, maxSockets: 64 });
  const lost: string[] = [];
  const answers = new Map<string, number>();
  const running = new Set<Promise<void>>();
  let count = 0;
  const ask = () => {
    count += 1;
    const asked = once(url, agent).then(
      (answer) => void answers.set(answer, (answers.get(answer) ?? 0) + 1),
      (error: Error) => void lost.push(error.message),
    );
    running.add(asked);
    void asked.finally(() => running.delete(asked));
  };
  const started = Date.now();
  // One that comes late asks for the others that it missed: the rate is what counts.
  const timer = setInterval(() => {
    while (count * everyMs <= Date.now() - started) ask();
  }, everyMs);
  const stop = async () => {
    clearInterval(timer);
    await Promise.all(running);
    agent.destroy();
    return { count, lost, answers };
  };
  return { stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}

function once(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, timeout: 15_000 }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve(body.trim());
        else reject(new Error(`status ${response.statusCode}`));
      });
    });
    asking.once('timeout', () => asking.destroy(new Error('no answer within 15 s')));
    asking.once('error', (error) =>
      reject(asking.reusedSocket ? new Error(`${error.message}, of a kept connection`) : error),
    );
    asking.end();
  });
}
