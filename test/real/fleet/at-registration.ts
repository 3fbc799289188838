import { begunPath, sitePath } from './puma-site.ts';
import type { Shop } from './shop.ts';

/** What a host had been asked when it was registered. */
export type Registration = {
  readonly host: string;
  /** How many requests Puma (single mode) says that it has had since it was started. */
  readonly requests: number;
  /** How many of those that have a name the application has begun with, by name. */
  readonly begun: (name: string) => number;
};

/** Looks at each host in the moment in which it is registered, until disposed. Hosts that tell by their control app alone. */
export function watchRegistrations({ hosts, cloud: { targetGroups } }: Shop): Disposable & {
  readonly seen: () => Promise<Registration[]>;
} {
  const looks: Promise<Registration>[] = [];
  const register = targetGroups.register.bind(targetGroups);
  targetGroups.register = (group, key) => {
    register(group, key);
    const host = hosts.list.find(({ address }) => address === key.id);
    if (host !== undefined) looks.push(look(host));
  };
  return {
    seen: () => Promise.all(looks),
    [Symbol.dispose]: () => {
      targetGroups.register = register;
    },
  };
}

async function look({ address, exec }: Shop['hosts']['list'][number]): Promise<Registration> {
  const ask = `curl --silent --unix-socket ${sitePath}/shared/tmp/pumactl.sock 'http://puma/stats?token=hush'`;
  const [stats, names] = await Promise.all([exec(ask), exec(`cat ${begunPath} 2>/dev/null || true`)]);
  const { requests_count: requests }: { requests_count: number } = JSON.parse(stats);
  return { host: address, requests, begun: (name) => names.split('\n').filter((one) => one === name).length };
}
