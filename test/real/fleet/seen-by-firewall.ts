import { expect } from 'vitest';
import type { Knock } from './firewall-log.ts';
import type { Scene } from './scene.ts';

/**
 * What the hosts' firewalls should have seen; a window that is open `briefly` may be too short for anybody to knock, and one in which post
 * has `settled` what a first one left, too short to be seen at all.
 */
export type Window = 'opened' | 'reopened' | 'settled' | 'briefly' | 'never-opened';

// A busy machine is slow, not wrong.
const patience = 60_000;

/** Waits until every host has let in a knock from the runner since this time: what is open long enough is then seen open. */
export async function seenOpen({ stage, door }: Scene, since: number): Promise<void> {
  const { runnerAddress } = stage.hosts;
  const isOpen = (host: string) =>
    stage.log.knocks.some((knock) => isKnock(knock, { host, from: runnerAddress, verdict: 'accepted' }, since));
  const deadline = Date.now() + patience;
  while (!door.every(({ name }) => isOpen(name))) {
    if (Date.now() > deadline) throw new Error('No knock of the runner was let in on every host in a minute.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until every host has turned away a knock from each address since this time: so the port is seen shut, not assumed shut. */
export async function seenShut({ stage }: Scene, since: number): Promise<void> {
  const { list, runnerAddress, otherAddress } = stage.hosts;
  const missing = () =>
    list.flatMap(({ name }) =>
      [runnerAddress, otherAddress].filter(
        (from) => !stage.log.knocks.some((knock) => isKnock(knock, { host: name, from, verdict: 'dropped' }, since)),
      ),
    );
  const deadline = Date.now() + patience;
  while (missing().length > 0) {
    if (Date.now() > deadline) throw new Error(`No knock was turned away in a minute, for ${missing().join(', ')}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * What the hosts' own firewalls saw of a run that is over: nothing got in before the cloud was asked for the rule, one address on one
 * port got in while it was open, nothing after. The knocking went on all the time, from the runner's and from another address.
 */
export async function expectWindowKept(scene: Scene, window: Window = 'opened'): Promise<void> {
  const { stage, door, firewall, began } = scene;
  const { runnerAddress, otherAddress } = stage.hosts;
  expect(await scene.ingress()).toEqual([]);
  await firewall.obeyed();
  const shut = Date.now();
  await seenShut(scene, shut);

  const rule = `ip saddr ${runnerAddress}/32 tcp dport 22-22`;
  const had = firewall.history.map(({ allowed }) => allowed);
  const long = window === 'opened' || window === 'reopened' || window === 'settled';
  const open = long || (window === 'briefly' && had.length > 1);
  const again = window === 'reopened' || (window === 'settled' && had.length > 3);
  expect(had).toEqual([[], ...(open ? [[rule], []] : []), ...(again ? [[rule], []] : [])]);
  const asked = stage.cloud.calls.find((call) => call.asked > began && call.action === 'AuthorizeSecurityGroupIngress');
  const opened = asked?.asked ?? Infinity;
  for (const { name: host } of door) {
    const accepted = stage.log.knocks.filter((knock) => isKnock(knock, { host, verdict: 'accepted' }, began));
    const from = new Set(accepted.map((knock) => `${knock.from} on ${knock.port}`));
    expect([...from]).toEqual(long || (from.size > 0 && open) ? [`${runnerAddress} on 22`] : []);
    const dropped = stage.log.knocks.filter((knock) => isKnock(knock, { host, verdict: 'dropped' }, began));
    // Not by our own time: the log stamps a knock when it is read, which may be a moment after the rule that let it in was gone.
    const turnedAway = dropped.find(({ from, at }) => from === runnerAddress && at > shut)?.at ?? shut;
    expect(accepted.filter(({ at }) => at < opened || at > turnedAway)).toEqual([]);
    expect(dropped.filter((knock) => knock.from === runnerAddress && knock.at < opened)).not.toEqual([]);
    const during = ({ at }: Knock) => at > opened && at < shut;
    // A window shorter than the pause between two knocks may go unnoticed by the other address.
    if (long && shut - opened > 1_500)
      expect(dropped.filter((knock) => knock.from === otherAddress && during(knock))).not.toEqual([]);
  }
}

function isKnock(knock: Knock, pattern: Partial<Knock>, since: number): boolean {
  return (
    knock.at >= since &&
    (pattern.host === undefined || knock.host === pattern.host) &&
    (pattern.from === undefined || knock.from === pattern.from) &&
    (pattern.verdict === undefined || knock.verdict === pattern.verdict)
  );
}
