import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOf } from './balancer.ts';
import { type DemoHost, makeHome } from './demo-host.ts';
import { waitFor } from './processes.ts';

type Parts = { readonly folder: string; readonly addresses: readonly string[]; readonly appPort: number };

/** The three machines, with nothing on them yet. */
export function makeHosts({ folder, addresses, appPort }: Parts): DemoHost[] {
  const store = makeReleases(folder);
  return addresses.map((address) => {
    // The bug of the second act: nobody gave this setting to the second host.
    const settings = address === addresses[1] ? {} : { MAIL_URL: 'smtp://mail.internal' };
    return makeHome({ address, appPort, folder, store, settings });
  });
}

/** Installs v1 everywhere and waits until it answers. */
export async function bringToFirstVersion(hosts: readonly DemoHost[]): Promise<void> {
  for (const host of hosts) host.install('v1');
  const allAnswer = async () => (await answersOf(hosts)).every((answer) => answer === 'v1');
  if (await waitFor(allAnswer, 20_000)) return;
  throw new Error(`The apps do not answer as they should: ${(await answersOf(hosts)).join(', ')}.`);
}

/** Three releases of the little app; the third needs a setting that the others did not. */
function makeReleases(folder: string): string {
  const store = join(folder, 'store');
  for (const version of ['v1', 'v2', 'v3']) {
    const release = join(store, version);
    cpSync(new URL('./release', import.meta.url), release, { recursive: true });
    writeFileSync(join(release, 'VERSION'), `${version}\n`);
    if (version === 'v3') writeFileSync(join(release, 'needs'), 'MAIL_URL\n');
  }
  return store;
}
