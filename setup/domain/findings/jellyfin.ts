import type { Json } from '../resource/json.ts';
import { isList } from '../resource/json.ts';
import type { Reading, Resource } from '../resource/resource.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { JellyfinWish } from '../wishes/jellyfin-wish.ts';
import { runSetup, stateOf } from './commands.ts';
import type { Finding } from './finding.ts';

/** What a person should know of a Jellyfin, as it was read. */
export function jellyfinFindings(wish: JellyfinWish, reading: Reading, cluster: Cluster): readonly Finding[] {
  return [
    ...openWizard(wish, reading, cluster),
    ...withoutPassword(wish, reading),
    ...lockedOut(wish, reading),
    ...mayTranscode(wish, reading),
    ...wrongType(wish, reading),
    ...severalKeys(wish, reading),
  ];
}

/** Whoever comes first makes the administrator's account, and with it reads every file that Jellyfin can read. */
function openWizard({ name }: JellyfinWish, { notYet }: Reading, cluster: Cluster): readonly Finding[] {
  if (notYet === undefined) return [];
  return [
    {
      severity: 'error',
      code: 'wizard-open',
      app: name,
      subject: 'start-up wizard',
      message: 'the start-up wizard is open: whoever reaches it first becomes the administrator',
      nextStep: `run setup apply, which closes it, before Jellyfin can be reached from outside; it has stood open for as long as its pod is old at most: ${stateOf(name, cluster)}`,
      command: runSetup(cluster),
    },
  ];
}

/** Setup gives a password to an account that it makes; one that exists is not touched. */
function withoutPassword({ name, users, cleanupUser }: JellyfinWish, reading: Reading): readonly Finding[] {
  const people = [...users, ...(cleanupUser === undefined ? [] : [cleanupUser])];
  return people
    .filter((person) => userCalled(reading, person.name)?.fields['hasPassword'] === false)
    .map((person) => ({
      severity: 'warning',
      code: 'no-password',
      app: name,
      subject: `account ${person.name}`,
      message: `the account ${person.name} has no password, though the configuration has one for it`,
      nextStep: `set it in Jellyfin's user settings, or delete the account there and setup makes it anew`,
    }));
}

function lockedOut({ name, cleanupUser }: JellyfinWish, reading: Reading): readonly Finding[] {
  if (cleanupUser === undefined) return [];
  if (userCalled(reading, cleanupUser.name)?.fields['IsDisabled'] !== true) return [];
  return [
    {
      severity: 'error',
      code: 'cleanup-user-disabled',
      app: name,
      subject: `account ${cleanupUser.name}`,
      message: `the account ${cleanupUser.name} is disabled, with which the cleanup signs in: it removes nothing`,
      nextStep: `enable it in Jellyfin's user settings, or leave it to stop the cleanup`,
    },
  ];
}

/** Where Direct Play is not enforced but wanted. */
function mayTranscode({ name, directPlay }: JellyfinWish, { resources }: Reading): readonly Finding[] {
  if (directPlay !== 'report') return [];
  const fields = resources.find(({ kind }) => kind === 'direct-play')?.fields ?? {};
  const users = new Set(Object.values(fields).flatMap((value) => namesIn(value)));
  if (users.size === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'transcoding-allowed',
      app: name,
      subject: 'direct play',
      message: `Jellyfin may change what it plays for ${[...users].sort().join(', ')}, so that sound and picture are not the original`,
      nextStep: 'set jellyfin.directPlay to enforce, or to off to hear no more of it',
    },
  ];
}

/** The type of a library cannot be changed. */
function wrongType({ name, libraries }: JellyfinWish, { resources }: Reading): readonly Finding[] {
  return libraries.flatMap(({ name: wanted, type, folder }) => {
    const held = resources.find(
      ({ kind, fields }) => kind === 'library' && namesIn(fields['folders']).includes(folder),
    );
    if (held === undefined || held.fields['type'] === type) return [];
    return [
      {
        severity: 'error' as const,
        code: 'library-type',
        app: name,
        subject: `library ${held.name}`,
        message: `the library ${held.name} over ${folder} is of type ${String(held.fields['type'] ?? 'mixed')}, and ${type} is wanted for ${wanted}`,
        nextStep: `remove the library in Jellyfin, which keeps the files, and setup makes it anew`,
      },
    ];
  });
}

function severalKeys({ name, apiKeyName }: JellyfinWish, { resources }: Reading): readonly Finding[] {
  const key = resources.find((held) => held.kind === 'api-key' && held.name === apiKeyName);
  const count = key?.fields['count'];
  if (typeof count !== 'number' || count < 2) return [];
  return [
    {
      severity: 'warning',
      code: 'several-keys',
      app: name,
      subject: `api key ${apiKeyName}`,
      message: `there are ${count} API keys called ${apiKeyName}, of which the first is used`,
      nextStep: `delete the others in Jellyfin's dashboard`,
    },
  ];
}

function userCalled({ resources }: Reading, name: string): Resource | undefined {
  const folded = name.toLowerCase();
  return resources.find((held) => held.kind === 'user' && held.name.toLowerCase() === folded);
}

function namesIn(value: Resource['fields'][string] | undefined): string[] {
  if (typeof value !== 'object' || value === null || !isList(value as Json)) return [];
  return (value as readonly Json[]).filter((entry) => typeof entry === 'string');
}
