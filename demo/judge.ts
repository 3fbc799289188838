import { runner, type Stage, stranger } from './stage.ts';
import type { Span, Theatre } from './theatre.ts';

/** The client’s side of an act: how many asked, who answered, how many got nothing. */
export function claimNoRequestLost({ stage, claim }: Theatre, { from, to }: Span): void {
  const asked = stage.seen.requests.filter(({ began, ended }) => began >= from && ended <= to);
  const versions = [...new Set(asked.flatMap(({ version }) => version ?? []))].sort();
  const shares = versions.map(
    (version) => `${version} answered ${asked.filter((each) => each.version === version).length}`,
  );
  const lost = asked.filter(({ version }) => version === undefined).length;
  claim(
    lost === 0 && asked.length > 20,
    `${asked.length} requests meanwhile, ${lost === 0 ? 'none' : lost} lost; ${shares.join(', ')}.`,
  );
}

/** The port’s side of an act: everybody who was let in was the runner, while a rule stood; nobody else, and never before or after. */
export function claimOneWindow(theatre: Theatre, span: Span): void {
  const { stage, claim } = theatre;
  const { seen, cloud, group, sshPort } = stage;
  const windows = windowsOf(stage, span);
  const knocks = seen.knocks.filter(({ began, ended }) => began >= span.from && ended <= span.to);
  const during = (knock: { began: number; ended: number }) =>
    windows.some(({ from, to }) => knock.began <= to && knock.ended >= from);
  const letIn = knocks.filter((knock) => knock.letIn);
  const strangers = knocks.filter(({ from }) => from === stranger);
  const wasExact =
    letIn.length > 0 &&
    letIn.every((knock) => knock.from === runner && during(knock)) &&
    windows.every(({ isExact }) => isExact) &&
    cloud.groups.rules(group).length === 0;
  const seconds = windows.reduce((sum, { from, to }) => sum + to - from, 0) / 1_000;
  claim(
    wasExact,
    `Port ${sshPort} was open to ${runner} alone, for ${seconds.toFixed(1)} s; it was shut before, and is shut now.`,
  );
  claim(
    strangers.length > 20 && strangers.every((knock) => !knock.letIn),
    `${stranger} knocked ${strangers.length} times and was never let in.`,
  );
}

type Window = Span & { readonly isExact: boolean };

/** From the firewall’s own diary: when which rule stood. */
function windowsOf({ cloud, group, sshPort }: Stage, span: Span): Window[] {
  const diary = cloud.groups.events.filter((event) => event.group === group);
  return diary
    .filter(({ kind, at }) => kind === 'opened' && at >= span.from && at <= span.to)
    .map(({ at, rule, cidr, fromPort, toPort }) => ({
      from: at,
      to: diary.find((event) => event.kind === 'shut' && event.rule === rule)?.at ?? Number.POSITIVE_INFINITY,
      isExact: cidr === `${runner}/32` && fromPort === sshPort && toPort === sshPort,
    }));
}
