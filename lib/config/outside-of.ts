/** Servers that the stack does not run and an app of it may call, in the words of network policies. */
import { names } from '../names.ts';
import { appsOf } from './apps-of.ts';
import { databasesOf } from './databases-of.ts';
import type { OutsideServer } from './outside-server.ts';
import { receiversOf } from './receivers-of.ts';
import type { Destination } from './schema/app-network.ts';
import type { Config } from './schema.ts';

/** A way out of one app's pod. */
export interface OutsideCall {
  /** Name of the app or job that calls. */
  readonly app: string;
  readonly to: OutsideServer;
  readonly tcpPorts: readonly number[];
}

/** PostgreSQL servers, what `network.to` of the apps names, and receivers of messages at home or in the cluster. */
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
  return [...databases, ...named, ...messages(config)];
}

/** Several messages to one server take one way. */
function messages(config: Config): readonly OutsideCall[] {
  const calls = receiversOf(config).flatMap(({ place, port }): readonly (readonly [string, OutsideCall])[] =>
    place?.kind === 'addresses' || place?.kind === 'namespace'
      ? [[JSON.stringify([place, port]), { app: names.cleanup, to: place, tcpPorts: [port] }]]
      : [],
  );
  return [...new Map(calls).values()];
}

/** The schema lets through one of the two. */
function serverOf({ addresses, namespace }: Destination): OutsideServer | undefined {
  if (addresses !== undefined) return { kind: 'addresses', cidrs: addresses };
  return namespace === undefined ? undefined : { kind: 'namespace', namespace };
}
