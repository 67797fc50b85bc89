import type { Json } from '../resource/json.ts';
import type { JellyfinWish, LibraryWish, Person, UserWish } from '../wishes/jellyfin-wish.ts';
import type { Desired, DesiredField, SettingTable } from './desired.ts';
import { settingsOf } from './desired.ts';
import { DIRECT_PLAY_POLICY } from './direct-play.ts';

/** 100 ns, the unit of Jellyfin's times. */
const TICKS_PER_HOUR = 36_000_000_000;

/** The managed settings, by the names that Jellyfin gives them. */
const CONFIGURATION: SettingTable<JellyfinWish> = {
  ServerName: ({ serverName }) => serverName,
  EnableMetrics: ({ metrics }) => metrics,
  RemoteClientBitrateLimit: ({ directPlay }) => (directPlay === 'enforce' ? 0 : undefined),
};

/** Read when Jellyfin starts, so that a change waits for the next start. */
const NETWORK: SettingTable<JellyfinWish> = {
  KnownProxies: ({ trustedProxies }) => trustedProxies,
};

const ENCODING: SettingTable<JellyfinWish> = {
  TranscodingTempPath: ({ transcodes }) => transcodes,
};

/** Pictures and loudness of whole films are read over the network, for hours, for something that nobody asked for. */
const LIBRARY_OPTIONS: SettingTable<JellyfinWish> = {
  EnableRealtimeMonitor: ({ watchFolders }) => told(watchFolders),
  EnableTrickplayImageExtraction: () => told(false),
  ExtractTrickplayImagesDuringLibraryScan: () => told(false),
  EnableChapterImageExtraction: () => told(false),
  ExtractChapterImagesDuringLibraryScan: () => told(false),
  EnableLUFSScan: () => told(false),
};

/** Before a library was scanned 10.10 does not tell its options, nor take them. */
function told(value: boolean): DesiredField {
  return { value, whereKnown: true };
}

const SCAN: SettingTable<JellyfinWish> = {
  Triggers: ({ scanEveryHours }) => [
    { Type: 'IntervalTrigger', IntervalTicks: Math.round(scanEveryHours * TICKS_PER_HOUR) },
  ],
};

/**
 * The cleanup reads everybody's marks and sessions and manages collections, for which Jellyfin asks an administrator;
 * it may see everything, and delete nothing in Jellyfin.
 */
const CLEANUP_USER: SettingTable<unknown> = {
  IsAdministrator: () => true,
  IsHidden: () => true,
  EnableAllFolders: () => true,
  BlockedTags: () => [],
  AllowedTags: () => [],
  BlockUnratedItems: () => [],
  MaxParentalRating: () => null,
  EnableContentDeletion: () => false,
  EnableContentDeletionFromFolders: () => [],
};

const USER: SettingTable<UserWish> = {
  IsAdministrator: ({ administrator }) => administrator,
};

/** First what others need: the wizard before everything, then the key and the accounts. */
export function desiredJellyfin(wish: JellyfinWish): readonly Desired[] {
  const { apiKeyName, cleanupUser, directPlay, libraries, trustedProxies, users } = wish;
  return [
    firstRun(wish),
    ...(apiKeyName === undefined ? [] : [{ kind: 'api-key', name: apiKeyName, fields: {} }]),
    ...(cleanupUser === undefined ? [] : [user(cleanupUser, settingsOf(CLEANUP_USER, cleanupUser))]),
    ...users.map((one) => user(one, settingsOf(USER, one))),
    ...(directPlay === 'enforce' ? [directPlayForAll()] : []),
    always('configuration', 'configuration', settingsOf(CONFIGURATION, wish)),
    ...(trustedProxies === undefined ? [] : [always('network', 'network', settingsOf(NETWORK, wish))]),
    always('encoding', 'encoding', settingsOf(ENCODING, wish)),
    ...libraries.map((one) => library(one, settingsOf(LIBRARY_OPTIONS, wish))),
    always('scheduled-task', 'RefreshLibrary', settingsOf(SCAN, wish)),
  ];
}

/** It is there once the wizard is closed; before, it is made by running the wizard with these answers. */
function firstRun({ name, serverName = name, firstRun: answers }: JellyfinWish): Desired {
  const { administrator, ...rest } = answers;
  const given = {
    serverName,
    ...rest,
    username: administrator.name,
    password: administrator.password,
  };
  const fields = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, { value, onCreate: true }] as const),
  );
  return { kind: 'first-run', name: 'first-run', fields };
}

/** Jellyfin takes `Ann` and `ann` for one name. */
function user({ name, password }: Person, policy: Readonly<Record<string, DesiredField>>): Desired {
  const fields = { password: { value: password, onCreate: true }, ...policy } as const;
  return { kind: 'user', name, foldsCase: true, fields };
}

/** Of everybody, also of accounts that the file does not name: each field is the users who have it otherwise. */
function directPlayForAll(): Desired {
  const nobody: readonly Json[] = [];
  const fields = Object.keys(DIRECT_PLAY_POLICY).map((name) => [name, { value: nobody }] as const);
  return always('direct-play', 'direct-play', Object.fromEntries(fields));
}

/** A library over the folder is this one whatever it is called; one of this name gets the folder as well. */
function library(
  { name, type, folder }: LibraryWish,
  options: Readonly<Record<string, DesiredField>>,
): Desired {
  return {
    kind: 'library',
    name,
    recognisedBy: ['folders'],
    fields: {
      type: { value: type, onCreate: true },
      folders: { value: [folder], atLeast: true },
      ...options,
    },
  };
}

function always(kind: string, name: string, fields: Readonly<Record<string, DesiredField>>): Desired {
  return { kind, name, neverCreated: true, fields };
}
