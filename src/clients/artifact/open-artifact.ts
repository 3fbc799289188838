import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PassThrough, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import type { Artifact, ArtifactForm } from '../../deployers/puma/artifact.ts';
import { SallyportError } from '../../errors.ts';
import { type PackParts, packDirectory } from './pack-directory.ts';

/** Reads an artifact to its end: what is damaged is found before any host is touched. The contract is `ArtifactSource`'s. */
export async function openArtifact(path: string, parts: PackParts, signal: AbortSignal): Promise<Artifact> {
  const found = await stat(path).catch((cause: unknown) => {
    throw invalid(`artifact: there is no file or directory ${path}.`, cause);
  });
  const form = found.isDirectory() ? 'tar.gz' : formOf(path);
  if (form === undefined)
    throw invalid(`artifact: ${path} is neither a directory nor named .tar, .tar.gz, .tgz or .tar.zst.`);
  const file = found.isDirectory() ? await packDirectory(path, parts, signal) : path;
  const read = await readWhole(file, form, signal);
  return {
    file,
    form,
    ...read,
    checksumOf: async (bytes) => {
      const hash = createHash('sha256');
      await pipeline(createReadStream(file, { end: bytes - 1 }), hash, { signal });
      return hash.digest('hex');
    },
  };
}

function formOf(path: string): ArtifactForm | undefined {
  if (path.endsWith('.tar')) return 'tar';
  if (/\.(tar\.gz|tgz)$/.test(path)) return 'tar.gz';
  return /\.(tar\.zst|tzst)$/.test(path) ? 'tar.zst' : undefined;
}

async function readWhole(
  file: string,
  form: ArtifactForm,
  signal: AbortSignal,
): Promise<Pick<Artifact, 'bytes' | 'unpackedBytes' | 'sha256'>> {
  const hash = createHash('sha256');
  const counts = { bytes: 0, unpackedBytes: 0 };
  let start = Buffer.alloc(0);
  const unpacked = new Writable({
    write: (chunk: Buffer, _, done) => {
      counts.unpackedBytes += chunk.length;
      if (start.length < block) start = Buffer.concat([start, chunk]).subarray(0, block);
      done();
    },
  });
  try {
    await pipeline(createReadStream(file), counting(hash, counts), unpackerOf(form), unpacked, { signal });
  } catch (cause) {
    signal.throwIfAborted();
    throw invalid(
      `artifact: ${file} can’t be read to its end as ${form}: it is damaged, cut short, or something else.`,
      cause,
    );
  }
  if (!isTar(start)) throw invalid(`artifact: what is in ${file} is no tar archive.`);
  return { ...counts, sha256: hash.digest('hex') };
}

function counting(hash: Hash, counts: { bytes: number }): Transform {
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      counts.bytes += chunk.length;
      done(null, chunk);
    },
  });
}

function unpackerOf(form: ArtifactForm): Transform {
  switch (form) {
    case 'tar':
      return new PassThrough();
    case 'tar.gz':
      return zlib.createGunzip();
    case 'tar.zst':
      return unpackerOfZstd();
  }
}

/** Node has it from 22.15 on; the action's own Node does. */
function unpackerOfZstd(): Transform {
  if (typeof zlib.createZstdDecompress === 'function') return zlib.createZstdDecompress();
  throw invalid(`artifact: Node ${process.version} can’t read .tar.zst.`);
}

/** Bytes of one of tar's headers. */
const block = 512;

/** POSIX and GNU both write `ustar` at 257. */
function isTar(start: Buffer): boolean {
  return start.length === block && start.subarray(257, 262).toString('latin1') === 'ustar';
}

export function invalid(message: string, cause?: unknown): SallyportError {
  return new SallyportError('ARTIFACT_INVALID', {
    message,
    hint: 'Build it before this step; its root is the application’s own: tar --create --gzip --file release.tar.gz --directory app .',
    cause,
  });
}
