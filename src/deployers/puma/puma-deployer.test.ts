import { expect, test } from 'vitest';
import { isLook, pumaHost, pumaPlace, pumaSettings } from '../../../test/fakes/puma-place.ts';
import { virtualClock } from '../../../test/fakes/virtual-clock.ts';
import { recorded } from '../../../test/recorded/puma/recorded.ts';
import { type Host, hostNameOf } from '../../inventory/host.ts';
import type { Version } from '../../version.ts';
import type { Artifact } from './artifact.ts';
import { pumaDeployer } from './puma-deployer.ts';
import type { Upload } from './uploads.ts';

const artifact: Artifact = {
  ...{ file: 'release.tar', form: 'tar', sha256: 'ab12', checksumOf: async () => 'sum' },
  ...{ bytes: 40_000_000, unpackedBytes: 60_000_000 },
};
const hosts = ['10.0.0.7', '10.0.0.8', '10.0.0.9'].map(
  (address): Host => ({ ...pumaHost, name: hostNameOf(address), address }),
);

/** A deployer whose uploads take ten seconds each. */
function stage({ there = 0 } = {}) {
  const clock = virtualClock();
  const { place } = pumaPlace((command) => {
    if (isLook(command)) return recorded('8-phased');
    if (command.script.includes('install -d -m 700 .sallyport/uploads')) return `have ${there}\n`;
    return command.environment['BYTES'] === undefined ? '' : 'sum\n';
  });
  const uploads: Upload[] = [];
  const waits: string[] = [];
  let most = 0;
  let now = 0;
  const deployer = pumaDeployer({
    ...{ clock, remote: place.remote, versionCheck: () => undefined, patience: () => 15_000 },
    settingsFor: () => pumaSettings,
    artifacts: { open: async () => artifact },
    emit: (event) => {
      if (event.kind === 'waiting' && event.host !== undefined) waits.push(`${event.host.name} ${event.what}`);
    },
    uploads: {
      upload: async (_, order) => {
        uploads.push(order);
        now += 1;
        most = Math.max(most, now);
        await clock.sleep(10_000);
        order.onProgress(12_345_678);
        now -= 1;
      },
    },
  });
  const change = (host: Host) => ({
    ...{ host, to: 'v2' as Version, drained: false },
    from: { kind: 'version', version: 'v1' as Version } as const,
  });
  return { deployer, uploads, waits, clock, change, most: () => most };
}

test('one upload to each host, to all hosts of a batch at once, with how far each is', async () => {
  const { deployer, uploads, waits, change, most } = stage();
  const signal = new AbortController().signal;
  await Promise.all(deployer.deploy(hosts.map(change), signal).values());
  expect(uploads.map(({ file, from, to }) => [file, from, to])).toEqual(
    Array(3).fill(['release.tar', 0, '/srv/shop/.sallyport/uploads/ab12']),
  );
  expect(most()).toBe(3);
  expect(waits.filter((wait) => wait.includes('uploaded'))).toEqual(
    hosts.map(({ name }) => `${name} 12.3 MB of 40.0 MB uploaded`),
  );
});

test('an upload goes on where an earlier one ended', async () => {
  const { deployer, uploads, change } = stage({ there: 30_000_000 });
  expect(await deployer.place?.(change(pumaHost), new AbortController().signal)).toBeUndefined();
  expect(uploads.map(({ from }) => from)).toEqual([30_000_000]);
});
