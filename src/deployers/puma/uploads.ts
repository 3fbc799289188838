import type { HostName } from '../../inventory/host.ts';

/** Brings files to a host over the run's one connection to it. */
export interface Uploads {
  /** Resolves when the host has every byte. Throws UPLOAD_FAILED, CONNECTION_LOST, and the signal's reason. */
  upload(host: HostName, order: Upload, signal: AbortSignal): Promise<void>;
}

export type Upload = {
  /** Path on the runner. */
  readonly file: string;
  /** Path on the host; readable for the user alone. */
  readonly to: string;
  /** The host has the bytes before this one already. */
  readonly from: number;
  /** Told how many bytes the host has, now and then. */
  readonly onProgress: (bytes: number) => void;
};
