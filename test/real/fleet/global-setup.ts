import type { TestProject } from 'vitest/node';
import { startDaemon } from './daemon.ts';

declare module 'vitest' {
  interface ProvidedContext {
    socket: string;
    image: string;
  }
}

/** One Docker daemon for all test files that need hosts. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const daemon = await startDaemon();
  project.provide('socket', daemon.socket);
  project.provide('image', daemon.image);
  return async () => await daemon[Symbol.asyncDispose]();
}
