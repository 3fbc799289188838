import { tmpdir } from 'node:os';
import { systemClock } from '../clients/clock/system-clock.ts';
import type { Artifact, ArtifactSource } from '../deployers/puma/artifact.ts';
import { foreignLines } from '../report/foreign-output.ts';
import type { Judge } from '../rollout/judge.ts';
import type { World } from '../run/world.ts';
import type { Settings } from '../settings/settings.ts';
import { childEnvironment, composeWindowWorld, type WorldParts } from './compose-window.ts';

/** A whole run's outside: a window's, and the hosts. Each client is imported when its door is first used: a run pays for what it needs, when it needs it. */
export function composeWorld({ settings, ...parts }: WorldParts & { readonly settings: Settings }): World {
  const world = composeWindowWorld({ settings, ...parts });
  const { redactor, env } = parts;
  return {
    ...world,
    artifacts: artifactsOf(env),
    pems: {
      read: async (path) => {
        const { pemFiles } = await import('../clients/certificates/read-pem-file.ts');
        return await pemFiles(world.mask).read(path);
      },
    },
    judge: judgeOf({ settings, ...parts }),
    login: {
      check: async (inventory) => {
        const { checkLogin } = await import('../clients/ssh/check-login.ts');
        await checkLogin(settings.ssh, inventory, env['SSH_AUTH_SOCK']);
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

function judgeOf({ settings, redactor, env }: WorldParts & { readonly settings: Settings }): Judge {
  const { judge: script = '', once } = settings.rollout;
  return {
    ask: async (facts, onLine, signal) => {
      const { judgeCommand } = await import('../clients/process/judge-command.ts');
      const environment = childEnvironment(env);
      const lines = (take: (line: string) => void) => foreignLines(redactor.redact, take);
      const parts = { script, timeout: once.timeout, environment, clock: systemClock, lines };
      return await judgeCommand(parts).ask(facts, onLine, signal);
    },
  };
}

/** Each is read once, though every host asks for it. */
function artifactsOf(env: NodeJS.ProcessEnv): ArtifactSource {
  const known = new Map<string, Promise<Artifact>>();
  const read = async (path: string, signal: AbortSignal) => {
    const { openArtifact } = await import('../clients/artifact/open-artifact.ts');
    const { runProcess } = await import('../clients/process/run-process.ts');
    const folder = env['RUNNER_TEMP'] || tmpdir();
    const parts = { process: runProcess, environment: childEnvironment(env), clock: systemClock, folder };
    return await openArtifact(path, parts, signal);
  };
  return {
    open: (path, signal) => {
      const opened = known.get(path) ?? read(path, signal);
      known.set(path, opened);
      return opened;
    },
  };
}
