import type { Configuration, Look, Numbers, PumaProcess, PumaVersion, UnitState } from './look.ts';
import { parseStats, parseStatusText } from './stats.ts';

/** Reads what the look script printed. What a host prints is foreign: a line that is not understood counts for nothing. */
export function readLook(printed: string): Look {
  const lines = printed.split('\n').map((line) => parted(line));
  const all = (kind: string) => lines.filter(([name]) => name === kind).map(([, rest]) => rest);
  const one = (kind: string) => all(kind).at(-1) ?? '';
  const properties = new Map(all('unit').map((line) => parted(line, '=')));
  const property = (name: string) => properties.get(name) ?? '';
  const processes = readProcesses(lines);
  const [master, ...newborn] = processes.filter(({ version }) => version !== undefined).toSorted(byAge);
  const link = one('link');
  return {
    app: one('app'),
    ...(link === '' ? {} : { link }),
    unit: readUnit(property, all('socket')),
    ...(master?.version === undefined ? {} : { master: { ...bare(master), version: master.version } }),
    workers: processes.filter(({ isWorker }) => isWorker).map(bare),
    newborn: newborn.map(bare),
    numbers: readNumbers(one('stats'), one('silent'), property('StatusText')),
    configuration: readConfiguration({ all, one }, master),
  };
}

type Line = readonly [kind: string, rest: string];

function parted(line: string, mark = ' '): Line {
  const at = line.indexOf(mark);
  return at === -1 ? [line.trim(), ''] : [line.slice(0, at), line.slice(at + 1).trim()];
}

function readUnit(property: (name: string) => string, sockets: readonly string[]): UnitState {
  return {
    isLoaded: property('LoadState') === 'loaded',
    active: property('ActiveState'),
    sub: property('SubState'),
    hasJob: /^[1-9]/.test(property('Job')),
    type: property('Type'),
    user: property('User') || 'root',
    restarts: wholeNumber(property('NRestarts')),
    hasSocket: sockets.includes('active'),
  };
}

type Found = PumaProcess & { readonly isWorker: boolean; readonly version?: PumaVersion };

/** Three lines each, in this order: they are one process only where they follow each other. */
function readProcesses(lines: readonly Line[]): Found[] {
  return lines.flatMap(([kind, rest], index) => {
    const [pid = '', started = ''] = rest.split(' ');
    const [directory, title] = [lines[index + 1], lines[index + 2]];
    if (kind !== 'process' || directory?.[0] !== 'directory' || title?.[0] !== 'title') return [];
    const text = /^puma (\d+\.[\w.]+) /.exec(`${title[1]} `)?.[1];
    return {
      pid: wholeNumber(pid),
      started,
      directory: directory[1],
      isWorker: title[1].startsWith('puma: cluster worker'),
      ...(text === undefined ? {} : { version: { text, major: Number.parseInt(text, 10) } }),
    };
  });
}

/** Of those that go by the master’s name it is the oldest. */
function byAge(one: PumaProcess, other: PumaProcess): number {
  return wholeNumber(one.started) - wholeNumber(other.started);
}

function bare({ pid, started, directory }: Found): PumaProcess {
  return { pid, started, directory };
}

/** The control app tells more than systemd's line. */
function readNumbers(stats: string, silent: string, statusText: string): Numbers {
  const read = (stats === '' ? undefined : parseStats(stats)) ?? parseStatusText(statusText);
  if (read !== undefined) return read;
  const why = stats === '' ? silent : 'its control app’s answer can’t be read';
  return { kind: 'silent', why: why || 'it was not asked' };
}

type Lines = { readonly all: (kind: string) => readonly string[]; readonly one: (kind: string) => string };

function readConfiguration({ all, one }: Lines, master: PumaProcess | undefined): Configuration {
  const said = /\(\S\) phased/u.exec(one('journal'));
  const directory = one('directory-option');
  const startedIn = one('started-in');
  const hertz = wholeNumber(one('hertz')) || 100;
  const started = wholeNumber(one('booted')) + wholeNumber(master?.started ?? '') / hertz;
  const sources = master === undefined ? [] : all('environment-file').map((line) => parted(line));
  const newer = sources.find(([time]) => wholeNumber(time) > started + blurred);
  return {
    ...(said === null ? {} : { saidPhased: said[0].startsWith('(✔)') }),
    says: all('says'),
    ...(directory === '' ? {} : { directoryOption: directory }),
    ...(startedIn === '' ? {} : { startedIn }),
    ...(/^(\/[A-Za-z0-9._@+-]+)+$/.test(one('certificate')) ? { certificate: one('certificate') } : {}),
    ...(newer === undefined ? {} : { newerEnvironment: newer[1] }),
  };
}

/**
 * Seconds. The kernel tells the boot in whole seconds, and moves it when the clock is set: a unit that was written and started at once would
 * else be newer than its own process, and no restart without a drain would be possible.
 */
const blurred = 2;

function wholeNumber(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
