import { isIP } from 'node:net';
import { isEverybody, isWithin, rangeOf } from '../../../program/config/addresses.ts';
import type { Finding } from '../../../program/config/schema-findings.ts';
import type { Check } from '../check.ts';
import { type Database, databasesOf } from '../databases-of.ts';

/** The network opens the way to a server that it can know, and no namespace of the stack has one. */
export const reachableDatabases: Check = (config) => {
  const own = Object.values(config.namespaces);
  return databasesOf(config).flatMap(({ path, host, server }): readonly Finding[] => {
    const place = [...path, 'host'];
    if (server === undefined) {
      const message = `the network policies cannot know where ${host} is; write NAME.NAMESPACE.svc.cluster.local, or its addresses beside it: addresses: [192.168.1.5/32]`;
      return [{ path: place, message }];
    }
    if (server.kind !== 'namespace' || !own.includes(server.namespace)) return [];
    const message = `${server.namespace} is a namespace of the stack, where every pod is closed to what the stack does not know; run the server in another namespace`;
    return [{ path: place, message }];
  });
};

/** A database is one machine, or some; and one that is written as an address is at that address. */
export const someDatabaseServers: Check = (config) =>
  databasesOf(config).flatMap(({ path, host, server }) => {
    const cidrs = server?.kind === 'addresses' ? server.cidrs : [];
    return cidrs.flatMap((cidr, index): readonly Finding[] => {
      const place = [...path, 'addresses', index];
      if (isEverybody(cidr)) {
        const message = `${cidr} is every address there is, or nearly; name the machines, one as 192.168.1.5/32`;
        return [{ path: place, message }];
      }
      if (index > 0 || isIP(host) === 0 || cidrs.some((range) => isWithin(rangeOf(host), range))) return [];
      const message = `${host} is in none of these ranges, so that the network would keep the app from it; leave addresses out beside an address`;
      return [{ path: place, message }];
    });
  });

/** PostgreSQL's own, which are made anew or must stay as they are. */
const OWN_DATABASES = ['postgres', 'template0', 'template1'];

export const ownDatabases: Check = (config) =>
  databasesOf(config).flatMap((database) =>
    (['mainDb', 'logDb'] as const)
      .filter((key) => OWN_DATABASES.includes(database[key]))
      .map((key) => ({
        path: [...database.path, key],
        message: `${database[key]} is a database of PostgreSQL itself; make one for ${database.app}`,
      })),
  );

/** Two apps in one database destroy each other's tables. */
export const separateDatabases: Check = (config) => {
  const places = databasesOf(config).flatMap((database) =>
    (['mainDb', 'logDb'] as const).map((key) => ({ database, key, place: placeOf(database, key) })),
  );
  return places.flatMap(({ database, key, place }, index): readonly Finding[] => {
    const earlier = places.slice(0, index).find((other) => other.place === place);
    if (earlier === undefined) return [];
    const message = `${database[key]} is already ${earlier.key} of ${earlier.database.app}, and each would overwrite the tables of the other; choose another`;
    return [{ path: [...database.path, key], message }];
  });
};

function placeOf({ host, port, ...database }: Database, key: 'mainDb' | 'logDb'): string {
  return `${host}:${port}/${database[key]}`;
}
