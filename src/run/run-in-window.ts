import { type SallyportError, worstExitCode } from '../errors.ts';
import type { WindowOnlySettings } from '../settings/settings.ts';
import { keepLetIn } from './keep-let-in.ts';
import { toldToOthers } from './told-to-others.ts';
import { type WindowOnlyWorld, windowStory } from './window-story.ts';

/** The user's own command, on the user's own terminal or log. */
export interface ForegroundCommand {
  /** `environment` is laid over the job's own, from which our secrets are taken. Resolves however it ended. */
  run(environment: Readonly<Record<string, string>>): Promise<CommandEnd>;
}

/** `status` as a shell tells it: 128 and the signal's number, 127 for what is not there, 126 for what can't be executed. */
export type CommandEnd = { readonly status: number } & (
  | { readonly kind: 'status' }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly reason: string; readonly hint: string }
);

export type RunInWindowEnd = {
  /** Absent: it was never started. */
  readonly command?: CommandEnd;
  readonly failures: readonly SallyportError[];
  /** 8 where something may be left open; else the command's own, or that of the failure that kept it from starting. */
  readonly exitCode: number;
};

/**
 * Opens a window, runs one command in it, and shuts it. The watch goes on all the while; where the window is lost on the way, at `window-max`
 * or to a guardrail, the command goes on: what it does over the connections that it has may be a migration, which nobody wants cut in two.
 * Never throws.
 */
export async function runInWindow(
  settings: WindowOnlySettings,
  world: WindowOnlyWorld & { readonly command: ForegroundCommand },
): Promise<RunInWindowEnd> {
  let command: CommandEnd | undefined;
  const { failures } = await windowStory(settings, world, async (stage) => {
    const letIn = await keepLetIn(settings, world, stage);
    try {
      command = await world.command.run(toldToOthers(stage.windows, stage.files?.paths));
    } finally {
      await letIn.end();
    }
    return 'shut';
  });
  const own = worstExitCode(failures.map((error) => error.exitCode));
  const exitCode = own === 8 || command === undefined ? own : command.status || own;
  return { ...(command === undefined ? {} : { command }), failures, exitCode };
}
