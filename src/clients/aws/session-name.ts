/** The name of the session in CloudTrail: STS takes 2 to 64 of `[\w+=,.@-]`. */
export function sessionName({
  repository,
  runId,
  attempt,
}: {
  repository: string;
  runId: string;
  attempt: string;
}): string {
  const run = [runId, attempt].filter((part) => part !== '').join('-');
  const name = ['sallyport', repository, run]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\w+=,.@-]/g, '-');
  // The run at the end is what tells sessions apart, so it is the repository's name that gives way.
  const room = 64 - run.length - 1;
  return name.length <= 64 ? name : `${name.slice(0, Math.max(room, 2))}-${run}`.slice(0, 64);
}
