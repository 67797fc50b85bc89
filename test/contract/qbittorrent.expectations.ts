import * as z from 'zod';
import { Category, Torrent, TorrentFile, TransferInfo } from '../../clients/qbittorrent/resources.ts';
import { aTorrent } from '../clients/qbittorrent/a-qbittorrent.ts';
import type { Operation } from './operation.ts';

/** What qBittorrent 4.5 to 5.2 is asked. It publishes no document. */
export const qbittorrentOperations: readonly Operation[] = [
  { method: 'POST', path: '/api/v2/auth/login', body: 'username password', answer: 'Ok.' },
  { method: 'GET', path: '/api/v2/app/webapiVersion', answer: '2.11.4' },
  { method: 'GET', path: '/api/v2/app/preferences', answer: { max_ratio: 1 } },
  { method: 'POST', path: '/api/v2/app/setPreferences', body: 'json' },
  {
    method: 'GET',
    path: '/api/v2/transfer/info',
    reads: 'connection_status dl_info_speed dht_nodes last_external_address_v4',
    schema: TransferInfo,
    answer: { connection_status: 'connected', dl_info_speed: 0, dht_nodes: 0 },
  },
  {
    method: 'GET',
    path: '/api/v2/torrents/info',
    query: 'hashes',
    reads:
      'hash infohash_v1 infohash_v2 name state category save_path content_path size progress ratio seeding_time ' +
      'ratio_limit seeding_time_limit max_ratio max_seeding_time',
    schema: z.array(Torrent),
    answer: [aTorrent(1)],
  },
  {
    method: 'GET',
    path: '/api/v2/torrents/files',
    query: 'hash',
    reads: 'name size',
    schema: z.array(TorrentFile),
    answer: [{ name: 'a.mkv', size: 1 }],
  },
  { method: 'POST', path: '/api/v2/torrents/delete', body: 'hashes deleteFiles' },
  { method: 'POST', path: '/api/v2/torrents/setCategory', body: 'hashes category' },
  {
    method: 'GET',
    path: '/api/v2/torrents/categories',
    reads: 'radarr.name radarr.savePath radarr.download_path',
    schema: z.object({ radarr: Category }),
    answer: { radarr: { name: 'radarr', savePath: '/data/torrents/radarr', download_path: '/data/new' } },
  },
  { method: 'POST', path: '/api/v2/torrents/createCategory', body: 'category savePath' },
  {
    method: 'POST',
    path: '/api/v2/torrents/editCategory',
    body: 'category savePath downloadPathEnabled downloadPath',
  },
];
