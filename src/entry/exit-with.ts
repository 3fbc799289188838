/**
 * Ends the process with the run's exit code. Node itself ends a process with 0 as soon as nothing is left that could wake it:
 * until the run has told how it ended, that is no success.
 */
export function exitWith(run: Promise<number>): void {
  process.exitCode = 1;
  run.then(
    (exitCode) => process.exit(exitCode),
    (error: unknown) => {
      process.stderr.write(`Sallyport could not begin: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}
