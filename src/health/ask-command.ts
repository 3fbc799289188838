import type { Remote } from '../deployers/remote.ts';
import { SallyportError } from '../errors.ts';
import type { Host } from '../inventory/host.ts';
import type { Version } from '../version.ts';
import { missOf } from './miss.ts';
import { bodyStart } from './names-version.ts';
import type { ProbeAnswer } from './probe.ts';

/** Runs a command on the host: status 0 passes, and what it printed on stdout is the answer. */
export async function askCommand(
  { remote, redact }: { remote: Remote; redact: (text: string) => string },
  { host, script, version }: { host: Host; script: string; version?: Version },
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  const environment = {
    SALLYPORT_HOST: host.name,
    SALLYPORT_ROLE: host.role,
    ...(version === undefined ? {} : { SALLYPORT_VERSION: version }),
  };
  try {
    const { exit, stdout, stderr } = await remote.run(host.name, { script, environment, timeout: longest }, signal);
    if (exit.kind === 'status' && exit.status === 0) return { kind: 'pass', body: stdout };
    const said = bodyStart(stderr.trim() === '' ? stdout : stderr, redact);
    const ended = exit.kind === 'status' ? `status ${exit.status}` : `signal ${exit.signal}`;
    return { kind: 'miss', reason: said === '' ? ended : `${ended}: “${said}”` };
  } catch (error) {
    if (error instanceof SallyportError && error.code === 'COMMAND_TIMED_OUT')
      return { kind: 'miss', reason: 'it did not end in time' };
    return missOf(error, signal);
  }
}

/** Milliseconds; the gate is less patient, this one makes the host's side end too. */
const longest = 30_000;
