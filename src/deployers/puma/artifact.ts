/** What a release is made of, on the runner. */
export type Artifact = {
  /** Path of one file; of a directory this is an archive made of it. */
  readonly file: string;
  readonly form: ArtifactForm;
  readonly bytes: number;
  /** Of what is inside, for the room it takes on a host. */
  readonly unpackedBytes: number;
  readonly sha256: string;
  /** The same of its first bytes alone, to see whether an upload that was cut off can go on. */
  readonly checksumOf: (bytes: number, signal: AbortSignal) => Promise<string>;
};

export type ArtifactForm = 'tar' | 'tar.gz' | 'tar.zst';

/** Reads it whole, once in a run: one that is cut short is found before any host is touched. Throws ARTIFACT_INVALID. */
export interface ArtifactSource {
  open(path: string, signal: AbortSignal): Promise<Artifact>;
}
