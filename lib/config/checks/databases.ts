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
