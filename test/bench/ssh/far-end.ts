import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { startRealSshd } from '../../fakes/real-sshd.ts';

/** What the near end needs to know. */
export type FarEnd = {
  readonly user: string;
  readonly port: number;
  readonly hostKey: string;
  readonly clientKey: string;
  /** Takes connections and ends them: what one of TCP alone costs. */
  readonly plainPort: number;
};

// The start-up files of whoever measures are not what is measured: bash reads ~/.bashrc for each command of SSH.
const sshd = await startRealSshd('SetEnv HOME=/nonexistent');
const plain = createServer((socket) => socket.on('error', () => undefined).end());
plain.listen(0);
await once(plain, 'listening');
const { user, port, hostKey, clientKey } = sshd;
const end: FarEnd = { user, port, hostKey, clientKey, plainPort: (plain.address() as AddressInfo).port };
console.log(JSON.stringify(end));

await once(process.stdin.resume(), 'end');
plain.close();
await sshd.stop();
