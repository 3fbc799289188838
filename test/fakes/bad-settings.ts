import type { Environment, Place } from '../../src/settings/sources.ts';

/** The least that a deploy needs, so that each row below is wrong in one way only. */
export const leastSettings = {
  hosts: '10.0.0.1, 10.0.0.2',
  'security-group': 'sg-0123456789abcdef0',
  'ssh-user': 'ubuntu',
  'ssh-private-key': 'hush-key',
  'deploy-command': './deploy',
  'version-command': 'cat REVISION',
};

/** For `mode: certificates`. */
const certificateSettings = {
  ...{ mode: 'certificates', deployer: 'puma', 'app-path': '/srv/app' },
  'certificate-check': 'https://127.0.0.1:3443',
};

/** The same for `deployer: puma`. */
const pumaSettings = { deployer: 'puma', artifact: 'release.tar.gz', 'app-path': '/srv/app' };

/** One way to get the settings wrong, and every line that is then said. */
export type BadSettings = {
  readonly what: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly without?: readonly (keyof typeof leastSettings)[];
  readonly environment?: Environment;
  readonly yml?: string;
  readonly place?: Place;
  readonly commit?: string;
  readonly says: readonly string[];
};

/** Far more than forty kinds. The messages are those of an input, unless the row says another place. */
export const badSettings: readonly BadSettings[] = [
  {
    what: 'a typing error in an input',
    with: { 'heath-check': 'x' },
    says: ['input heath-check: There is no setting of this name. Did you mean input health-check?'],
  },
  {
    what: 'a typing error in a flag',
    place: 'flag',
    without: ['ssh-private-key'],
    environment: { SALLYPORT_SSH_PRIVATE_KEY: 'hush' },
    with: { 'heath-check': 'x' },
    says: ['--heath-check: There is no setting of this name. Did you mean --health-check?'],
  },
  {
    what: 'a typing error in a pipe’s variable',
    place: 'variable',
    with: { 'heath-check': 'x' },
    says: ['HEATH_CHECK: There is no setting of this name. Did you mean HEALTH_CHECK?'],
  },
  {
    what: 'a typing error in the environment',
    environment: { SALLYPORT_HEATH_CHECK: 'x' },
    says: ['SALLYPORT_HEATH_CHECK: There is no setting of this name. Did you mean SALLYPORT_HEALTH_CHECK?'],
  },
  {
    what: 'a typing error in the file',
    yml: '\n# ours\nheath-check: x\n',
    says: ['sallyport.yml:3:1 heath-check: There is no setting of this name. Did you mean health-check?'],
  },
  {
    what: 'an underscore for a dash',
    with: { deploy_command: 'x' },
    says: ['input deploy_command: There is no setting of this name. Did you mean input deploy-command?'],
  },
  {
    what: 'a name like no other',
    with: { colour: 'blue' },
    says: ['input colour: There is no setting of this name. docs/settings.md lists all settings.'],
  },
  {
    what: 'an unknown name with an empty value',
    with: { 'heath-check': '' },
    says: ['input heath-check: There is no setting of this name. Did you mean input health-check?'],
  },
  {
    what: 'target groups by name',
    with: { 'target-groups': 'web' },
    says: [
      'input target-groups: "web" names no target group. Write ARNs, like arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0123456789abcdef.',
    ],
  },
  {
    what: 'a warm-up of a role that is asked for no page',
    with: { 'warm-up': '/up', 'health-check': 'tcp://localhost:3000' },
    says: [
      'input warm-up: It is asked where health-check asks for a page, and health-check asks for none. Write health-check as http://…, https://… or unix:…, or remove warm-up.',
    ],
  },
  {
    what: 'certificates that are no files with a place',
    with: { ...certificateSettings, 'puma-certificates': 'fullchain.pem' },
    without: ['deploy-command', 'version-command'],
    says: [
      'input puma-certificates: "fullchain.pem" has a line that is not “file -> path on the hosts”. Write a line for each file: tls/fullchain.pem -> /etc/puma/fullchain.pem.',
    ],
  },
  {
    what: 'a certificate whose place on the hosts is no path',
    with: { ...certificateSettings, 'puma-certificates': 'key.pem -> tls/key.pem' },
    without: ['deploy-command', 'version-command'],
    says: [
      'input puma-certificates: "key.pem -> tls/key.pem" has a path on the hosts that is no absolute path of plain letters. Write it like /srv/app: letters, digits, and - _ . @ + between slashes, no slash at its end.',
    ],
  },
  {
    what: 'two certificates for one place',
    with: { ...certificateSettings, 'puma-certificates': 'a.pem -> /etc/tls/a.pem\nb.pem -> /etc/tls/a.pem' },
    without: ['deploy-command', 'version-command'],
    says: [
      'input puma-certificates: "a.pem -> /etc/tls/a.pem\\nb.pem -> /etc/tls/a.pem" names a path on the hosts twice. Write a line for each file: tls/fullchain.pem -> /etc/puma/fullchain.pem.',
    ],
  },
  {
    what: 'certificates that nobody could see served',
    with: { ...certificateSettings, 'certificate-check': '' },
    without: ['deploy-command', 'version-command'],
    says: [
      'input certificate-check: Nothing says where a handshake shows the certificate. Write it, like https://127.0.0.1:3443.',
    ],
  },
  {
    what: 'a handshake without TLS',
    with: { ...certificateSettings, 'certificate-check': 'http://127.0.0.1:3000' },
    without: ['deploy-command', 'version-command'],
    says: [
      'input certificate-check: "http://127.0.0.1:3000" is no https address. Write it as the host itself sees it, like https://127.0.0.1:3443.',
    ],
  },
  {
    what: 'certificates without a Puma',
    with: { mode: 'certificates' },
    says: [
      'input mode: No role has the deployer puma, so none serves TLS by Puma. Write deployer: puma for the role that does.',
    ],
  },
  {
    what: 'a mode of a coming version',
    with: { mode: 'doctor' },
    says: ['input mode: "doctor" is not in this version yet. Write deploy, plan, rollback or certificates.'],
  },
  {
    what: 'no such mode',
    with: { mode: 'destroy' },
    says: ['input mode: "destroy" is none of its values. Write deploy, plan, rollback or certificates.'],
  },
  {
    what: 'a roll-back to nowhere',
    with: { mode: 'rollback' },
    says: [
      'input version: Nothing says which version to go back to. Write it, or previous-version-command, which prints what a host ran before.',
    ],
  },
  {
    what: 'a deployer of a coming version',
    with: { deployer: 'kamal' },
    says: ['input deployer: "kamal" is not in this version yet. Write command or puma.'],
  },
  {
    what: 'deployer puma without what it needs',
    with: { deployer: 'puma' },
    without: ['deploy-command', 'version-command'],
    says: [
      'input artifact: Nothing says what a release is made of. Write the path of an archive or a directory that an earlier step has built.',
      'input app-path: Nothing says where the application lies on the hosts. Write its directory there, like /srv/app.',
    ],
  },
  {
    what: 'an app-path that is none',
    with: { ...pumaSettings, 'app-path': '/srv/../etc' },
    without: ['deploy-command', 'version-command'],
    says: [
      'input app-path: "/srv/../etc" is no absolute path of plain letters. Write it like /srv/app: letters, digits, and - _ . @ + between slashes, no slash at its end.',
    ],
  },
  {
    what: 'an app-path with what a shell would act on',
    with: { ...pumaSettings, 'app-path': '/srv/$(id)' },
    without: ['deploy-command', 'version-command'],
    says: [
      'input app-path: "/srv/$(id)" is no absolute path of plain letters. Write it like /srv/app: letters, digits, and - _ . @ + between slashes, no slash at its end.',
    ],
  },
  {
    what: 'a unit that is no service',
    with: { ...pumaSettings, 'systemd-unit': 'puma.socket' },
    without: ['deploy-command', 'version-command'],
    says: ['input systemd-unit: "puma.socket" is no name of a systemd service. Write it like puma.service.'],
  },
  {
    what: 'no such restart',
    with: { ...pumaSettings, restart: 'rolling' },
    without: ['deploy-command', 'version-command'],
    says: ['input restart: "rolling" is none of its values. Write auto, phased, hot, full or socket.'],
  },
  {
    what: 'no room for a roll-back',
    with: { ...pumaSettings, 'keep-releases': '1' },
    without: ['deploy-command', 'version-command'],
    says: ['input keep-releases: "1" is no whole number from 2 to 100. Write a number like 2.'],
  },
  {
    what: 'a release whose name begins with a dot',
    with: { ...pumaSettings, version: '..' },
    without: ['deploy-command', 'version-command'],
    says: ['input version: A release directory can’t have a name that begins with a dot. Write another version.'],
  },
  {
    what: 'no such thing to do about a failure',
    with: { 'on-failure': 'retry' },
    says: ['input on-failure: "retry" is none of its values. Write rollback or halt.'],
  },
  {
    what: 'no such scope of a roll-back',
    with: { 'rollback-scope': 'role' },
    says: ['input rollback-scope: "role" is none of its values. Write batch or all.'],
  },
  {
    what: 'all hosts in service while each of them changes',
    with: { 'min-in-service': '100%' },
    says: [
      'input min-in-service: "100%" is more than 99%. Write how many hosts of a role stay in service, like 2 or 75%; 0 lets all of them go at once.',
    ],
  },
  {
    what: 'a share of hosts in words',
    with: { 'max-failures': 'some', 'max-unreachable': '1.5' },
    says: [
      'input max-failures: "some" is no number of hosts. Write how many hosts may fail, like 2 or 10%.',
      'input max-unreachable: "1.5" is no number of hosts. Write how many hosts may be unreachable, like 1 or 10%.',
    ],
  },
  {
    what: 'a budget of a role',
    yml: 'roles:\n  web:\n    max-failures: 1\n',
    says: [
      'sallyport.yml:3:5 roles.web.max-failures: This setting is the same for every role. Write it at the top level of the file.',
    ],
  },
  {
    what: 'a key source that there is not',
    with: { 'ssh-key-source': 'file' },
    says: ['input ssh-key-source: "file" is none of its values. Write private-key, agent or instance-connect.'],
  },
  {
    what: 'a version with a slash',
    with: { version: 'feature/login' },
    says: [
      'input version: "feature/login" is no version. Write 1 to 128 letters, digits, dots, dashes and underscores; a branch name with a slash is none.',
    ],
  },
  {
    what: 'no version and no commit',
    commit: '',
    says: ['input version: Nothing says which version to deploy, and this CI tells no commit. Write the version.'],
  },
  {
    what: 'a role’s name for its ARN',
    with: { 'role-to-assume': 'deploy', 'aws-region': 'eu-central-1' },
    says: [
      'input role-to-assume: "deploy" is no role ARN. Write the role’s ARN, like arn:aws:iam::123456789012:role/deploy.',
    ],
  },
  {
    what: 'a session for a role',
    with: { 'role-to-assume': 'arn:aws:sts::123456789012:assumed-role/deploy/me', 'aws-region': 'eu-central-1' },
    says: [
      'input role-to-assume: "arn:aws:sts::123456789012:assumed-role/deploy/me" is a session of a role, not a role. Write the role’s ARN, like arn:aws:iam::123456789012:role/deploy.',
    ],
  },
  {
    what: 'a role of an account that is not allowed',
    with: {
      'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
      'aws-region': 'eu-central-1',
      'allowed-account-ids': '210987654321',
    },
    says: [
      'input role-to-assume: The role is of account 123456789012, which is not allowed. Correct the ARN or allowed-account-ids.',
    ],
  },
  {
    what: 'a role without a region',
    with: { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' },
    says: [
      'input aws-region: No region is set, and a role can’t be taken without. Write the region of the security group, like eu-central-1.',
    ],
  },
  {
    what: 'a zone for a region',
    with: { 'aws-region': 'eu-central-1a' },
    says: ['input aws-region: "eu-central-1a" is a zone, not a region. Write eu-central-1.'],
  },
  {
    what: 'a wrong region in another tool’s variable',
    environment: { AWS_REGION: 'Frankfurt' },
    says: ['AWS_REGION: "Frankfurt" is no region. Write a region’s code, like eu-central-1.'],
  },
  {
    what: 'a session that is too long for AWS',
    with: { 'role-duration': '13h' },
    says: ['input role-duration: "13h" is too long. Write at most 12h.'],
  },
  {
    what: 'a session that is too short for AWS',
    with: { 'role-duration': '5m' },
    says: ['input role-duration: "5m" is too short. Write at least 15m.'],
  },
  {
    what: 'an account id with dashes',
    with: { 'allowed-account-ids': '123456789012, 1234-5678-9012' },
    says: [
      'input allowed-account-ids: "123456789012, 1234-5678-9012" has an entry "1234-5678-9012" that is no account id. Write 12 digits without dashes.',
    ],
  },
  {
    what: 'two sources of Terraform outputs',
    with: { 'terraform-directory': 'infra', 'terraform-state': 's3://states/prod' },
    says: ['input terraform-state: The outputs already come from terraform-directory. Keep one of the two.'],
  },
  {
    what: 'Terraform outputs that are no JSON, never repeated',
    with: { 'terraform-outputs': '{"password": "hush"' },
    says: [
      'input terraform-outputs: The value holds a brace but no JSON. Write what terraform output -json prints, or the path of a file with it.',
    ],
  },
  {
    what: 'a state in a bucket without a key',
    with: { 'terraform-state': 's3://states' },
    says: ['input terraform-state: "s3://states" is no file and no place in S3. Write a path, or s3://bucket/key.'],
  },
  {
    what: 'a state in another cloud',
    with: { 'terraform-state': 'gs://states/prod' },
    says: [
      'input terraform-state: "gs://states/prod" is no file and no place in S3. Write a path, or s3://bucket/key.',
    ],
  },
  {
    what: 'neither hosts nor Terraform',
    without: ['hosts'],
    says: [
      'input hosts: Nothing says which hosts there are. Write it, or one of terraform-directory, terraform-outputs and terraform-state.',
    ],
  },
  {
    what: 'neither a group nor Terraform',
    without: ['security-group'],
    says: [
      'input security-group: Nothing says in which security group the window is to be opened. Write it, or one of terraform-directory, terraform-outputs and terraform-state.',
    ],
  },
  {
    what: 'a group’s name for its id',
    with: { 'security-group': 'web-servers' },
    says: [
      'input security-group: "web-servers" is no security group id. Write the id, like sg-0123456789abcdef0, not the name.',
    ],
  },
  {
    what: 'hosts that are half JSON',
    with: { hosts: '["10.0.0.1"' },
    says: [
      'input hosts: "[\\"10.0.0.1\\"" begins like JSON but is none. Write ["10.0.0.1", "10.0.0.2"], or {"web": ["10.0.0.1"], "job": ["10.0.0.2"]}.',
    ],
  },
  {
    what: 'an empty list of hosts',
    with: { hosts: '[]' },
    says: [
      'input hosts: "[]" names no host. Write ["10.0.0.1", "10.0.0.2"], or {"web": ["10.0.0.1"], "job": ["10.0.0.2"]}.',
    ],
  },
  {
    what: 'nothing but commas for hosts',
    with: { hosts: ', ,' },
    says: ['input hosts: ", ," names no host. Write addresses or host names, like 10.0.0.1, 10.0.0.2.'],
  },
  {
    what: 'hosts with and without a role',
    with: { hosts: '10.0.0.1\nweb: 10.0.0.2' },
    says: [
      'input hosts: "10.0.0.1\\nweb: 10.0.0.2" has hosts with and without a role. Write a plain list, or each host on a line that begins with its role.',
    ],
  },
  {
    what: 'an output’s name with a space',
    with: { 'hosts-output': 'web hosts', 'terraform-directory': 'infra' },
    without: ['hosts'],
    says: ['input hosts-output: "web hosts" is no name of a Terraform output. Write the name as outputs.tf has it.'],
  },
  {
    what: 'a path for known_hosts',
    with: { 'known-hosts': '~/.ssh/known_hosts' },
    says: [
      'input known-hosts: "~/.ssh/known_hosts" is no known_hosts text. Write the lines themselves (host, key type, key), not the path of a file.',
    ],
  },
  {
    what: 'nobody who logs in',
    without: ['ssh-user'],
    says: ['input ssh-user: Nothing says who logs in on the hosts. Write the user, like ubuntu or ec2-user.'],
  },
  {
    what: 'a user that begins like an option',
    with: { 'ssh-user': '-oProxyCommand=x' },
    says: [
      'input ssh-user: "-oProxyCommand=x" is no user name. Write the user that logs in on the hosts, like ubuntu or ec2-user.',
    ],
  },
  {
    what: 'no key',
    without: ['ssh-private-key'],
    says: [
      'input ssh-private-key: There is no SSH key. Give the private key from a secret, or set ssh-key-source to agent or instance-connect.',
    ],
  },
  {
    what: 'a port that is none',
    with: { 'ssh-port': '70000' },
    says: ['input ssh-port: "70000" is no port. Write a number from 1 to 65535.'],
  },
  {
    what: 'a secret on the command line',
    place: 'flag',
    says: [
      '--ssh-private-key: A secret on the command line can be read by every process of the machine. Give it in the environment, as SALLYPORT_SSH_PRIVATE_KEY.',
    ],
  },
  {
    what: 'a secret in the file',
    yml: 'ssh-passphrase: hush\n',
    says: [
      'sallyport.yml:1:1 ssh-passphrase: A secret must not be in a file that is checked in. Remove it, consider it known to others, and give a new one by SALLYPORT_SSH_PASSPHRASE or the input ssh-passphrase.',
    ],
  },
  {
    what: 'a secret in the file, for a role',
    yml: 'roles:\n  web:\n    ssh-private-key: hush\n',
    says: [
      'sallyport.yml:3:5 roles.web.ssh-private-key: A secret must not be in a file that is checked in. Remove it, consider it known to others, and give a new one by SALLYPORT_SSH_PRIVATE_KEY or the input ssh-private-key.',
    ],
  },
  {
    what: 'a range for the one address',
    with: { 'source-address': '203.0.113.0/24' },
    says: [
      'input source-address: "203.0.113.0/24" is a range. Write one address, like 203.0.113.7 or 2001:db8::7. Only that one is let in.',
    ],
  },
  {
    what: 'every address for the one address',
    with: { 'source-address': '0.0.0.0' },
    says: [
      'input source-address: "0.0.0.0" stands for every address. Write one address, like 203.0.113.7 or 2001:db8::7.',
    ],
  },
  {
    what: 'an octal address',
    with: { 'source-address': '010.0.0.1' },
    says: [
      'input source-address: "010.0.0.1" is no IPv4 or IPv6 address. Write one address, like 203.0.113.7 or 2001:db8::7.',
    ],
  },
  {
    what: 'an address service without TLS',
    with: { 'address-services': 'http://a.example https://b.example https://c.example' },
    says: [
      'input address-services: "http://a.example https://b.example https://c.example" has an entry "http://a.example" that is not asked over TLS. Write https addresses that answer with the caller’s address, like https://checkip.amazonaws.com.',
    ],
  },
  {
    what: 'too few address services',
    with: { 'address-services': 'https://a.example, https://b.example' },
    says: [
      'input address-services: "https://a.example, https://b.example" has fewer than 3 entries. Write at least three, for two must agree and one may fail.',
    ],
  },
  {
    what: 'a guard without a role',
    with: { 'window-guard': 'scheduler' },
    says: [
      'input window-guard-role: window-guard is scheduler, and nothing says which role it takes. Write the ARN of the role in examples/terraform/guard.tf.',
    ],
  },
  {
    what: 'a guard that there is not',
    with: { 'window-guard': 'lambda' },
    says: ['input window-guard: "lambda" is none of its values. Write none or scheduler.'],
  },
  {
    what: 'a guard whose role is of another account',
    with: {
      'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
      'aws-region': 'eu-central-1',
      'window-guard': 'scheduler',
      'window-guard-role': 'arn:aws:iam::210987654321:role/guard',
    },
    says: [
      'input window-guard-role: The role is of account 210987654321, and that of this run of 123456789012. Write a role of the account that the run works in: AWS passes no other.',
    ],
  },
  {
    what: 'a ttl above the maximum',
    with: { 'window-ttl': '3h' },
    says: [
      'input window-ttl: window-ttl (3h) is longer than window-max (2h). Make window-ttl the shorter one, or both the same.',
    ],
  },
  {
    what: 'a maximum below the ttl',
    with: { 'window-max': '50m' },
    says: [
      'input window-max: window-ttl (1h) is longer than window-max (50m). Make window-ttl the shorter one, or both the same.',
    ],
  },
  {
    what: 'no deploy command',
    without: ['deploy-command'],
    says: [
      'input deploy-command: Nothing says how a host gets the version. Write the command that a host runs, for every role that has none of its own.',
    ],
  },
  {
    what: 'no version command',
    without: ['version-command'],
    says: [
      'input version-command: Nothing says how to see which version a host runs. Write a command that prints it, like cat /srv/app/REVISION, for every role that has none of its own.',
    ],
  },
  {
    what: 'a command with a NUL, never repeated',
    with: { 'rollback-command': 'TOKEN=hush\0' },
    says: [
      'input rollback-command: The value has a NUL character in it. Write a shell command in one line or several.',
    ],
  },
  {
    what: 'a duration without a unit',
    with: { 'command-timeout': '90' },
    says: ['input command-timeout: "90" has no unit. Write 90s for seconds, or a unit of ms, m or h.'],
  },
  {
    what: 'a duration in words',
    with: { deadline: '1 hour' },
    says: ['input deadline: "1 hour" is no duration. Write a whole number and its unit, like 500ms, 90s, 5m or 1h.'],
  },
  {
    what: 'a duration beyond a day',
    with: { deadline: '25h' },
    says: ['input deadline: "25h" is too long. Write at most 24h.'],
  },
  {
    what: 'a health check without a scheme',
    with: { 'health-check': 'localhost/up' },
    says: [
      'input health-check: "localhost/up" is no place to ask. Write http://localhost:3000/up, https://…, unix:/run/app.sock:/up, tcp://localhost:3000 or command: followed by a command.',
    ],
  },
  {
    what: 'a health check with a bad port',
    with: { 'health-check': 'http://localhost:99999/up' },
    says: [
      'input health-check: "http://localhost:99999/up" is no address of a web page. Write it as the host itself sees it, like http://localhost:3000/up.',
    ],
  },
  {
    what: 'a password in a health check, never repeated',
    with: { 'health-check': 'http://me:hush@localhost/up' },
    says: [
      'input health-check: The value has a user name or password in it. Write it without, or ask with a command: that knows them.',
    ],
  },
  {
    what: 'a socket without a path',
    with: { 'version-check': 'unix:app.sock' },
    says: [
      'input version-check: "unix:app.sock" names no socket. Write the socket’s path and the page’s, like unix:/run/app.sock:/up.',
    ],
  },
  {
    what: 'a TCP check without a port',
    with: { 'health-check': 'tcp://localhost' },
    says: ['input health-check: "tcp://localhost" names no host and port. Write both, like tcp://localhost:3000.'],
  },
  {
    what: 'a command check without a command',
    with: { 'health-check': 'command:' },
    says: [
      'input health-check: "command:" has no command. Write one after the colon, like command: systemctl is-active app.',
    ],
  },
  {
    what: 'a URL for a host name',
    with: { 'health-host': 'https://app.example.com' },
    says: [
      'input health-host: "https://app.example.com" is no host name. Write the bare name, like app.example.com, without scheme, port and path.',
    ],
  },
  {
    what: 'no pass at all',
    with: { 'health-passes': '0' },
    says: ['input health-passes: "0" is no whole number from 1 to 100. Write a number like 1.'],
  },
  {
    what: 'more passes than the time allows',
    with: { 'health-passes': '50', 'health-interval': '5s' },
    says: [
      'input health-passes: No host can pass so often in so short a time: health-passes × health-interval is more than health-timeout. Make health-timeout longer, or one of the others smaller.',
    ],
  },
  {
    what: 'an empty batch',
    with: { batches: '0, 50%' },
    says: [
      'input batches: "0, 50%" has an entry "0" that is no batch size. Write how many hosts change together, like 1, 25%, 100%.',
    ],
  },
  {
    what: 'a batch above a hundred percent',
    with: { batches: '1, 150%' },
    says: [
      'input batches: "1, 150%" has an entry "150%" that is no batch size. Write how many hosts change together, like 1, 25%, 100%.',
    ],
  },
  {
    what: 'a list where one value belongs',
    yml: 'deadline: [1h, 2h]\n',
    says: ['sallyport.yml:1:1 deadline: This can’t be a list. Write one duration.'],
  },
  {
    what: 'a map where a list belongs',
    yml: 'batches:\n  web: 1\n',
    says: ['sallyport.yml:1:1 batches: This can’t be a map of names to values. Write a list of plain values.'],
  },
  {
    what: 'a name twice in the file',
    yml: 'deadline: 1h\nbatches: 1\ndeadline: 30m\n',
    says: ['sallyport.yml:3:1: This name is already in the file above. Keep one of the two.'],
  },
  {
    what: 'broken YAML',
    yml: 'deadline: "1h\n',
    says: [
      'sallyport.yml:2:1: This is no valid YAML: "Missing closing \\"quote". Look at the indentation, the quotes and the colons of this line.',
    ],
  },
  {
    what: 'a file that is no map',
    yml: '- deadline\n',
    says: [
      'sallyport.yml:1:1: The file is no list of settings. Write a setting on each line, like deploy-command: ./deploy.',
    ],
  },
  {
    what: 'the file’s own path in the file',
    yml: 'config: other.yml\n',
    says: ['sallyport.yml:1:1 config: This setting can’t be in the file itself. Remove it.'],
  },
  {
    what: 'a setting of all roles for one role',
    yml: 'roles:\n  web:\n    ssh-port: 2222\n',
    says: [
      'sallyport.yml:3:5 roles.web.ssh-port: This setting is the same for every role. Write it at the top level of the file.',
    ],
  },
  {
    what: 'a role that holds no settings',
    yml: 'roles:\n  web: yes\n',
    says: [
      'sallyport.yml:2:3 web: A role holds settings. Write each role’s name on a line of its own and its settings below, indented.',
    ],
  },
  {
    what: 'roles that are a list',
    yml: 'roles: [web, job]\n',
    says: [
      'sallyport.yml:1:1 roles: This is no map of roles. Write each role’s name on a line of its own and its settings below, indented.',
    ],
  },
  {
    what: 'a wrong value for a role',
    yml: 'roles:\n  job:\n    health-timeout: soon\n',
    says: [
      'sallyport.yml:3:5 roles.job.health-timeout: "soon" is no duration. Write a whole number and its unit, like 500ms, 90s, 5m or 1h.',
    ],
  },
  {
    what: 'a value that would act as a workflow command',
    with: { 'health-host': '##[error]x\n::error::y\u001b[2J\u009b' },
    says: [
      'input health-host: "## [error]x\\n::error::y\\u001b[2J\\u009b" is no host name. Write the bare name, like app.example.com, without scheme, port and path.',
    ],
  },
  {
    what: 'a private key in the wrong place, never repeated',
    with: { 'ssh-user': '-----BEGIN OPENSSH PRIVATE KEY-----' },
    says: [
      'input ssh-user: The value (it looks like a private key) is no user name. Write the user that logs in on the hosts, like ubuntu or ec2-user.',
    ],
  },
  {
    what: 'all problems at once',
    with: { mode: 'x', 'ssh-port': 'y', batches: 'z' },
    without: ['ssh-user'],
    says: [
      'input mode: "x" is none of its values. Write deploy, plan, rollback or certificates.',
      'input ssh-user: Nothing says who logs in on the hosts. Write the user, like ubuntu or ec2-user.',
      'input ssh-port: "y" is no port. Write a number from 1 to 65535.',
      'input batches: "z" has an entry "z" that is no batch size. Write how many hosts change together, like 1, 25%, 100%.',
    ],
  },
];
