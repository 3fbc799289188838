import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Asks again and again, at a rate of its own: it does not wait for an answer before it asks the next time. */
export type OpenLoop = AsyncDisposable & {
  /** Ends the asking, waits for what is under way, and tells what came of it. */
  readonly stop: () => Promise<Asked>;
};

export type Asked = {
  readonly count: number;
  /** Each request that got no good answer. */
  readonly lost: readonly Lost[];
  /** How often each answer came, in the order in which it came first. */
  readonly answers: ReadonlyMap<string, number>;
};

export type Lost = {
  /** The name that the application has noted if it has begun with it (`begunOn`). */
  readonly name: string;
  readonly why: string;
  /** What came of asking once more, at once and over a connection of its own, as HTTP has a client do whose connection was closed. */
  readonly again: string;
};

/** `everyMs` milliseconds a request; with `keepAlive` over connections that stay open, else over one of its own each. */
export function startOpenLoop(url: string, { everyMs, keepAlive }: { everyMs: number; keepAlive: boolean }): OpenLoop {
  const agent = new Agent({ keepAlive, maxSockets: 64 });
  const loop = randomUUID().slice(0, 8);
  const lost: Lost[] = [];
  const answers = new Map<string, number>();
  const running = new Set<Promise<void>>();
  let count = 0;
  const ask = () => {
    count += 1;
    const name = `${loop}-${count}`;
    const asked = once(`${url}?${name}`, agent).then(
      (answer) => void answers.set(answer, (answers.get(answer) ?? 0) + 1),
      async ({ message: why }: Error) => {
        const again = await once(url, false).catch((error: Error) => error.message);
        lost.push({ name, why, again });
      },
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

function once(url: string, agent: Agent | false): Promise<string> {
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
