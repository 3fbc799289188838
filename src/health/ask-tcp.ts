import type { HostName } from '../inventory/host.ts';
import { missOf } from './miss.ts';
import type { ForwardTarget, HostNetwork, ProbeAnswer } from './probe.ts';

/** Whether somebody takes the connection. Nothing is sent. */
export async function askTcp(
  network: HostNetwork,
  host: HostName,
  { host: address, port }: { host: string; port: number },
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  const to: ForwardTarget = { kind: 'tcp', host: address, port };
  try {
    const socket = await network.connect(host, to, signal);
    // An error that comes while it is torn down is about a connection that has already proven what was asked.
    socket.on('error', () => undefined).destroy();
    return { kind: 'pass', body: '' };
  } catch (error) {
    return missOf(error, signal);
  }
}
