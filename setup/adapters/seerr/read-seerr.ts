import { ServerError } from '../../../clients/http/server-error.ts';
import type { SeerrReader } from '../../../clients/seerr/reader.ts';
import { MEDIA_SERVERS } from '../../../clients/seerr/resources.ts';
import type { Reading, Resource } from '../../domain/resource/resource.ts';
import { AppFailure } from '../../ports/app.ts';
import { requireKnown } from '../servers/known-version.ts';
import { toJellyfin, toLibraries, toServers } from './to-resources.ts';

/** From 3.5 on libraries are enabled in another way. */
const SUPPORTED = { from: '3.0', before: '3.5', words: 'Seerr 3.0 to 3.4' } as const;

/** What nobody can read before somebody has signed in for the first time. */
const AFTER_FIRST_RUN = ['jellyfin', 'library', 'radarr-server', 'sonarr-server', 'wizard'];

/** Everything that setup manages. Before the first sign-in that is the sign-in alone, and the version is not told. */
export async function readSeerr(client: SeerrReader, server: string): Promise<Reading> {
  const { initialized, mediaServerType } = await client.publicSettings();
  const firstRun = { kind: 'first-run', name: 'first-run' };
  if (mediaServerType === MEDIA_SERVERS.none) {
    const before = { app: server, ...firstRun };
    return { version: '(new)', resources: [], notYet: { kinds: AFTER_FIRST_RUN, before } };
  }
  if (mediaServerType !== MEDIA_SERVERS.jellyfin) {
    const what = `${server} is set up with another media server than Jellyfin`;
    throw new AppFailure(`${what}: nothing of it is changed; leave it out of the file`, { closed: true });
  }
  const version = await versionOf(client, server);
  requireKnown(server, version, SUPPORTED);
  const wizard = { kind: 'wizard', name: 'wizard', fields: { closed: initialized } };
  return { version, resources: [{ ...firstRun, fields: {} }, wizard, ...(await resourcesOf(client))] };
}

/** A wrong key is answered like somebody without a right: 403. */
async function versionOf(client: SeerrReader, server: string): Promise<string> {
  try {
    return await client.version();
  } catch (error) {
    if (!(error instanceof ServerError) || error.code !== 'forbidden') throw error;
    throw new AppFailure(
      `${server} does not take the API key: put the one under Settings > General into the Secret, or restart it with the Secret's`,
      { closed: true, hindrance: 'sign-in', cause: error },
    );
  }
}

async function resourcesOf(client: SeerrReader): Promise<readonly Resource[]> {
  const [jellyfin, radarrs, sonarrs] = await Promise.all([
    client.jellyfin(),
    client.servers('radarr'),
    client.servers('sonarr'),
  ]);
  return [
    toJellyfin(jellyfin),
    ...toLibraries(jellyfin),
    ...toServers('radarr', radarrs),
    ...toServers('sonarr', sonarrs),
  ];
}
