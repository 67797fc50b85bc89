/** Servers that the stack does not run and an app of it may call, in the words of network policies. */
import { appsOf } from './apps-of.ts';
import { databasesOf } from './databases-of.ts';
import type { Destination } from './schema/app-network.ts';
import type { Config } from './schema.ts';

/** Where the network finds a server that is not of the stack. */
export type OutsideServer =
  | { readonly kind: 'namespace'; readonly namespace: string }
  | { readonly kind: 'addresses'; readonly cidrs: readonly string[] };

/** A way out of one app's pod. */
export interface OutsideCall {
  /** Name of the app that calls. */
  readonly app: string;
  readonly to: OutsideServer;
  readonly tcpPorts: readonly number[];
}

/** PostgreSQL servers, and what `network.to` of the apps names. */
export function outsideCallsOf(config: Config): readonly OutsideCall[] {
  const databases = databasesOf(config).flatMap(({ app, server: to, port }) =>
    to === undefined ? [] : [{ app, to, tcpPorts: [port] }],
  );
  const named = appsOf(config).flatMap(({ name: app, settings: { network } }) =>
    network.to.flatMap((destination) => {
      const to = serverOf(destination);
      return to === undefined ? [] : [{ app, to, tcpPorts: destination.ports }];
    }),
  );
  return [...databases, ...named];
}

/** The schema lets through one of the two. */
function serverOf({ addresses, namespace }: Destination): OutsideServer | undefined {
  if (addresses !== undefined) return { kind: 'addresses', cidrs: addresses };
  return namespace === undefined ? undefined : { kind: 'namespace', namespace };
}
