import { bad, type Kind, ok } from '../setting.ts';
import type { CertificateFile } from '../settings.ts';
import { absolutePath } from './machine.ts';

const write = 'Write a line for each file: tls/fullchain.pem -> /etc/puma/fullchain.pem.';

/** Lines of a file on the runner and its place on the hosts. */
export const certificateFiles: Kind<readonly CertificateFile[]> = {
  noun: 'files',
  parse(text) {
    const files: CertificateFile[] = [];
    for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
      const [, file, target = ''] = /^\s*(\S(?:.*\S)?)\s+->\s+(\S+)\s*$/.exec(line) ?? [];
      if (file === undefined) return bad('has a line that is not “file -> path on the hosts”.', write);
      const path = absolutePath.parse(target);
      if (path.kind === 'bad') return bad(`has a path on the hosts that ${path.why}`, path.write);
      files.push({ file, target: path.value });
    }
    if (new Set(files.map(({ target }) => target)).size < files.length)
      return bad('names a path on the hosts twice.', write);
    return ok(files);
  },
  schema: { type: 'string', pattern: '->' },
};
