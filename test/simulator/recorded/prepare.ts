import type { Simulator } from '../../../simulator/start.ts';
import type { Recording } from '../../support/recorded.ts';
import { ask, askJellyfin, askRadarr, askSonarr } from '../support/ask.ts';

type Prepare = (sim: Simulator) => Promise<unknown> | undefined;

/** What had happened to a household before a recording was made, by server and by the name of the case. */
const HISTORY: readonly (readonly [RegExp, Prepare])[] = [
  [/^jellyfin\S+ collections-none$/, noCollections],
  [/^qbittorrent\S+ (ensureCategory-again|setCategory$)/, otherCategory],
  [/^jellyfin\S+ (collections|addToCollection|removeFromCollection|createCollection-again)/, leavingSoon],
  [/^jellyfin\S+ catalogue-with|^jellyfin\S+ userItems-with/, leavingSoon],
  [/^jellyfin\S+ createCollection-empty$/, leavingSoon],
  [/^jellyfin\S+ createCollection-season$/, anotherCollection],
  [/^jellyfin\S+ collectionMembers-(recursive|not-recursive)$/, mixedCollection],
  [/^jellyfin\S+ collectionMembers/, leavingSoon],
  [/^jellyfin\S+ createUser-(ben|cat|dis)$/, withoutOtherUsers],
  [/^jellyfin\S+ createLibrary-movies$/, withoutLibraries(['Movies', 'Shows'])],
  [/^jellyfin\S+ createLibrary-tv$/, withoutLibraries(['Shows'])],
  [/^jellyfin\S+ (ensureApiKey)$/, withoutKeys],
  [/^jellyfin\S+ plain-user-(libraries|sessions)$/, (sim) => logIn(sim, 'cat')],
  [/^jellyfin-12\S+ sessions$/, (sim) => logIn(sim, 'ann')],
  [/^jellyfin\S+ sessions-playing$/, playing],
  [/^jellyfin\S+ users$|^jellyfin\S+ plain-user-users$/, withoutTranscoding],
  [/^jellyfin\S+ userData-alternate/, favoriteAlternate],
  [/^(radarr|sonarr)\S+ (tags|changeTags|ensureTag-existing|removeExclusion-unknown)/, leavingSoonTag],
  [/^(radarr|sonarr)\S+ (exclu\S+-again|exclusions$|exclusions-(later|right)|removeExclusion$)/, excluded],
  [/^(radarr|sonarr)\S+ remotePathMappings$/, mapped],
  [/^(radarr|sonarr)\S+ (downloadClients|updateDownloadClient|createDownloadClient)/, downloadClient],
  [/^(radarr|sonarr)\S+ (notifications$|updateNotification)/, notification],
  [/^(radarr|sonarr)\S+ health$/, unwell],
  [/^(radarr|sonarr)\S+ queue-with-items$/, downloading],
  [
    /^radarr\S+ (deleteMovieFile-again|historySince-movieFileDeleted-one|movie-after-file-delete)$/,
    movieFileGone,
  ],
  [/^radarr\S+ (removeMovie-unknown|historyOf-removed)$/, movieGone],
  [
    /^radarr\S+ movie-after-unmonitor$/,
    (sim) => askRadarr(sim, '/movie/editor', { method: 'PUT', json: { movieIds: [5], monitored: false } }),
  ],
  [/^sonarr\S+ historyOf-removed$/, (sim) => askSonarr(sim, '/series/3', { method: 'DELETE' })],
  [/^sonarr\S+ (episodes-two-parter-after|historySince-episodeFileDeleted-)/, episodeFilesGone],
  [/^(radarr|sonarr)\S+ command$/, commands],
];

export async function prepare(sim: Simulator, { server, name }: Recording): Promise<void> {
  const found = HISTORY.find(([pattern]) => pattern.test(`${server} ${name}`));
  await found?.[1](sim);
  sim.clock.advance(2000);
}

const TEARS = '/data/media/movies/Tears of Steel (2012)/Tears of Steel (2012) - 1080p.mkv';
const TEARS_4K = '/data/media/movies/Tears of Steel (2012)/Tears of Steel (2012) - 4K.mkv';
const HARBOUR = '/data/media/tv/Harbour Lights';

function leavingSoon(sim: Simulator) {
  return askJellyfin(sim, '/Collections?name=Leaving%20Soon', { method: 'POST' });
}

async function otherCategory(sim: Simulator): Promise<void> {
  sim.qbittorrent.state.categories.set('other', '/data/torrents/other');
}

function anotherCollection(sim: Simulator) {
  return askJellyfin(sim, '/Collections?name=LS1795834861537', { method: 'POST' });
}

function noCollections(): undefined {
  return undefined;
}

async function mixedCollection(sim: Simulator): Promise<void> {
  const { actions, state } = sim.jellyfin;
  const ids = [TEARS, HARBOUR, `${HARBOUR}/Specials`].map((path) => actions.item(path).id);
  const special = state.items.childrenOf(actions.item(`${HARBOUR}/Specials`).id).map(({ id }) => id);
  for (const name of ['Leaving%20Soon%208096', 'Leaving%20Soon%208196'])
    await askJellyfin(sim, `/Collections?name=${name}&ids=${[...ids, ...special].join()}`, {
      method: 'POST',
    });
}

async function withoutOtherUsers(sim: Simulator): Promise<void> {
  const { users } = sim.jellyfin.state;
  for (const user of [...users.values()]) if (user.name !== 'ann') users.delete(user.id);
}

function withoutLibraries(names: readonly string[]): Prepare {
  return async (sim) => {
    for (const name of names)
      await askJellyfin(sim, `/Library/VirtualFolders?name=${name}`, { method: 'DELETE' });
  };
}

async function withoutKeys(sim: Simulator): Promise<void> {
  const { state, actions } = sim.jellyfin;
  const [key] = state.keys.keys();
  state.keys.clear();
  state.logins.set(key ?? '', { userId: actions.userId('ann'), deviceId: 'media-pipeline-cleanup' });
}

function logIn(sim: Simulator, user: string) {
  const parts = `Client="test", Device="test", DeviceId="${user}", Version="1"`;
  const headers = { authorization: `MediaBrowser ${parts}` };
  const json = { Username: user, Pw: 'password' };
  return ask(`${sim.jellyfin.url}/Users/AuthenticateByName`, { headers, json });
}

async function playing(sim: Simulator): Promise<void> {
  const { actions, state } = sim.jellyfin;
  actions.startPlaying('ann', TEARS);
  const [session] = state.sessions.values();
  const film = actions.item(TEARS);
  if (session?.nowPlaying !== undefined)
    session.nowPlaying = {
      ...session.nowPlaying,
      mediaSourceId: actions.item(TEARS_4K).id,
      queue: [film.id],
    };
  actions.startPlaying('ben', `${HARBOUR}/Season 1/Harbour Lights - S01E01 - Episode 1 WEBDL-1080p.mkv`);
  const second = [...state.sessions.values()].at(-1);
  if (second?.nowPlaying !== undefined) second.nowPlaying.paused = true;
}

async function withoutTranscoding(sim: Simulator): Promise<void> {
  const flags = [
    'EnableAudioPlaybackTranscoding',
    'EnableVideoPlaybackTranscoding',
    'EnablePlaybackRemuxing',
  ];
  for (const user of sim.jellyfin.state.users.values())
    for (const flag of flags) if (user.name === 'ben') user.policy[flag] = false;
}

async function favoriteAlternate(sim: Simulator): Promise<void> {
  sim.jellyfin.actions.favorite('ann', TEARS_4K);
}

function both(sim: Simulator, path: string, json: object) {
  return Promise.all([askRadarr(sim, path, { json }), askSonarr(sim, path, { json })]);
}

function leavingSoonTag(sim: Simulator) {
  return both(sim, '/tag', { label: 'leaving-soon' });
}

async function excluded(sim: Simulator): Promise<void> {
  await askRadarr(sim, '/exclusions', { json: { tmdbId: 555, movieTitle: 'Some Film', movieYear: 1999 } });
  await askSonarr(sim, '/importlistexclusion', { json: { tvdbId: 777, title: 'Some Show' } });
}

function mapped(sim: Simulator) {
  return both(sim, '/remotepathmapping', {
    host: '127.0.0.1',
    remotePath: '/data/torrents/',
    localPath: '/data/torrents/',
  });
}

async function downloadClient(sim: Simulator): Promise<void> {
  for (const askArr of [askRadarr, askSonarr]) {
    const schemas: unknown = (await askArr(sim, '/downloadclient/schema')).body;
    const [schema] = schemas as Record<string, unknown>[];
    const fields = schema?.['fields'] as Record<string, unknown>[];
    const filled = fields.map((field) => ({
      ...field,
      value: FILLED[String(field['name'])] ?? field['value'],
    }));
    const client = { ...schema, name: 'qbittorrent', enable: false, removeCompletedDownloads: false };
    await askArr(sim, '/downloadclient', { json: { ...client, fields: filled } });
    await askArr(sim, '/downloadclient/1?forceSave=true', {
      method: 'PUT',
      json: { ...client, enable: true, fields: filled },
    });
  }
}

const FILLED: Readonly<Record<string, unknown>> = {
  host: '127.0.0.1',
  username: 'admin',
  password: 'adminadmin',
};

async function notification(sim: Simulator): Promise<void> {
  for (const askArr of [askRadarr, askSonarr]) {
    const schemas: unknown = (await askArr(sim, '/notification/schema')).body;
    const [schema] = schemas as Record<string, unknown>[];
    const json = { ...schema, name: 'Jellyfin' };
    await askArr(sim, '/notification', { json });
    await askArr(sim, '/notification/1?forceSave=true', {
      method: 'PUT',
      json: { ...json, onDownload: true, onRename: true },
    });
  }
}

async function unwell(sim: Simulator): Promise<void> {
  for (const { arr } of [sim.radarr.state, sim.sonarr.state])
    arr.health.reported.push({ source: 'IndexerRssCheck', type: 'error', message: 'No indexers available' });
}

async function downloading(sim: Simulator): Promise<void> {
  for (const { arr } of [sim.radarr.state, sim.sonarr.state])
    arr.queue.add((id) => ({
      id,
      itemId: arr.kind === 'radarr' ? 7 : 2,
      ...(arr.kind === 'radarr' ? {} : { episodeId: 18, seasonNumber: 2 }),
      downloadId: 'A'.repeat(40),
      title: 'Nosferatu.1922.1080p.BluRay.x264-GROUP',
      status: 'downloading',
      trackedDownloadState: 'downloading',
      outputPath: '/data/torrents/x',
      size: 2,
      sizeLeft: 1,
      added: arr.world.clock.now(),
    }));
}

function movieFileGone(sim: Simulator) {
  return askRadarr(sim, '/moviefile/5', { method: 'DELETE' });
}

function movieGone(sim: Simulator) {
  return askRadarr(sim, '/movie/5', { method: 'DELETE' });
}

async function episodeFilesGone(sim: Simulator): Promise<void> {
  const { state } = sim.sonarr;
  const [first] = state.episodesOf(3);
  for (const id of [state.episodesOf(1)[2]?.fileId, first?.fileId])
    await askSonarr(sim, `/episodefile/${id}`, { method: 'DELETE' });
}

async function commands(sim: Simulator): Promise<void> {
  for (let count = 0; count < 50; count += 1)
    await both(sim, '/command', { name: 'RefreshMonitoredDownloads' });
}
