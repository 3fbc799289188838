import { readFilters } from './ec2-params.ts';
import { demand, type Identity } from './identities.ts';
import { Refusal } from './refusal.ts';
import type { Node } from './xml.ts';

/** A machine of this cloud; tests change it freely. */
export type FakeInstance = {
  readonly id: string;
  readonly region: string;
  state: 'running' | 'stopped';
  publicAddress?: string;
  privateAddress?: string;
  ipv6Address?: string;
  publicName?: string;
  vpc?: string;
  /** Security groups. */
  groups?: readonly string[];
  /** What a Nitro machine's serial console shows now; absent where the type can't tell. */
  latest?: string;
  /** What was kept of it some time after the last start. */
  buffered?: string;
};

/** A key that EC2 Instance Connect was given; the machine's agent forgets it after 60 seconds, whatever the cloud remembers. */
export type PushedKey = { readonly instance: string; readonly user: string; readonly publicKey: string };

export class Instances {
  readonly pushed: PushedKey[] = [];
  /** What a host does with a key that it is given. */
  onPush: (key: PushedKey) => void = () => undefined;
  readonly #instances = new Map<string, FakeInstance>();

  add(instance: Partial<FakeInstance> = {}): FakeInstance {
    const id = instance.id ?? `i-${(this.#instances.size + 1).toString(16).padStart(17, '0')}`;
    const made: FakeInstance = { region: 'eu-central-1', state: 'running', ...instance, id };
    this.#instances.set(id, made);
    return made;
  }

  in(region: string): readonly FakeInstance[] {
    return [...this.#instances.values()].filter((instance) => instance.region === region);
  }
}

type Request = {
  readonly action: string;
  readonly params: URLSearchParams;
  readonly region: string;
  readonly identity: Identity;
};

/** The answer to a call about machines; undefined for every other call. */
export function answerInstances(instances: Instances, request: Request): Node | undefined {
  switch (request.action) {
    case 'DescribeInstances':
      return describe(instances, request);
    case 'GetConsoleOutput':
      return consoleOutput(instances, request);
    default:
      return undefined;
  }
}

function describe(instances: Instances, { params, region, identity }: Request): Node {
  demand(identity, 'ec2:DescribeInstances', '*');
  const filters = [...readFilters(params)];
  const found = instances
    .in(region)
    .filter((instance) => filters.every(([name, values]) => values.includes(filterValue(instance, name) ?? '\0')));
  return { reservationSet: found.map((instance) => ({ instancesSet: [instanceNode(instance)] })) };
}

function filterValue(instance: FakeInstance, name: string): string | undefined {
  switch (name) {
    case 'ip-address':
      return instance.publicAddress;
    case 'private-ip-address':
      return instance.privateAddress;
    case 'ipv6-address':
      return instance.ipv6Address;
    case 'instance-id':
      return instance.id;
    case 'dns-name':
      return instance.publicName;
    case 'instance-state-name':
      return instance.state;
    default:
      throw new Refusal('InvalidParameterValue', `The filter '${name}' is invalid`);
  }
}

function instanceNode({
  id,
  publicAddress,
  privateAddress,
  ipv6Address,
  publicName,
  state,
  ...network
}: FakeInstance): Node {
  return {
    instanceId: id,
    vpcId: network.vpc ?? 'vpc-00000000000000001',
    groupSet: (network.groups ?? []).map((groupId) => ({ groupId })),
    ipAddress: publicAddress,
    privateIpAddress: privateAddress,
    ipv6Address,
    dnsName: publicName,
    instanceState: { code: state === 'running' ? 16 : 80, name: state },
  };
}

function consoleOutput(instances: Instances, { params, region, identity }: Request): Node {
  const id = params.get('InstanceId') ?? '';
  demand(identity, 'ec2:GetConsoleOutput', `arn:aws:ec2:${region}:${identity.account}:instance/${id}`);
  const instance = instances.in(region).find((one) => one.id === id);
  if (instance === undefined) throw new Refusal('InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`);
  const isLatest = params.get('Latest') === 'true';
  if (isLatest && instance.latest === undefined) {
    throw new Refusal(
      'UnsupportedOperation',
      'This instance type does not support retrieving the latest console logs.',
    );
  }
  const text = isLatest ? instance.latest : instance.buffered;
  return {
    instanceId: id,
    timestamp: '2026-01-01T00:00:00.000Z',
    output: text === undefined ? undefined : Buffer.from(text).toString('base64'),
  };
}

/** EC2 Instance Connect, which speaks JSON. */
export function sendKey(instances: Instances, { params, region, identity }: Request): string {
  const [id, user, publicKey] = ['InstanceId', 'InstanceOSUser', 'SSHPublicKey'].map((name) => params.get(name) ?? '');
  if (id === undefined || user === undefined || publicKey === undefined || !/^[A-Za-z_][\w.-]{0,31}$/.test(user))
    throw new Refusal('InvalidArgsException', 'One of the parameters is not valid.');
  demand(
    identity,
    'ec2-instance-connect:SendSSHPublicKey',
    `arn:aws:ec2:${region}:${identity.account}:instance/${id}`,
    { 'ec2:osuser': user },
  );
  const instance = instances.in(region).find((one) => one.id === id);
  if (instance === undefined) throw new Refusal('EC2InstanceNotFoundException', 'Instance not found.', 404);
  if (instance.state !== 'running') {
    throw new Refusal('EC2InstanceStateInvalidException', 'Instance is not in running state.');
  }
  const key = { instance: id, user, publicKey };
  instances.pushed.push(key);
  instances.onPush(key);
  return JSON.stringify({ RequestId: 'fake', Success: true });
}
