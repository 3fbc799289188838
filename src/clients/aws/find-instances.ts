import { DescribeInstancesCommand, EC2Client, type Instance } from '@aws-sdk/client-ec2';
import ipaddr from 'ipaddr.js';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import type { FoundInstance, Host, HostName } from '../../inventory/host.ts';
import type { AwsCall } from './aws-error.ts';
import { callerOf, translated } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';

/**
 * Which instance has a host's address now. A call for each kind of address, not for each host.
 *
 * Throws INSTANCE_UNKNOWN that names every host whose address none, or more than one, of the running instances has: to guess would be
 * to give a key, or to take one, of another machine.
 */
export async function findInstances(
  { session, place, clock }: { session: Session; place: AwsPlace; clock: Clock },
  hosts: readonly Host[],
  signal: AbortSignal,
): Promise<ReadonlyMap<HostName, FoundInstance>> {
  const call: AwsCall = { action: 'ec2:DescribeInstances', place, who: session.arn };
  const make = (credentials: Parameters<typeof clientOptions>[2]) =>
    new EC2Client(clientOptions(place, clock, credentials));
  const send = callerOf({ session, clock, make });
  const ask = async (filter: Filter, addresses: readonly string[]) => {
    const instances: Instance[] = [];
    let next: string | undefined;
    do {
      const command = new DescribeInstancesCommand({
        Filters: [
          { Name: filter, Values: [...new Set(addresses)] },
          // An address goes on to the next machine when the one before it is gone.
          { Name: 'instance-state-name', Values: ['running'] },
        ],
        NextToken: next,
      });
      const page = await translated(
        call,
        send(call, (ec2, abortSignal) => ec2.send(command, { abortSignal }), signal),
      );
      for (const { Instances = [] } of page.Reservations ?? []) instances.push(...Instances);
      next = page.NextToken;
    } while (next !== undefined && next !== '');
    return instances;
  };

  const byFilter = Map.groupBy(hosts, ({ address }) => filterFor(address));
  const found = await Promise.all(
    [...byFilter].map(async ([filter, some]) => {
      const instances = await ask(
        filter,
        some.map(({ address }) => canonical(address)),
      );
      return some.map((host) => ({ host, candidates: instancesWith(instances, filter, canonical(host.address)) }));
    }),
  );
  return onlyOneEach(found.flat(), place);
}

type Filter = 'ip-address' | 'private-ip-address' | 'ipv6-address' | 'dns-name';

/** A name is looked for among those that AWS itself gives; who has others writes instance_id. */
function filterFor(address: string): Filter {
  if (ipaddr.IPv6.isValid(address)) return 'ipv6-address';
  if (!ipaddr.IPv4.isValidFourPartDecimal(address)) return 'dns-name';
  return ipaddr.IPv4.parse(address).range() === 'unicast' ? 'ip-address' : 'private-ip-address';
}

function instancesWith(instances: readonly Instance[], filter: Filter, address: string): FoundInstance[] {
  const has = (instance: Instance): boolean => {
    switch (filter) {
      case 'ip-address':
        return instance.PublicIpAddress === address;
      case 'private-ip-address':
        return instance.PrivateIpAddress === address;
      case 'dns-name':
        return canonical(instance.PublicDnsName) === address;
      case 'ipv6-address': {
        const others = (instance.NetworkInterfaces ?? []).flatMap(({ Ipv6Addresses = [] }) => Ipv6Addresses);
        return [instance, ...others].some(({ Ipv6Address }) => canonical(Ipv6Address) === address);
      }
    }
  };
  return instances
    .filter(has)
    .flatMap(({ InstanceId: id, PrivateIpAddress: privateAddress }) =>
      id === undefined ? [] : [{ id, ...(privateAddress === undefined ? {} : { privateAddress }) }],
    );
}

/** As AWS writes it, for one address has many spellings. */
function canonical(address = ''): string {
  return ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address).toString() : address.toLowerCase();
}

function onlyOneEach(
  found: readonly { host: Host; candidates: readonly FoundInstance[] }[],
  place: AwsPlace,
): ReadonlyMap<HostName, FoundInstance> {
  const instances = new Map<HostName, FoundInstance>();
  const wrong: string[] = [];
  for (const { host, candidates } of found) {
    const [one, ...more] = candidates;
    if (one !== undefined && more.length === 0) instances.set(host.name, one);
    else wrong.push(`${host.name} (${candidates.map(({ id }) => id).join(' and ') || 'no instance'})`);
  }
  if (wrong.length === 0) return instances;
  throw new SallyportError('INSTANCE_UNKNOWN', {
    message: `Not exactly one running instance of region ${place.region} has the address of these hosts: ${wrong.join(', ')}.`,
    hint: 'Give instance_id in the host’s object ({address = …, instance_id = aws_instance.web.id}), or see aws-region and the account of the role.',
  });
}
