import { readFile } from 'node:fs/promises';
import type { PemFiles } from '../../deployers/certificates/certificate.ts';
import { Secret } from '../../secret.ts';

/** Files of the runner. A key is masked before anything can be said of it. */
export function pemFiles(mask: (secret: Secret) => void): PemFiles {
  return {
    read: async (path) => {
      try {
        // What lies beside the blocks may be in any encoding, and the host is to get these very bytes.
        const text = await readFile(path, 'latin1');
        if (text.includes('PRIVATE KEY')) mask(new Secret(text));
        return { kind: 'text', text };
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        const why = code === 'ENOENT' ? 'there is no such file' : `it can’t be read (${code})`;
        return { kind: 'none', why };
      }
    },
  };
}
