import { connect } from 'node:net';
import { ask } from './balancer.ts';

/** What is seen from outside while a release rolls: nobody here knows of Sallyport or of the firewall's rules. */
export type Sightings = {
  readonly requests: Seen<{ readonly version: string | undefined }>[];
  readonly apps: Seen<{ readonly host: string; readonly state: AppState }>[];
  readonly knocks: Seen<{ readonly host: string; readonly from: string; readonly letIn: boolean }>[];
};

/** Milliseconds since the epoch: when it was begun and when it was over. */
export type Seen<T> = T & { readonly began: number; readonly ended: number };

export type AppState =
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'broken'; readonly says: string }
  | { readonly kind: 'down' };

type Place = { readonly address: string; readonly port: number };

export type Watched = {
  readonly balancer: Place;
  readonly apps: readonly Place[];
  readonly sshds: readonly Place[];
  /** Addresses that knock at every sshd. */
  readonly knockFrom: readonly string[];
};

/** Asks, looks and knocks without a pause until it is stopped. */
export function watchFromOutside({ balancer, apps, sshds, knockFrom }: Watched): Sightings & { stop(): Promise<void> } {
  const seen: Sightings = { requests: [], apps: [], knocks: [] };
  const end = new AbortController();
  const loops = [
    forever(
      end.signal,
      20,
      async () => {
        const answer = await ask(`http://${balancer.address}:${balancer.port}/`);
        return { version: answer?.status === 200 ? answer.body : undefined };
      },
      seen.requests,
    ),
    ...apps.map((app) =>
      forever(end.signal, 50, async () => ({ host: app.address, state: await lookAt(app) }), seen.apps),
    ),
    ...knockFrom.flatMap((from) =>
      sshds.map((sshd) =>
        forever(
          end.signal,
          150,
          async () => ({ host: sshd.address, from, letIn: await knock(sshd, from) }),
          seen.knocks,
        ),
      ),
    ),
  ];
  return {
    ...seen,
    stop: async () => {
      end.abort();
      await Promise.all(loops);
    },
  };
}

async function forever<T extends object>(
  stop: AbortSignal,
  pause: number,
  look: () => Promise<T>,
  into: Seen<T>[],
): Promise<void> {
  while (!stop.aborted) {
    const began = Date.now();
    const found = await look();
    into.push({ ...found, began, ended: Date.now() });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function lookAt({ address, port }: Place): Promise<AppState> {
  const answer = await ask(`http://${address}:${port}/up`);
  if (answer === undefined) return { kind: 'down' };
  return answer.status === 200 ? { kind: 'version', version: answer.body } : { kind: 'broken', says: answer.body };
}

/** Whether sshd speaks to this address: a greeting counts, a handshake that leads nowhere does not. */
export function knock({ address, port }: Place, from: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, localAddress: from });
    const end = (letIn: boolean) => {
      socket.destroy();
      resolve(letIn);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('data', (greeting) => end(greeting.toString('latin1').startsWith('SSH-')));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}
