import { type FileHandle, open } from 'node:fs/promises';
import type { Client, SFTPWrapper } from 'ssh2';
import { type Clock, withDeadline } from '../../clock.ts';
import type { Upload } from '../../deployers/puma/uploads.ts';
import { SallyportError } from '../../errors.ts';
import { safeText } from '../../report/foreign-output.ts';
import type { Connection } from './connection.ts';

type Parts = { readonly connection: Connection; readonly name: string; readonly clock: Clock };

/**
 * Writes a file to the host by SFTP, on a channel of the connection that is there. Many writes are on their way at once, for each waits for
 * an answer of its own: one by one they would send 32 KiB in a round trip. They are told as done from the front only, so that an upload
 * that is cut off has no holes before its end.
 */
export async function upload({ connection, name, clock }: Parts, order: Upload, signal: AbortSignal): Promise<void> {
  const onTimeout = () => uploadFailed(name, new Error(`no answer within ${patience / 1_000} s`));
  const once = <T>(work: () => Promise<T>) =>
    withDeadline({ clock, milliseconds: patience, signal, onTimeout }, () => Promise.race([connection.lost, work()]));
  const file = await open(order.file);
  let sftp: SFTPWrapper | undefined;
  try {
    sftp = await once(() => openSftp(connection.client));
    await writeAll({ once, sftp, file, clock }, order);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SallyportError) throw error;
    // A connection that goes takes the channel with it, and the channel is told of it first.
    const done = new AbortController();
    await Promise.race([connection.lost, clock.sleep(1_000, done.signal)]).finally(() => done.abort());
    throw uploadFailed(name, error);
  } finally {
    sftp?.end();
    await file.close();
  }
}

/** Milliseconds without an answer to any write. A host that writes to a slow disk answers late, but it answers. */
const patience = 60_000;

/** What OpenSSH takes in one packet, and every other server too. */
const piece = 32 * 1_024;

/** 2 MiB on their way: 40 MiB/s at a round trip of 50 ms. ssh2 keeps within the channel's window by itself. */
const together = 64;

type Work = {
  readonly once: <T>(work: () => Promise<T>) => Promise<T>;
  readonly sftp: SFTPWrapper;
  readonly file: FileHandle;
  readonly clock: Clock;
};

async function writeAll({ once, sftp, file, clock }: Work, { to, from, onProgress }: Upload): Promise<void> {
  const handle = await once(() => openRemote(sftp, to, from === 0 ? 'w' : 'r+'));
  let told = clock.now();
  const pending: { readonly end: number; readonly done: Promise<void> }[] = [];
  const oldest = async () => {
    const first = pending.shift();
    if (first === undefined) return;
    await once(() => first.done);
    if (clock.now() - told < 2_000) return;
    told = clock.now();
    onProgress(first.end);
  };
  for (let at = from; ; ) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(piece), position: at });
    if (bytesRead === 0) break;
    const done = writePiece(sftp, { handle, bytes: buffer.subarray(0, bytesRead), at });
    // One that fails while an older one is waited for is told when its turn comes.
    done.catch(() => undefined);
    at += bytesRead;
    pending.push({ end: at, done });
    if (pending.length >= together) await oldest();
  }
  while (pending.length > 0) await oldest();
  await once(() => closeRemote(sftp, handle));
}

function openSftp(client: Client): Promise<SFTPWrapper> {
  return new Promise((resolve, reject) => {
    client.sftp((error, sftp) => (error === undefined ? resolve(sftp) : reject(error)));
  });
}

/** For nobody but the user: a release may hold what others on the host must not read. */
function openRemote(sftp: SFTPWrapper, path: string, flags: 'w' | 'r+'): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    sftp.open(path, flags, 0o600, (error, handle) => (error === undefined ? resolve(handle) : reject(error)));
  });
}

type Piece = { readonly handle: Buffer; readonly bytes: Buffer; readonly at: number };

function writePiece(sftp: SFTPWrapper, { handle, bytes, at }: Piece): Promise<void> {
  return new Promise((resolve, reject) => {
    sftp.write(handle, bytes, 0, bytes.length, at, (error) => (error == null ? resolve() : reject(error)));
  });
}

function closeRemote(sftp: SFTPWrapper, handle: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    sftp.close(handle, (error) => (error == null ? resolve() : reject(error)));
  });
}

function uploadFailed(name: string, cause: unknown): SallyportError {
  const why = cause instanceof Error ? safeText(cause.message, undefined, 200) : '';
  return new SallyportError('UPLOAD_FAILED', {
    message: `The release could not be brought up to ${name} by SFTP: ${why}.`,
    hint: 'See that its disk has room, and that sshd_config has the line “Subsystem sftp”. The next run goes on where this one ended.',
    cause,
  });
}
