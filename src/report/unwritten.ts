/** Writes what stands beside the log, and says in words what could not be: a full disk must not hide how the run ended. */
export function unwritten(what: string, write: () => void): string[] {
  try {
    write();
    return [];
  } catch (error) {
    return [`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`];
  }
}
