/** The PostgreSQL databases of a configuration, with every default in its place. */

import type { DatabaseLogin } from '../database-login.ts';
import { servarrsOf } from './apps-of.ts';
import { type OutsideServer, outsideServer } from './outside-server.ts';
import type { Postgres } from './schema/postgres.ts';
import type { Config } from './schema.ts';

export interface Database extends DatabaseLogin {
  /** Name of the app that keeps its data there. */
  readonly app: string;
  readonly path: readonly PropertyKey[];
  /** Where the network finds it; undefined where the file does not say, which a check refuses. */
  readonly server: OutsideServer | undefined;
}

export function databasesOf(config: Config): readonly Database[] {
  return servarrsOf(config).flatMap(({ name, path, settings: { postgres } }) =>
    postgres === undefined ? [] : [databaseOf(name, [...path, 'postgres'], postgres)],
  );
}

/** The database of one app; undefined: its SQLite files. */
export function databaseNamed(config: Config, app: string): Database | undefined {
  return databasesOf(config).find((database) => database.app === app);
}

function databaseOf(app: string, path: readonly PropertyKey[], postgres: Postgres): Database {
  const { host, port, user = app, mainDb = `${app}-main`, logDb = `${app}-log` } = postgres;
  const password = { name: postgres.secret, key: postgres.key ?? `${app}-password` };
  return { app, path, host, port, user, mainDb, logDb, password, server: outsideServer(postgres) };
}
