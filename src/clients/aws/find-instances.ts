import type { Instance } from '@aws-sdk/client-ec2';
import ipaddr from 'ipaddr.js';
import { SallyportError } from '../../errors.ts';

import type { FoundInstance, Host, HostName } from '../../inventory/host.ts';
import type { AwsPlace } from './client-options.ts';
import { type DescribeParts, instanceDescriber } from './describe-instances.ts';

/**
 * Which instance has a host's address now. A call for each kind of address, not for each host.
 *
 * Throws INSTANCE_UNKNOWN that names every host whose address none, or more than one, of the running instances has: to guess would be
 * to give a key, or to take one, of another machine.
 */
export async function findInstances(
  parts: DescribeParts,
  hosts: readonly Host[],
  signal: AbortSignal,
): Promise<ReadonlyMap<HostName, FoundInstance>> {
  const describe = instanceDescriber(parts);
  const ask = (filter: AddressFilter, addresses: readonly string[]) =>
    describe(
      [
        { Name: filter, Values: [...new Set(addresses)] },
        // An address goes on to the next machine when the one before it is gone.
        { Name: 'instance-state-name', Values: ['running'] },
      ],
      signal,
    );

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
  return onlyOneEach(found.flat(), parts.place);
}

type AddressFilter = 'ip-address' | 'private-ip-address' | 'ipv6-address' | 'dns-name';

/** A name is looked for among those that AWS itself gives; who has others writes instance_id. */
function filterFor(address: string): AddressFilter {
  if (ipaddr.IPv6.isValid(address)) return 'ipv6-address';
  if (!ipaddr.IPv4.isValidFourPartDecimal(address)) return 'dns-name';
  return ipaddr.IPv4.parse(address).range() === 'unicast' ? 'ip-address' : 'private-ip-address';
}

function instancesWith(instances: readonly Instance[], filter: AddressFilter, address: string): FoundInstance[] {
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
