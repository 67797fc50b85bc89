/** What `setup.yaml` holds of Jellyfin. */
import * as z from 'zod';
import { NeighbourCidr } from '../../program/config/cidr.ts';
import { SecretFile, ServerUrl } from '../../program/config/scalars.ts';
import { DirectPlay, FolderPath } from './schema.ts';

const UserName = z
  .string()
  .trim()
  .min(1)
  .describe('name to sign in with; Jellyfin takes Ann and ann for one name');

const password = {
  password: z.string().min(1).exactOptional(),
  passwordFile: SecretFile.exactOptional().describe('file that holds the password'),
};

const Account = z.strictObject({ name: UserName, ...password });

export const JellyfinEntry = z.strictObject({
  url: ServerUrl,
  username: UserName.describe('the administrator; made by the start-up wizard of a new Jellyfin'),
  ...password,
  serverName: z.string().min(1).exactOptional().describe('name that apps show; absent: left alone'),
  language: z.string().min(2).default('en-US').describe('language of a new Jellyfin'),
  metadataCountry: z.string().length(2).default('US').describe('country of descriptions, of a new Jellyfin'),
  metadataLanguage: z.string().min(2).default('en').describe('language of descriptions, of a new Jellyfin'),
  remoteAccess: z
    .boolean()
    .default(true)
    .describe('whether a new Jellyfin lets in apps from outside the local network'),
  trustedProxies: z
    .array(NeighbourCidr)
    .exactOptional()
    .describe(
      'proxies that say truly whom they forward, from the next start of Jellyfin on; absent: left alone',
    ),
  metrics: z.boolean().default(true).describe('whether Prometheus may read metrics'),
  transcodes: FolderPath.default('/cache/transcodes').describe('folder of transcodes, of its own'),
  libraries: z
    .array(
      z.strictObject({
        name: z.string().regex(/^\S(?:.*\S)?$/, 'expected a name without blanks at its ends'),
        type: z.enum(['movies', 'tvshows']),
        folder: FolderPath.describe('root folder, by the path that Jellyfin has for it'),
      }),
    )
    .default([])
    .describe('one library for each root folder'),
  watchFolders: z
    .boolean()
    .default(false)
    .describe('notice changed files at once; NFS does not tell of them'),
  scanEveryHours: z.number().min(1).max(168).default(12).describe('how often all libraries are scanned'),
  directPlay: DirectPlay.default('enforce').describe(
    'enforce: nobody may transcode; report: say who may; off',
  ),
  users: z
    .array(Account.extend({ administrator: z.boolean().exactOptional() }))
    .default([])
    .describe('people beside the administrator; an account that exists keeps its password'),
  cleanupUser: Account.exactOptional().describe('account that the cleanup signs in with'),
  apiKeyName: z.string().min(1).default('media-setup').describe('API key that is made for the other apps'),
});
export type JellyfinEntry = z.infer<typeof JellyfinEntry>;
