import type { Emit } from '../../../src/report/event.ts';
import { type CloseEnd, closeWindow } from '../../../src/window/close.ts';
import type { WindowIntent } from '../../../src/window/intent.ts';
import { newNonce } from '../../../src/window/nonce.ts';
import { type OpenWindow, openWindow, type WindowParts } from '../../../src/window/open.ts';
import type { Firewall, RuleFinder } from '../../../src/window/rule.ts';
import { watchWindow } from '../../../src/window/watch.ts';
import { asItIs } from '../broken-windows.ts';
import type { Mortal } from './mortal.ts';
import type { ReadyCloud } from './ready-cloud.ts';

export const runnerAddress = '198.51.100.7';

/** One run's window over the real clients: what it saved, what it told, and what a later process does with what was saved. */
export async function startWindowRun(ready: ReadyCloud, port = 22, { guarded = false, breaks = asItIs } = {}) {
  const saved: WindowIntent[] = [];
  const told: Parameters<Emit>[0][] = [];
  const enter = async (): Promise<Pick<WindowParts, 'guard'> & { firewall: Firewall & RuleFinder }> =>
    guarded ? await ready.enterGuarded() : { firewall: await ready.enter() };
  const whole = async (save = (intent: WindowIntent): void => void saved.push(intent), through = asOne) => {
    const entered = through(await enter());
    return { ...entered, ...breaks({ firewall: entered.firewall, save }) };
  };
  const parts = {
    ...(await whole()),
    clock: ready.clock,
    region: 'eu-central-1',
    emit: (event: Parameters<Emit>[0]): void => void told.push(event),
  };
  const request = {
    group: ready.group,
    address: runnerAddress,
    port,
    ttl: 3_600_000,
    nonce: newNonce(),
    owner: ready.entry.run,
  };
  const last = () => saved.at(-1) ?? raise('nothing was saved');
  return {
    parts,
    saved,
    told,
    request,
    open: (signal = never) => openWindow(parts, request, signal),
    close: (): Promise<CloseEnd> => closeWindow(parts, last()),
    /** As a process of its own that may die at one of its calls; what it saved before is there after. */
    live: async (life: Mortal) => {
      const save = (intent: WindowIntent) => {
        if (!life.isDead()) saved.push(intent);
      };
      const alive = { ...parts, ...(await whole(save, life.overAll)) };
      return {
        open: () => openWindow(alive, request, never),
        look: async (window: OpenWindow) => {
          const shut = () => closeWindow(alive, last());
          const watch = watchWindow({ ...alive, shut }, { ...request, max: 7_200_000 }, window, never);
          await watch.look().finally(watch.end);
        },
        close: (): Promise<CloseEnd> => closeWindow(alive, last()),
      };
    },
    /** As a post step: from the last saved intent, with a session of its own. */
    post: async (): Promise<CloseEnd> => closeWindow({ ...parts, ...(await whole()) }, last()),
  };
}

const asOne: Mortal['overAll'] = (parts) => parts;
const never = new AbortController().signal;

function raise(message: string): never {
  throw new Error(message);
}
