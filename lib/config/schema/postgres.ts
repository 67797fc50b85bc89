/** A PostgreSQL server that is there already, in place of the SQLite files of an app. */
import * as z from 'zod';
import { Cidr } from '../../../program/config/cidr.ts';
import { serverHost } from './hosts.ts';
import { ObjectName, SecretDataKey } from './scalars.ts';

const Name = z.string().regex(/^[A-Za-z_][-\w]{0,62}$/, 'expected a name of letters, digits, _ and -');

export const Postgres = z
  .strictObject({
    host: serverHost('expected a host name like db-rw.database.svc.cluster.local').meta({
      description: 'server: NAME.NAMESPACE.svc.cluster.local in the cluster, or a name or address elsewhere',
      examples: ['db-rw.database.svc.cluster.local'],
    }),
    port: z.int().min(1).max(65_535).default(5432).describe('port of the server'),
    addresses: z
      .array(Cidr)
      .min(1)
      .exactOptional()
      .describe('ranges of addresses of a server outside the cluster, which the network opens'),
    user: Name.exactOptional().meta({
      description: 'user; absent: the name of the app',
      examples: ['radarr'],
    }),
    mainDb: Name.exactOptional().meta({
      description: 'database, which must exist; absent: <name>-main',
      examples: ['radarr-main'],
    }),
    logDb: Name.exactOptional().meta({
      description: 'database of the log, which must exist; absent: <name>-log',
      examples: ['radarr-log'],
    }),
    secret: ObjectName.default('media-postgres').describe(
      'Secret with the password, which you make in the namespace of the app',
    ),
    key: SecretDataKey.exactOptional().meta({
      description: 'key of that Secret; absent: <name>-password',
      examples: ['radarr-password'],
    }),
  })
  .meta({ id: 'Postgres' });
export type Postgres = z.infer<typeof Postgres>;
