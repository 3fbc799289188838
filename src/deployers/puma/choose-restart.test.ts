import { expect, test } from 'vitest';
import { recorded } from '../../../test/recorded/puma/recorded.ts';
import type { RestartSetting } from '../../settings/settings.ts';
import { chooseRestart, type ReleaseDifference } from './choose-restart.ts';
import type { Look } from './look.ts';
import { readLook } from './read-look.ts';

const same: ReleaseDifference = { gems: false, ruby: false, configuration: false, certificates: false };

type Given = {
  setting?: RestartSetting;
  drained?: boolean;
  differs?: Partial<ReleaseDifference>;
  change?: (text: string) => string;
};

type Name = Parameters<typeof recorded>[0];

function choose(name: Name, { setting = 'auto', drained = false, differs = {}, change = (text) => text }: Given = {}) {
  const look: Look = readLook(change(recorded(name)));
  const choice = chooseRestart({ setting, look, drained, differs: { ...same, ...differs } });
  return choice.kind === 'refused' ? choice.why : choice.kind;
}

const without = (start: string) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith(start))
    .join('\n');
const withLine = (line: string) => (text: string) => `${text}\n${line}\n`;
const withSocket = withLine('socket active');
const silent = (text: string) => without('unit StatusText')(without('stats')(text));

test.each<[Name, Given, string]>([
  ['5-phased', {}, 'phased'],
  ['8-phased', {}, 'phased'],
  ['8-phased-text', {}, 'phased'],
  ['5-preload', {}, 'hot'],
  ['5-preload', { drained: true }, 'full'],
  ['5-preload', { change: withSocket }, 'socket'],
  ['5-single', {}, 'hot'],
  ['8-single', { drained: true }, 'full'],
  // Without the journal the configuration's own words count, and what each Puma does by itself.
  ['8-phased', { change: without('journal') }, 'phased'],
  ['8-phased', { change: (text) => without('journal')(without('says preload_app!')(text)) }, 'hot'],
  [
    '8-phased',
    { change: (text) => withLine('says prune_bundler')(without('journal')(without('says preload_app!')(text))) },
    'phased',
  ],
  ['5-phased', { change: without('journal') }, 'hot'],
  ['5-preload', { change: without('journal') }, 'hot'],
  // What a phased restart does not take over.
  ['5-phased', { differs: { gems: true }, drained: true }, 'full'],
  ['5-phased', { differs: { gems: true }, change: withLine('says prune_bundler') }, 'phased'],
  ['5-phased', { differs: { configuration: true } }, 'hot'],
  ['5-phased', { differs: { ruby: true }, drained: true }, 'full'],
  ['8-phased', { differs: { certificates: true } }, 'hot'],
  ['8-phased', { differs: { certificates: true }, drained: true }, 'full'],
  ['5-single', { differs: { certificates: true } }, 'hot'],
  ['5-phased', { differs: { ruby: true }, change: withSocket }, 'socket'],
  ['8-phased', { change: withLine('environment-file 1795500000 /etc/shop.env'), drained: true }, 'full'],
  // Nobody tells how it goes.
  ['5-phased', { change: silent, drained: true }, 'full'],
  ['5-phased', { change: silent, setting: 'full' }, 'full'],
  // Asked for, and possible.
  ['5-phased', { setting: 'hot' }, 'hot'],
  ['5-phased', { setting: 'full' }, 'full'],
  ['5-phased', { setting: 'socket', change: withSocket }, 'socket'],
])('%s, %o: %s', (name, given, expected) => {
  expect(choose(name, given)).toBe(expected);
});

test.each<[Name, Given, string]>([
  ['5-preload', { setting: 'phased' }, 'restart: phased: it preloads the application'],
  ['5-single', { setting: 'phased' }, 'restart: phased: it runs in single mode'],
  ['5-phased', { setting: 'socket' }, 'restart: socket: no socket unit'],
  ['5-phased', { setting: 'phased', differs: { gems: true } }, 'Gemfile.lock differs'],
  ['5-phased', { setting: 'phased', change: silent }, 'how it ends could not be seen'],
  ['5-phased', { setting: 'hot', change: silent }, 'how it ends could not be seen'],
  ['5-phased', { setting: 'phased', change: without('says directory') }, 'it would start again in the old release'],
  ['5-phased', { change: without('says directory') }, 'no restart would keep it serving'],
  ['5-phased', { differs: { ruby: true } }, 'no restart would keep it serving'],
  ['5-single', { change: (text) => text.replace('puma 5.6.5', 'puma 4.3.12') }, 'Puma 4.3.12 is older than 5'],
])('%s, %o is refused: %s', (name, given, why) => {
  expect(choose(name, given)).toContain(why);
});

test.each([
  ['started-in /srv/shop/current', 'phased'],
  ['directory-option /srv/shop/current', 'phased'],
  ['started-in /srv/shop/releases/v1', 'no restart would keep it serving'],
])('where a restart begins may be told by %s', (line, expected) => {
  const change = (text: string) => withLine(line)(without('says directory')(text));
  expect(choose('5-phased', { change })).toContain(expected);
});

test('where nothing runs it is started', () => {
  expect(choose('5-phased', { setting: 'phased', change: without('process') })).toBe('start');
});
