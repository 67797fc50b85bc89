import { TorrentHash } from '../../../clients/qbittorrent/ids.ts';
import { openQbittorrentWriter } from '../../../clients/qbittorrent/open.ts';
import type { QbittorrentWriter } from '../../../clients/qbittorrent/writer.ts';
import { mockOrigin } from '../../support/mock-http.ts';
import { type Json, type Recording, recordingOf } from '../../support/recorded.ts';
import { describeRecordings, type Entry } from './describe-recordings.ts';
import { answerOf, exchangeOf, fieldOf, fieldsOf, parameter, read } from './plain.ts';

const torrent =
  'hash infohash_v1 infohash_v2 name state category save_path content_path size progress ratio seeding_time ' +
  'ratio_limit seeding_time_limit max_ratio max_seeding_time';
const reading = (fields: string) => (recording: Recording) => read(answerOf(recording), fields);
const formOf = (recording: Recording, index = 0): Json | undefined =>
  exchangeOf(recording, index).request.body;
const textIn = (form: Json | undefined, name: string) => String(fieldOf(form, name));

/** The category that was made or changed, and its path. */
async function ensureCategory(client: QbittorrentWriter, recording: Recording): Promise<void> {
  const form = formOf(recording, 1);
  await client.ensureCategory(textIn(form, 'category'), textIn(form, 'savePath'));
}

/** How each operation was called. */
const entries: Readonly<Record<string, Entry<QbittorrentWriter>>> = {
  apiVersion: { call: async (client) => await client.apiVersion(), reads: answerOf },
  'login-wrong': { call: async (client) => await client.apiVersion() },
  torrents: { call: async (client) => await client.torrents(), reads: reading(torrent) },
  torrentsByHash: {
    call: async (client, recording) =>
      await client.torrentsByHash([TorrentHash.parse(parameter(exchangeOf(recording), 'hashes'))]),
    reads: reading(torrent),
  },
  files: {
    call: async (client, recording) =>
      await client.files(TorrentHash.parse(parameter(exchangeOf(recording), 'hash'))),
    reads: reading('name size'),
  },
  categories: {
    call: async (client) => await client.categories(),
    reads: (recording) =>
      Object.fromEntries(
        Object.entries(fieldsOf(answerOf(recording))).map(([name, one]) => [
          name,
          read(one, 'name savePath'),
        ]),
      ),
  },
  preferences: { call: async (client) => await client.preferences(), reads: answerOf },
  transferInfo: {
    call: async (client) => await client.transferInfo(),
    reads: reading('connection_status dl_info_speed dht_nodes last_external_address_v4'),
  },
  setCategory: {
    call: async (client, recording) => {
      const form = formOf(recording);
      await client.setCategory([TorrentHash.parse(textIn(form, 'hashes'))], textIn(form, 'category'));
    },
  },
  ensureCategory: { call: ensureCategory },
  changePreferences: {
    call: async (client, recording) => {
      const form = recording.exchanges[1]?.request.body;
      // What is unknown was never sent.
      const change = form === undefined ? { no_such_setting: 1 } : fieldsOf(JSON.parse(textIn(form, 'json')));
      await client.changePreferences(change);
    },
  },
};

const login = exchangeOf(recordingOf('qbittorrent-4.5.2', 'apiVersion'));
const logsIn = (recording: Recording) => exchangeOf(recording).request.path === login.request.path;

describeRecordings('qbittorrent-4.5.2', {
  entries,
  fails: {
    'login-wrong': 'unauthorized',
    'setCategory-unknown': 'conflict',
    'changePreferences-unknown': 'mismatch',
  },
  open: ({ dispatcher }) =>
    openQbittorrentWriter({
      url: mockOrigin,
      dispatcher,
      credentials: { username: 'admin', password: 'REDACTED' },
    }),
  // The rest was asked in one session; the client logs in first.
  before: (recording) => (logsIn(recording) ? [] : [login]),
});
