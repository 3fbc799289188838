import type { StoredRule } from './groups.ts';
import type { ReadyCloud } from './ready-cloud.ts';
import { runnerAddress } from './window-run.ts';

/** Who else is there, and which runs have a guard. */
export type Company = {
  /** A second run came before the troubled one, or after it. */
  readonly second?: 'before' | 'after';
  readonly stranger?: true;
  readonly guarded?: 'the run' | 'both';
  /** While our window is open somebody removes its rule and puts an equal one of their own in its place. */
  readonly replaced?: 'once it is open' | 'right after the trouble';
};

const base = { egress: false, protocol: 'tcp', fromPort: 22, toPort: 22, description: '' };
const equal = { ...base, cidr: `${runnerAddress}/32`, tags: { owner: 'somebody' } };

/** Puts the rules of others there, and tells them. */
export function strangers({ cloud, group }: ReadyCloud, { stranger }: Company) {
  const far = '2999-01-01T00:00:00.000Z';
  const elsewhere = { 'sallyport:nonce': 'another', 'sallyport:lease:another': far };
  return [
    { ...base, cidr: '192.0.2.1/32', tags: {} },
    { ...base, cidr: '192.0.2.2/32', tags: elsewhere },
    ...(stranger ? [equal] : []),
  ].map((rule) => cloud.groups.add({ ...rule, group }));
}

/** Somebody takes our rule away and puts an equal one in its place: once, and only when ours has been there. */
export function replaceOurs({ cloud: { groups }, group }: ReadyCloud, others: StoredRule[]): void {
  const ours = groups.events.filter(({ cidr }) => cidr === equal.cidr);
  if (ours.length === 0 || others.some(({ cidr }) => cidr === equal.cidr)) return;
  for (const { rule } of ours) groups.remove(rule);
  others.push(groups.add({ ...equal, group }));
}
