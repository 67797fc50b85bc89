import { openQbittorrentReader, type QbittorrentOptions } from '../../../clients/qbittorrent/open.ts';
import type { QbittorrentObservation } from '../../domain/doctor/observations.ts';
import type { Examiner } from '../../ports/examiner.ts';
import { seeing } from '../servers/as-app-failure.ts';

/** Looks at the connection of one qBittorrent. */
export function openQbittorrentExaminer(
  options: QbittorrentOptions & { readonly server: string },
): Examiner<QbittorrentObservation> {
  const client = openQbittorrentReader(options);
  return {
    name: options.server,
    examine: async () => ({
      transfer: await seeing(async () => {
        const { connection_status: status, last_external_address_v4: address } = await client.transferInfo();
        return { status, ...(address != null && { address }) };
      }),
      torrents: await seeing(async () => (await client.torrents()).length),
    }),
    close: async () => await client.close(),
  };
}
