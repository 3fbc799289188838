import { quote } from './problem.ts';
import { readSettings, type SettingsResult } from './read.ts';
import { environmentPrefix, type SettingSources, spell } from './sources.ts';

/** Reads a file as UTF-8: undefined when there is none, an error for all else. */
export type ReadText = (path: string) => Promise<string | undefined>;

/** Finds and reads the configuration file, then all settings. */
export async function loadSettings(sources: WithoutFile, readText: ReadText): Promise<SettingsResult> {
  return readSettings(await withFile(sources, readText));
}

type WithoutFile = Omit<SettingSources, 'file'>;

/** The sources with the configuration file, where there is one. What reads YAML is loaded only then. */
export async function withFile(sources: WithoutFile, readText: ReadText): Promise<SettingSources> {
  const { path, spelled } = whichFile(sources);
  const found = await read(path, readText);
  if (found.kind === 'text') {
    const { parseConfigFile } = await import('./config-file.ts');
    return { ...sources, file: parseConfigFile(found.text, path) };
  }
  if (found.kind === 'none' && spelled === undefined) return sources;
  const message =
    found.kind === 'none' ? `There is no file ${quote(path)}.` : `${quote(path)} can’t be read: ${found.why}.`;
  const problem = {
    spelled: spelled ?? path,
    message,
    hint: 'Write the path of a readable file, from the working directory.',
  };
  return { ...sources, file: { entries: [], problems: [problem] } };
}

type Found = { kind: 'text'; text: string } | { kind: 'none' } | { kind: 'unreadable'; why: string };

async function read(path: string, readText: ReadText): Promise<Found> {
  try {
    const text = await readText(path);
    return text === undefined ? { kind: 'none' } : { kind: 'text', text };
  } catch (cause) {
    return { kind: 'unreadable', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** `spelled` is there when somebody named the file: only then must it exist. */
function whichFile({ given, environment }: WithoutFile): { path: string; spelled?: string } {
  const named = given.values.get('config')?.trim();
  if (named !== undefined && named !== '') return { path: named, spelled: spell(given.place, 'config') };
  const variable = `${environmentPrefix}CONFIG`;
  const fromEnvironment = environment[variable]?.trim();
  if (fromEnvironment !== undefined && fromEnvironment !== '') return { path: fromEnvironment, spelled: variable };
  return { path: 'sallyport.yml' };
}
