import { isEverybody } from '../../../program/config/addresses.ts';
import type { Finding } from '../../../program/config/schema-findings.ts';
import type { Check } from '../check.ts';
import { type Receiver, receiversOf } from '../receivers-of.ts';
import { hostProblem } from '../schema/hosts.ts';

/** The keys of the secrets begin with the names. */
export const receiverNames: Check = (config) => {
  const receivers = receiversOf(config);
  return receivers.flatMap(({ name, path, entry }, index): readonly Finding[] => {
    const earlier = receivers.findIndex((other) => other.name === name);
    if (earlier === index) return [];
    const place = entry.name === undefined ? path : [...path, 'name'];
    const message = `${name} is already the name of cleanup.notifications[${earlier}], and both would have one secret; give each a name of its own`;
    return [{ path: place, message }];
  });
};

/** The network opens the way to a server that it can know. */
export const reachableReceivers: Check = (config) => {
  const own = Object.values(config.namespaces);
  return receiversOf(config).flatMap((receiver): readonly Finding[] => {
    const message = wayProblem(receiver, own);
    return message === undefined ? [] : [{ path: addressPath(receiver), message }];
  });
};

function wayProblem({ host, port, place }: Receiver, own: readonly string[]): string | undefined {
  const nobody = hostProblem(host);
  if (nobody !== undefined) return `${host} ${nobody}; write the name or address of the receiver`;
  switch (place?.kind) {
    case undefined:
      return `the network policies cannot know where ${host} is; write NAME.NAMESPACE.svc.cluster.local, or its addresses beside it: addresses: [192.168.1.20/32]`;
    case 'app':
      return port === place.port
        ? undefined
        : `the app ${place.app} listens on port ${place.port}, not on ${port}; write http://${place.app}:${place.port}`;
    case 'namespace':
      return own.includes(place.namespace)
        ? `${place.namespace} is a namespace of the stack, and no app of extraApps is called so there; run the server in another namespace, or as an extra app`
        : undefined;
    default:
      return undefined;
  }
}

/** A mistaken name inside the cluster or at home looks like this, and a token would be for all to read. */
export const plainReceivers: Check = (config) =>
  receiversOf(config).flatMap((receiver): readonly Finding[] => {
    const { entry, place, host } = receiver;
    const isPlain =
      entry.kind === 'email' ? entry.security === 'none' : 'url' in entry && entry.url.startsWith('http:');
    if (!isPlain || place?.kind !== 'internet') return [];
    const message = `messages would go to ${host} through the internet, where anybody on the way reads them; encrypt them (https, starttls), or give its addresses beside it where it is at home`;
    return [{ path: addressPath(receiver), message }];
  });

/** Everything is no machine at home: the internet needs no addresses. */
export const someReceivers: Check = (config) =>
  receiversOf(config).flatMap(({ path, place }) =>
    (place?.kind === 'addresses' ? place.cidrs : []).flatMap((cidr, index): readonly Finding[] => {
      if (!isEverybody(cidr)) return [];
      const message = `${cidr} is every address there is, or nearly; leave addresses out for a server on the internet, or name the machine: 192.168.1.20/32`;
      return [{ path: [...path, 'addresses', index], message }];
    }),
  );

function addressPath({ path, entry }: Receiver): readonly PropertyKey[] {
  return [...path, entry.kind === 'email' ? 'host' : 'url'];
}
