import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RealHost } from '../../real/fleet/hosts.ts';
import { sitePath, siteUnit } from '../../real/fleet/puma-site.ts';
import { pumaStats } from './floor.ts';

const run = promisify(execFile);

/** What a team would write instead: brings a release to all hosts, one after another. */
export type Contender = (order: Order) => Promise<void>;

export type Order = {
  readonly hosts: readonly RealHost[];
  readonly version: string;
  /** The release as a directory. */
  readonly release: string;
  readonly privateKey: string;
  /** For what it needs on disk. */
  readonly folder: string;
};

const untilEveryWorker = `
require 'socket'
require 'json'
${pumaStats}
phase = stats['phase'] + 1
Process.kill('USR1', ARGV[0].to_i)
sleep 0.15 until done?(phase)
`;

/** A loop of bash over ssh, one connection for each host, that waits for every worker and asks the page once. */
export const bashLoop: Contender = async (order) => {
  const { hosts, version, release, folder } = order;
  const { key, pins } = access(order);
  const archive = join(folder, 'release.tar.gz');
  execFileSync('tar', ['-czf', archive, '-C', release, '.']);
  const script = join(folder, 'loop.sh');
  writeFileSync(
    script,
    `set -euo pipefail
for host in ${hosts.map(({ address }) => address).join(' ')}; do
  ssh -F none -i ${key} -o BatchMode=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=${pins} "deploy@$host" '
    set -eu
    cd ${sitePath}
    mkdir releases/${version}
    tar -xz -C releases/${version}
    echo ${version} > releases/${version}/REVISION
    ln -s releases/${version} current.new
    mv -T current.new current
    ruby -e "$(cat ${sitePath}/shared/wait.rb)" "$(systemctl show -P MainPID ${siteUnit})"
    curl --silent --fail http://127.0.0.1:4000/ | grep -qx ${version}
  ' < ${archive}
done
`,
  );
  await Promise.all(hosts.map((host) => host.exec(`cat > ${sitePath}/shared/wait.rb`, untilEveryWorker)));
  await run('bash', [script]);
};

/** Ansible as its own documentation would have it: serial 1, its modules, pipelining on, no facts gathered. */
export const ansible: Contender = async (order) => {
  const { hosts, version, release, folder } = order;
  const { key, pins } = access(order);
  const archive = join(folder, 'release.tar.gz');
  execFileSync('tar', ['-czf', archive, '-C', release, '.']);
  const [config, inventory, playbook] = ['ansible.cfg', 'hosts.ini', 'deploy.yml'].map((name) => join(folder, name));
  if (config === undefined || inventory === undefined || playbook === undefined) throw new Error('no files');
  writeFileSync(config, `[defaults]\nlocal_tmp = ${join(folder, 'ansible')}\n[ssh_connection]\npipelining = True\n`);
  const login = `ansible_user=deploy ansible_ssh_private_key_file=${key} ansible_python_interpreter=/usr/bin/python3`;
  const ssh = `ansible_ssh_common_args='-F none -o StrictHostKeyChecking=yes -o UserKnownHostsFile=${pins}'`;
  writeFileSync(inventory, `[web]\n${hosts.map(({ address }) => `${address} ${login} ${ssh}`).join('\n')}\n`);
  writeFileSync(
    playbook,
    `- hosts: web
  serial: 1
  gather_facts: false
  tasks:
    - ansible.builtin.file: { path: ${sitePath}/releases/${version}, state: directory }
    - ansible.builtin.unarchive: { src: ${archive}, dest: ${sitePath}/releases/${version} }
    - ansible.builtin.copy: { content: "${version}\\n", dest: ${sitePath}/releases/${version}/REVISION }
    - ansible.builtin.file: { src: releases/${version}, dest: ${sitePath}/current, state: link }
    - ansible.builtin.shell: ruby ${sitePath}/shared/wait.rb "$(systemctl show -P MainPID ${siteUnit})"
    - ansible.builtin.uri: { url: "http://127.0.0.1:4000/", return_content: true }
      register: page
      failed_when: page.content != "${version}\\n"
`,
  );
  await Promise.all(hosts.map((host) => host.exec(`cat > ${sitePath}/shared/wait.rb`, untilEveryWorker)));
  await run('ansible-playbook', ['-i', inventory, playbook], {
    env: { ...process.env, ANSIBLE_CONFIG: config, ANSIBLE_HOME: join(folder, 'ansible') },
  });
};

function access({ hosts, privateKey, folder }: Order) {
  mkdirSync(folder, { recursive: true });
  const [key, pins] = [join(folder, 'key'), join(folder, 'pins')];
  writeFileSync(key, privateKey, { mode: 0o600 });
  writeFileSync(pins, `${hosts.map(({ knownHosts }) => knownHosts).join('\n')}\n`);
  return { key, pins };
}
