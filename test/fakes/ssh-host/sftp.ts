import { close, open, write } from 'node:fs';
import ssh2, { type SFTPWrapper } from 'ssh2';

const { STATUS_CODE, OPEN_MODE } = ssh2.utils.sftp;

/** As much of an SFTP server as an upload asks for, on this machine's files. It tells failures as OpenSSH does. */
export function serveSftp(sftp: SFTPWrapper): void {
  const files = new Set<number>();
  sftp.on('error', () => undefined);
  sftp.on('OPEN', (request, path, flags, { mode }) => {
    open(path, (flags & OPEN_MODE.TRUNC) === 0 ? 'r+' : 'w', mode, (error, file) => {
      if (error !== null) return sftp.status(request, STATUS_CODE.NO_SUCH_FILE, 'No such file');
      files.add(file);
      const handle = Buffer.alloc(4);
      handle.writeUInt32BE(file);
      sftp.handle(request, handle);
    });
  });
  sftp.on('WRITE', (request, handle, offset, data) => {
    write(handle.readUInt32BE(), data, 0, data.length, offset, (error) => {
      sftp.status(request, error === null ? STATUS_CODE.OK : STATUS_CODE.FAILURE, error === null ? '' : 'Failure');
    });
  });
  sftp.on('CLOSE', (request, handle) => {
    const file = handle.readUInt32BE();
    files.delete(file);
    close(file, () => sftp.status(request, STATUS_CODE.OK));
  });
  sftp.once('close', () => {
    for (const file of files) close(file, () => undefined);
  });
}
