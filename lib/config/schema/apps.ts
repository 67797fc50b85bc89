/** The apps: what is common to all, and what each has of its own. */
import * as z from 'zod';
import { Cidr } from '../../../program/config/cidr.ts';
import { Authentication, DirectPlay, ShareLimits, SyncLevel } from '../../../setup/config/schema.ts';
import { AppNetwork } from './app-network.ts';
import { ConfigClaim, OwnClaim } from './claims.ts';
import { Environment } from './environment.ts';
import { RouteHost } from './hosts.ts';
import { Image } from './image.ts';
import { PodSettings } from './pods.ts';
import { Postgres } from './postgres.ts';
import { resourcesWithDevices } from './resources.ts';
import { Gateway } from './routes.ts';
import { Annotations, ByteQuantity, DnsLabel, Folder, ObjectName } from './scalars.ts';
import { AppService } from './service.ts';

/** Port for peers where nobody names another: qBittorrent's own. */
export const LISTEN_PORT = 6881;

/** Profiles of the TRaSH guides that Recyclarr writes; `none`: the instance keeps its own. */
export const QualityProfile = z.enum(['remux-web-2160p', 'remux-web-1080p', 'none']);
export type QualityProfile = z.infer<typeof QualityProfile>;

/** Sizes an app starts with. */
export interface AppDefaults {
  readonly limits: { readonly cpu: string; readonly memory: string };
  readonly requests: { readonly cpu: string; readonly memory: string };
  readonly configSize: string;
}

/** What every route of an app has beside its switch. */
export const routeShape = {
  host: RouteHost.exactOptional().describe('host name; absent: the name of the app under routes.baseDomain'),
  annotations: Annotations.default({}).describe('further annotations of the route'),
  gateway: Gateway.exactOptional().describe('another Gateway than that of routes, for this app'),
  className: ObjectName.exactOptional().meta({
    description: 'another ingress class than that of routes, for this app',
    examples: ['nginx'],
  }),
};

/** What every pod has that serves people. */
export const podShape = ({ limits, requests }: Omit<AppDefaults, 'configSize'>) => ({
  resources: resourcesWithDevices(limits, requests).describe('requests, limits and devices of the container'),
  env: Environment.default({}).describe('further environment variables of the container'),
  pod: PodSettings.prefault({}).describe('what its pod has beyond `pods`'),
});

/** How people reach what is served. */
export const doorShape = {
  route: z
    .strictObject({
      enabled: z.boolean().default(true).describe('false: no route to this app'),
      ...routeShape,
    })
    .prefault({})
    .describe('how this app is reached from outside; see routes.kind'),
  service: AppService.prefault({ type: 'ClusterIP' }).describe(
    'a door of its own beside the routes: an address or a port at home',
  ),
  network: AppNetwork.prefault({}).describe('who else may call it, and whom else it may call'),
};

/** What every app has. */
export const appShape = ({ configSize, ...sizes }: AppDefaults) => ({
  image: Image.exactOptional().describe('image instead of the built-in one, as name:tag@sha256:…'),
  ...podShape(sizes),
  configSize: ByteQuantity.default(configSize).describe('size of the volume with its database and settings'),
  config: ConfigClaim.prefault({}).describe('claim of that volume: one of yours, or its class and marks'),
  ...doorShape,
});

const postgres = Postgres.exactOptional().describe(
  'PostgreSQL server for its databases; absent: SQLite files in its volume',
);

/** What tells Prometheus the numbers of one Radarr, Sonarr or Prowlarr. */
const Exporter = z
  .strictObject({
    enabled: z
      .boolean()
      .default(false)
      .describe('true: deploy exportarr for this app; metrics says who reads it and how it is found'),
    image: Image.exactOptional().describe('image instead of the built-in one, as name:tag@sha256:…'),
    // Its documentation: 25 to 100 MB, the most with a long list of movies.
    ...podShape({
      limits: { cpu: '500m', memory: '256Mi' },
      requests: { cpu: '10m', memory: '64Mi' },
    }),
  })
  .prefault({})
  .describe('numbers of this app for Prometheus, by exportarr');
export type Exporter = z.infer<typeof Exporter>;

const instance = (folder: string) =>
  z
    .strictObject({
      ...appShape({
        limits: { cpu: '1', memory: '1Gi' },
        requests: { cpu: '50m', memory: '256Mi' },
        configSize: '5Gi',
      }),
      postgres,
      auth: Authentication,
      exportarr: Exporter,
      rootFolder: Folder.exactOptional().meta({
        description: `library folder of this instance; no other may use it; absent: ${folder} below storage.folders.library`,
        examples: ['/data/media/films'],
      }),
      qualityProfile: QualityProfile.default('remux-web-2160p').describe(
        'quality profile Recyclarr keeps in this instance; none: leave it alone',
      ),
    })
    .prefault({});

const Radarr = instance('movies');
const Sonarr = instance('tv');
/** One Radarr or Sonarr. */
export type Instance = z.infer<typeof Radarr>;

const AccountName = z
  .string()
  // Jellyfin refuses to make any other (UserManager: letters, digits and these).
  .refine(
    (name) => /^(?! )[\p{L}\p{M}\p{N}\p{Pc} \-'._@+]+(?<! )$/u.test(name),
    "expected a name of letters, digits, blanks between them, and - ' . _ @ +",
  )
  .max(64, 'expected at most 64 characters');

/** Somebody of the household. */
const Account = z.strictObject({
  name: AccountName.meta({ description: 'name to sign in with', examples: ['jane'] }),
  administrator: z
    .boolean()
    .exactOptional()
    .describe('whether this account may change settings; absent: as Jellyfin has it'),
  secretKey: z
    .string()
    .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, 'expected lower-case letters, digits and -')
    .exactOptional()
    .meta({
      description:
        'key jellyfin-<secretKey>-password in Secret media-logins; absent: the name in such letters',
      examples: ['jane'],
    }),
});

const Jellyfin = z
  .strictObject({
    ...appShape({
      limits: { cpu: '4', memory: '4Gi' },
      requests: { cpu: '250m', memory: '1Gi' },
      configSize: '20Gi',
    }),
    cacheSize: ByteQuantity.default('10Gi').meta({
      description: 'most the cache of pictures may take on the node',
      examples: ['4Gi'],
    }),
    cacheClaim: OwnClaim.exactOptional().describe(
      'volume for the cache, of cacheSize; {} for one of the class of the databases; absent: on the node',
    ),
    transcodeSize: ByteQuantity.default('10Gi').meta({
      description: 'most the transcode folder may take on the node',
      examples: ['4Gi'],
    }),
    transcodeClaim: OwnClaim.exactOptional().describe(
      'volume for the transcodes, of transcodeSize; {} for one of the class of the databases; absent: on the node',
    ),
    administrator: AccountName.default('admin').meta({
      description: 'the account that setup signs in with; made by the start-up wizard of a new Jellyfin',
      examples: ['anna'],
    }),
    users: z
      .array(Account)
      .default([])
      .describe('accounts of the household beside the administrator; setup makes those that are missing'),
    directPlay: DirectPlay.default('enforce').describe(
      'enforce: nobody may transcode, so that picture and sound arrive untouched; report: setup says who may; off',
    ),
    trustedProxies: z
      .array(Cidr)
      .exactOptional()
      .meta({
        description:
          'addresses of proxies that say truly whom they forward: those of the pods of the controller; setup sets it, and Jellyfin goes by it from its next start on; absent: left as it is, and everybody who comes through a route looks like the controller',
        examples: [['10.42.0.0/16']],
      }),
    scanEveryHours: z
      .number()
      .min(1)
      .max(168)
      .default(12)
      .meta({
        description: 'how often all libraries are scanned; NFS does not tell of changed files',
        examples: [6],
      }),
  })
  .prefault({});

const QBittorrent = z
  .strictObject({
    ...appShape({
      limits: { cpu: '2', memory: '2Gi' },
      requests: { cpu: '100m', memory: '512Mi' },
      configSize: '1Gi',
    }),
    username: z
      .string()
      .regex(/^[A-Za-z0-9 ._@-]{3,64}$/, 'expected 3 to 64 letters, digits, spaces and . _ @ -')
      .default('admin')
      .describe('user name of the web interface; the password is in Secret qbittorrent'),
    listenPort: z
      .int()
      .min(1024)
      .max(65535)
      .default(LISTEN_PORT)
      .meta({ description: 'port for peers while no port is forwarded', examples: [51413] }),
    shareLimits: ShareLimits.prefault({}).describe(
      'until when finished torrents are seeded; without ratio and seedingDays limits set by hand stay',
    ),
  })
  .prefault({});

const optIn = (defaults: AppDefaults) => ({
  enabled: z.boolean().default(false).describe('true: deploy it'),
  ...appShape(defaults),
});

const SMALL: AppDefaults = {
  limits: { cpu: '1', memory: '1Gi' },
  requests: { cpu: '50m', memory: '256Mi' },
  configSize: '2Gi',
};

export const Apps = z.strictObject({
  jellyfin: Jellyfin.describe('media server'),
  qbittorrent: QBittorrent.describe('download client, behind the VPN'),
  radarr: z
    .record(DnsLabel, Radarr)
    .prefault({ radarr: {} })
    .describe('instances of Radarr by name, which is that of its Deployment and Service; {} for none'),
  sonarr: z
    .record(DnsLabel, Sonarr)
    .prefault({ sonarr: {} })
    .describe('instances of Sonarr by name, which is that of its Deployment and Service; {} for none'),
  prowlarr: z
    .strictObject({
      ...optIn(SMALL),
      auth: Authentication,
      exportarr: Exporter,
      postgres,
      syncLevel: SyncLevel.default('fullSync').describe(
        'fullSync: indexers in Radarr and Sonarr are those of Prowlarr; addOnly: they are only added',
      ),
    })
    .prefault({})
    .describe('indexer manager'),
  seerr: z.strictObject(optIn(SMALL)).prefault({}).describe('requests by the people of the house'),
});
export type Apps = z.infer<typeof Apps>;
