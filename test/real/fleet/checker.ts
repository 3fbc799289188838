import { request } from 'node:http';

/** The balancer's own health check, from where the balancer stands. */
export type Checker = AsyncDisposable & {
  /** Why the last check of this address failed, as AWS says it: a code and words. Undefined where it passed. */
  readonly miss: (address: string) => readonly [reason: string, words: string] | undefined;
};

/** Asks each host twice a second, over a connection of its own, until disposed. */
export function keepChecking(hosts: readonly { readonly address: string }[], port: number): Checker {
  const misses = new Map<string, readonly [string, string] | undefined>();
  let stopped = false;
  const loops = hosts.map(async ({ address }) => {
    while (!stopped) {
      misses.set(address, await check(`http://${address}:${port}/`));
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  });
  return {
    miss: (address) => (misses.has(address) ? misses.get(address) : ['Elb.InitialHealthChecking', 'not yet']),
    [Symbol.asyncDispose]: async () => {
      stopped = true;
      await Promise.all(loops);
    },
  };
}

function check(url: string): Promise<readonly [string, string] | undefined> {
  return new Promise((resolve) => {
    const asking = request(url, { agent: false, timeout: 10_000 }, (response) => {
      response.resume();
      const { statusCode = 0 } = response;
      resolve(
        statusCode === 200
          ? undefined
          : ['Target.ResponseCodeMismatch', `Health checks failed with these codes: [${statusCode}]`],
      );
    });
    asking.once('timeout', () => asking.destroy());
    asking.once('error', () => resolve(['Target.Timeout', 'Request timed out']));
    asking.end();
  });
}
