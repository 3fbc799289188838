import { foreignLines } from '../report/foreign-output.ts';
import type { World } from '../run/world.ts';
import type { Settings } from '../settings/settings.ts';
import { composeWindowWorld, type WorldParts } from './compose-window.ts';

/** A whole run's outside: a window's, and the hosts. Each client is imported when its door is first used: a run pays for what it needs, when it needs it. */
export function composeWorld({ settings, ...parts }: WorldParts & { readonly settings: Settings }): World {
  const world = composeWindowWorld({ settings, ...parts });
  const { redactor, env } = parts;
  return {
    ...world,
    login: {
      check: async (inventory) => {
        const { checkLogin } = await import('../clients/ssh/check-login.ts');
        await checkLogin(settings.ssh, inventory);
      },
    },
    hosts: {
      connect: async (inventory, cloud, signal) => {
        const { connectHosts } = await import('../clients/ssh/fleet.ts');
        const agentSocket = env['SSH_AUTH_SOCK'];
        const lines = (onLine: (line: string) => void) => foreignLines(redactor.redact, onLine);
        const admit = cloud?.machines.admit;
        const { clock } = world;
        return await connectHosts({ ...inventory, ssh: settings.ssh, admit, agentSocket, clock, lines }, signal);
      },
    },
  };
}
