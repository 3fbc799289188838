import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RealHost } from './hosts.ts';
import { pumaGem } from './puma-gem.ts';

/** How Puma is set up on a host. */
export type Site = {
  readonly puma: 5 | 8;
  readonly mode: 'phased' | 'preload' | 'single';
  /** How it tells how it is: by its control app, to systemd (Puma 8 only), or not at all. */
  readonly tells: 'stats' | 'status-text' | 'nothing';
  /** A socket unit holds the port. */
  readonly socket?: true;
  /** It serves TLS too, with the files in `tlsFolder`. */
  readonly tls?: { readonly chain: string; readonly key: string };
};

export const tlsFolder = '/srv/shop/tls';
export const tlsPort = 4443;

export const sitePath = '/srv/shop';
export const siteUnit = 'shop.service';
export const sitePort = 4000;

/** Takes away whatever was there, and sets up an application that nothing was deployed to yet. */
export async function setUpSite(host: RealHost, site: Site): Promise<void> {
  const gem = site.puma === 8 ? await pumaGem() : '';
  await host.exec(
    `systemctl stop shop.socket shop.service 2>/dev/null || true
rm -rf ${sitePath} /etc/systemd/system/shop.*
install -d -o deploy -g deploy ${sitePath} ${sitePath}/shared ${sitePath}/shared/tmp
cat > ${sitePath}/puma.rb <<'RUBY'
${configuration(site)}
RUBY
cat > /etc/systemd/system/shop.service <<'UNIT'
${service(site)}
UNIT
cat > /etc/systemd/system/shop.socket <<'UNIT'
[Socket]
ListenStream=0.0.0.0:${sitePort}
Backlog=1024
UNIT
${site.socket === undefined ? 'rm /etc/systemd/system/shop.socket' : ''}
${site.tls === undefined ? '' : putTls(site.tls)}
chown -R deploy:deploy ${sitePath}
systemctl daemon-reload
systemctl reset-failed shop.service 2>/dev/null || true
${site.socket === undefined ? '' : 'systemctl start shop.socket'}
if [ ! -e /opt/puma8 ] && [ ${site.puma} = 8 ]; then mkdir -p /opt/puma8 && base64 -d | tar -xz -C /opt/puma8; fi`,
    gem,
  );
}

/** As somebody put them there once: the chain for all to read, the key for its owner and group. */
function putTls({ chain, key }: NonNullable<Site['tls']>): string {
  return `mkdir ${tlsFolder}
cat > ${tlsFolder}/fullchain.pem <<'PEM'
${chain}
PEM
cat > ${tlsFolder}/key.pem <<'PEM'
${key}
PEM
chmod 644 ${tlsFolder}/fullchain.pem
chmod 640 ${tlsFolder}/key.pem`;
}

function configuration({ mode, tells, tls }: Site): string {
  return [
    ...(tls === undefined
      ? []
      : [
          `ssl_bind '0.0.0.0', '${tlsPort}', { cert: '${tlsFolder}/fullchain.pem', key: '${tlsFolder}/key.pem', verify_mode: 'none' }`,
        ]),
    `directory '${sitePath}/current'`,
    `bind 'tcp://0.0.0.0:${sitePort}'`,
    'threads 1, 4',
    // Longer than the balancer keeps an idle connection: the default of Puma 5, 20 s, ends some that are about to be used.
    'persistent_timeout 75',
    "environment 'production'",
    ...(mode === 'single' ? [] : ['workers 2']),
    ...(mode === 'phased' ? ['preload_app! false'] : []),
    ...(mode === 'preload' ? ['preload_app!'] : []),
    ...(tells === 'stats'
      ? [
          `state_path '${sitePath}/shared/tmp/puma.state'`,
          `activate_control_app 'unix://${sitePath}/shared/tmp/pumactl.sock', { auth_token: 'hush' }`,
        ]
      : []),
  ].join('\n');
}

function service({ puma, tells, socket }: Site): string {
  const notify = tells === 'status-text' ? 'Type=notify\nWatchdogSec=30' : 'Type=simple';
  const gems = puma === 8 ? 'Environment=GEM_HOME=/opt/puma8 GEM_PATH=/opt/puma8' : '';
  return `[Unit]
${socket === undefined ? '' : 'Requires=shop.socket\nAfter=shop.socket'}
[Service]
User=deploy
WorkingDirectory=${sitePath}/current
${notify}
${gems}
ExecStart=${puma === 8 ? '/opt/puma8/bin/puma' : '/usr/bin/puma'} --config ${sitePath}/puma.rb
Restart=always
RestartSec=1
TimeoutStopSec=20`;
}

/** What a release does when it is loaded or asked; `here`: on hosts whose `spoil` names its version. */
export type Behaviour = keyof typeof behaviours;

const behaviours = {
  good: {},
  crashes: { loading: "raise 'boom'" },
  hangs: { loading: 'sleep 3600' },
  'is slow': { loading: 'sleep 8' },
  'boots slowly': { loading: 'sleep 1.5' },
  'is another version': { answer: "'another'" },
  'is still v1': { answer: "'v1'" },
  'crashes here': { loading: "raise 'boom' if HERE" },
  'hangs here': { loading: 'sleep 3600 if HERE' },
  'is never healthy here': { status: 'HERE ? 500 : 200' },
} as const;

/** The file that makes one version misbehave on one host alone: it names the version. */
export const spoil = `${sitePath}/shared/spoil`;

/** Where the application notes each request that has a name (its query), as soon as it has begun with it. */
export const begunPath = `${sitePath}/shared/begun`;

/** A release as a directory on this machine, which takes half a second to load. */
export function makeRelease(folder: string, behaviour: Behaviour): string {
  const release = mkdtempSync(join(folder, 'release-'));
  mkdirSync(join(release, 'config'));
  const { loading = '', answer = 'VERSION', status = '200' }: Spoilt = behaviours[behaviour];
  writeFileSync(
    join(release, 'config.ru'),
    `VERSION = File.read(File.join(__dir__, 'REVISION')).strip
HERE = File.exist?('${spoil}') && File.read('${spoil}').strip == VERSION
sleep 0.5
${loading}
run lambda { |env|
  name = env['QUERY_STRING']
  File.write('${begunPath}', "#{name}\\n", mode: 'a') unless name.empty?
  sleep 0.01
  [${status}, { 'content-type' => 'text/plain' }, ["#{${answer}}\\n"]]
}
`,
  );
  return release;
}

type Spoilt = { readonly loading?: string; readonly answer?: string; readonly status?: string };
