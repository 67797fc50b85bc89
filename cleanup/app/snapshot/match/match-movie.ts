import type { Match, ProviderIds } from '../../../domain/facts/facts.ts';
import type { VideoReading } from '../../../ports/media-server.ts';
import { compareIds, MOVIE_IDS } from '../media/compare-ids.ts';
import type { MediaIndex } from '../media/media-index.ts';
import { discFolders } from '../paths/disc-folders.ts';
import type { Translated } from '../paths/roots.ts';
import { withoutVideo } from './match-absent.ts';
import { type Matched, strictest, videosAt } from './matched.ts';

/** Path and provider id have to agree; of several items of one id the path decides. */
export function matchMovie(
  ids: ProviderIds,
  path: Translated,
  media: MediaIndex,
  catalogueWhole: boolean,
): Matched {
  const items = videosAt(path.key, media.at, discFolders);
  if (items.length === 0) return withoutVideo(path, media.movies(ids), catalogueWhole);
  return { match: strictest(items.map((item) => agree(ids, item))), items, key: path.key };
}

const BY_AGREEMENT = { same: 'proven', different: 'contradictory', unsure: 'unknown' } as const;

function agree(ids: ProviderIds, { kind, providerIds }: VideoReading): Match {
  return kind === 'movie' ? BY_AGREEMENT[compareIds(ids, providerIds, MOVIE_IDS)] : 'contradictory';
}
