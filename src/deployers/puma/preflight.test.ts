import { expect, test } from 'vitest';
import { isLook, pumaHost, pumaPlace } from '../../../test/fakes/puma-place.ts';
import { recorded } from '../../../test/recorded/puma/recorded.ts';
import type { Version } from '../../version.ts';
import type { Artifact } from './artifact.ts';
import { checkHost } from './preflight.ts';

const artifact: Artifact = {
  ...{ file: 'release.tar', form: 'tar', sha256: '', checksumOf: async () => '' },
  ...{ bytes: 40_000_000, unpackedBytes: 60_000_000 },
};
const ready = ['user deploy', 'writable yes', 'free 107422', 'from there', 'may-restart yes'];

type Given = {
  readonly facts?: readonly string[];
  readonly look?: string;
  readonly from?: string;
  readonly back?: boolean;
  readonly drained?: boolean;
  readonly form?: Artifact['form'];
};

async function check({ facts = ready, look = recorded('8-phased'), from = 'v1', ...more }: Given = {}) {
  const { place, ran } = pumaPlace((command) => (isLook(command) ? look : facts.join('\n')));
  const change = {
    ...{ host: pumaHost, to: 'v2' as Version, drained: more.drained === true },
    from: { kind: 'version', version: from as Version } as const,
  };
  const brought = more.back === true ? undefined : { ...artifact, form: more.form ?? 'tar' };
  const { missing, wayBack } = await checkHost(place, change, brought, new AbortController().signal);
  const tools = ran.find((command) => !isLook(command))?.environment['TOOLS'];
  return { missing: missing.map(({ message }) => message), wayBack, tools };
}

const without = (...words: string[]) => ready.filter((fact) => !words.some((word) => fact.startsWith(word)));

test('a host that has all it takes', async () => {
  expect(await check()).toEqual({ missing: [], wayBack: { kind: 'ready' }, tools: 'tar gzip sha256sum' });
  expect((await check({ form: 'tar.zst' })).tools).toBe('tar gzip sha256sum zstd');
});

test('a disk too small for the upload and what is in it, with a tenth to spare, is found before', async () => {
  const { missing } = await check({ facts: [...without('free'), 'free 107421'] });
  expect(missing).toEqual([
    'The release does not fit on 10.0.0.7: it takes 110.0 MB, and /srv/shop has 110.0 MB free.',
  ]);
  // One that lies there already takes no more.
  expect(await check({ facts: [...without('free'), 'free 1', 'to there'] })).toMatchObject({ missing: [] });
});

test.each<[string, Given, string]>([
  ['a tool that is not there', { facts: [...ready, 'no-tool zstd'], form: 'tar.zst' }, '10.0.0.7 has no zstd'],
  ['a directory of somebody else', { facts: without('writable', 'free') }, 'no directory that deploy may write to'],
  [
    'a directory in the link’s place',
    { facts: [...ready, 'in-the-way yes'] },
    '/srv/shop/current on 10.0.0.7 is no symlink',
  ],
  ['a roll-back to what is gone', { back: true }, '10.0.0.7 has no release v2 to go back to'],
  ['a unit that nobody knows', { look: 'unit LoadState=not-found' }, 'knows no unit shop.service'],
  [
    'another user',
    { look: recorded('8-phased').replace('User=deploy', 'User=www') },
    'runs as www, and deploy may neither',
  ],
  [
    'a new environment',
    { look: `${recorded('8-phased')}\nenvironment-file 1895500000 /etc/shop.env` },
    'its environment comes from /etc/shop.env, which was changed',
  ],
  [
    'a restart that sudo forbids',
    { look: recorded('8-single'), drained: true, facts: without('may-restart') },
    'which a full restart takes',
  ],
])('%s is found before', async (_, given, problem) => {
  expect((await check(given)).missing).toEqual([expect.stringContaining(problem)]);
});

test('a release that is not there any more is no way back', async () => {
  expect((await check({ facts: without('from') })).wayBack).toEqual({
    kind: 'none',
    why: 'releases/v1 is not there any more',
  });
});
