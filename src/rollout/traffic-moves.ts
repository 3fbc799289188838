import { withDeadline } from '../clock.ts';
import { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { Roll } from './roll.ts';

/** Takes a host out of the balancer, and waits until the application has nothing in hand either. Tells what was seen. */
export async function leaveBalancer(
  roll: Roll,
  { host, delay }: { host: Host; delay: number },
  signal: AbortSignal,
): Promise<string> {
  const { balancer, clock, standing } = roll;
  const milliseconds = delay + drainMargin;
  standing.out.add(host.name);
  await withDeadline({ clock, milliseconds, signal, onTimeout: () => late(host, 'drained', milliseconds) }, (within) =>
    balancer.drain(host, within),
  );
  return `out of service${await waitIdle(roll, host, signal)}`;
}

/** Puts a host back, and waits until the balancer calls it healthy. */
export async function returnToBalancer(roll: Roll, host: Host, signal: AbortSignal): Promise<void> {
  const { balancer, clock, standing, inFlight } = roll;
  const milliseconds = longestReturn;
  await withDeadline({ clock, milliseconds, signal, onTimeout: () => late(host, 'healthy', milliseconds) }, (within) =>
    balancer.register(host, within),
  );
  standing.out.delete(host.name);
  inFlight.backIn(host.name);
}

/** Milliseconds on top of the group's own delay, for calls that are slow or repeated. */
const drainMargin = 2 * 60_000;

/** Milliseconds. A group may ask every five minutes, but those that people run ask every 30 s, five times at the most. */
const longestReturn = 10 * 60_000;

/** Milliseconds. A request that takes longer has been cut off by the balancer's own idle timeout. */
const longestIdle = 60_000;

/** An application that is busy for too long is stopped all the same: nothing new reaches it. */
async function waitIdle({ deployer, clock }: Roll, host: Host, signal: AbortSignal): Promise<string> {
  const busy = new Error('busy');
  try {
    const idle = (within: AbortSignal) => deployer.idle?.(host, within) ?? Promise.resolve();
    await withDeadline({ clock, milliseconds: longestIdle, signal, onTimeout: () => busy }, idle);
    return '';
  } catch (error) {
    if (error === busy) return `, still busy after ${longestIdle / 1_000} s`;
    throw error;
  }
}

function late({ name }: Host, what: 'drained' | 'healthy', milliseconds: number): SallyportError {
  const within = `within ${Math.round(milliseconds / 1_000)} s`;
  if (what === 'drained') {
    return new SallyportError('BALANCER_TIMED_OUT', {
      message: `The balancer did not call ${name} drained ${within}.`,
      hint: 'See the target’s state in its target groups, and the groups’ deregistration delay.',
    });
  }
  return new SallyportError('BALANCER_TIMED_OUT', {
    message: `${name} passes its own checks, but the balancer did not call it healthy ${within}.`,
    hint: 'See the target’s state and the health check of its target groups: port, path, Host header, status codes.',
  });
}
