/** Whether the cleanup can read all that it judges by: what it cannot see it keeps, or it refuses to run. */
import { runSetup } from '../findings/commands.ts';
import type { Reading } from '../resource/resource.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { JellyfinWish } from '../wishes/jellyfin-wish.ts';
import { type Check, fine, notChecked } from './check.ts';
import type { CleanupView, Seen } from './observations.ts';

export function cleanupChecks(
  { name: app, cleanupUser }: JellyfinWish,
  { resources }: Reading,
  view: Seen<CleanupView> | undefined,
  cluster: Cluster,
): readonly Check[] {
  if (cleanupUser === undefined) return [];
  const about = { code: 'cleanup-reads', app, subject: `account ${cleanupUser.name}` };
  if (view === undefined) return [notChecked(about, 'nobody asked', 'run doctor again')];
  if (view.kind === 'unknown') {
    return [
      {
        ...about,
        severity: 'error',
        code: 'cleanup-cannot-read',
        message: `the cleanup reads nothing in Jellyfin, and so removes nothing: ${view.because}; wrong tries count towards a lock of the account`,
        nextStep:
          'give the account in Jellyfin the password of Secret media-logins, or delete it there and let setup make it anew',
        command: runSetup(cluster),
      },
    ];
  }
  const { users, libraries, unread } = view.value;
  const namesOf = (kind: string) => resources.filter((one) => one.kind === kind).map(({ name }) => name);
  const hidden = [
    ...missing('the library', namesOf('library'), libraries),
    ...missing('the user', namesOf('user'), users),
    ...unread.map(({ user, because }) => `the marks of ${user} (${because})`),
  ];
  if (hidden.length === 0) {
    const message = `sees every library and the marks of all ${users.length} users`;
    return [fine({ ...about, message })];
  }
  return [
    {
      ...about,
      severity: 'error',
      code: 'cleanup-reads-in-part',
      message: `does not see ${hidden.join(', ')}: the cleanup keeps what it cannot judge`,
      nextStep: 'let setup give it back what it may see',
      command: runSetup(cluster),
    },
  ];
}

function missing(what: string, wanted: readonly string[], seen: readonly string[]): readonly string[] {
  return wanted.filter((name) => !seen.includes(name)).map((name) => `${what} ${name}`);
}
