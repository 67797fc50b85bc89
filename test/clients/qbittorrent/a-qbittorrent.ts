import { TorrentHash } from '../../../clients/qbittorrent/ids.ts';
import {
  openQbittorrentReader,
  openQbittorrentWriter,
  type QbittorrentOptions,
} from '../../../clients/qbittorrent/open.ts';
import { type MockHttp, mockOrigin } from '../../support/mock-http.ts';

export const login = { username: 'admin', password: 'the-password' };

const options = (http: MockHttp, credentials: QbittorrentOptions['credentials']): QbittorrentOptions => ({
  url: mockOrigin,
  credentials,
  dispatcher: http.dispatcher,
  retry: { sleep: async () => {} },
});

const key = { apiKey: 'qbt_the-key' };

export const aReader = (http: MockHttp, credentials: QbittorrentOptions['credentials'] = key) =>
  openQbittorrentReader(options(http, credentials));
export const aWriter = (http: MockHttp) => openQbittorrentWriter(options(http, key));

/** The hash that ends in this number. */
export const hashOf = (n: number) => TorrentHash.parse(n.toString(16).padStart(40, '0'));

export const aTorrent = (n: number, change: object = {}) => ({
  hash: hashOf(n),
  infohash_v1: hashOf(n),
  infohash_v2: '',
  name: `Torrent ${n}`,
  state: 'stalledUP',
  category: 'radarr',
  save_path: '/data/torrents',
  content_path: `/data/torrents/Torrent ${n}`,
  size: 1000,
  progress: 1,
  ratio: 1.5,
  seeding_time: 3600,
  ...change,
});
