import type { Place } from '../../src/deployers/puma/on-host.ts';
import type { RemoteCommand } from '../../src/deployers/remote.ts';
import { defaultRole, type Host, hostNameOf } from '../../src/inventory/host.ts';
import type { PumaSettings } from '../../src/settings/settings.ts';

export const pumaHost: Host = { name: hostNameOf('10.0.0.7'), role: defaultRole, address: '10.0.0.7', hostKeys: [] };

export const pumaSettings: PumaSettings = {
  ...{ kind: 'puma', artifact: 'release.tar', appPath: '/srv/shop', unit: 'shop.service' },
  ...{ restart: 'auto', keepReleases: 5, commandTimeout: 60_000 },
};

/** A host that answers each script of ours with what `answer` prints for it (undefined: it fails), and notes them. A look is told by its `ASK`. */
export function pumaPlace(answer: (command: RemoteCommand) => string | undefined): {
  place: Place;
  ran: RemoteCommand[];
} {
  const ran: RemoteCommand[] = [];
  const place: Place = {
    host: pumaHost,
    settings: pumaSettings,
    remote: {
      run: async (_, command) => {
        ran.push(command);
        const stdout = answer(command);
        return { exit: { kind: 'status', status: stdout === undefined ? 1 : 0 }, stdout: stdout ?? '', stderr: '' };
      },
    },
  };
  return { place, ran };
}

export function isLook({ environment }: RemoteCommand): boolean {
  return 'ASK' in environment;
}
