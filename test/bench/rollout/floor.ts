import type { RealHost } from '../../real/fleet/hosts.ts';
import { sitePath, siteUnit } from '../../real/fleet/puma-site.ts';

/** Asks Puma's control app, as the deployer and the other contenders do, and tells whether every worker is of this phase and has booted. */
export const pumaStats = `
def stats
  UNIXSocket.open('${sitePath}/shared/tmp/pumactl.sock') do |socket|
    socket.write("GET /stats?token=hush HTTP/1.0\\r\\n\\r\\n")
    JSON.parse(socket.read.split("\\r\\n\\r\\n", 2).last)
  end
end
def done?(phase)
  now = stats
  now['phase'] == phase && now['old_workers'] == 0 && now['booted_workers'] == now['workers'] &&
    now['worker_status'].all? { |worker| worker['phase'] == phase }
end
`;

const program = `
require 'socket'
require 'json'
require 'timeout'
${pumaStats}
phase = stats['phase'] + 1
began = Process.clock_gettime(Process::CLOCK_MONOTONIC)
Process.kill('USR1', ARGV[0].to_i)
Timeout.timeout(60) { sleep 0.02 until done?(phase) }
puts Process.clock_gettime(Process::CLOCK_MONOTONIC) - began
`;

/** What nobody can be faster than: the release lies there, Puma is told, and says that every worker runs it. Measured on the host itself; milliseconds. */
export async function floorOf(host: RealHost, version: string): Promise<number> {
  await host.exec(`cd ${sitePath}
cp -r "$(readlink -f current)" releases/${version}
rm -f releases/${version}/REVISION
echo ${version} > releases/${version}/REVISION
chown -R deploy:deploy releases/${version}
ln -sfn releases/${version} current`);
  const said = await host.exec(`ruby - "$(systemctl show -P MainPID ${siteUnit})"`, program);
  return Number(said) * 1_000;
}
