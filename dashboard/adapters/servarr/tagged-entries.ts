/** Movies of a Radarr and series of a Sonarr, as things that wear tags. */
import type { RadarrMovieId } from '../../../clients/radarr/ids.ts';
import { openRadarrTagger } from '../../../clients/radarr/open.ts';
import type { TagId } from '../../../clients/servarr/resources.ts';
import type { SonarrFileId, SonarrSeriesId } from '../../../clients/sonarr/ids.ts';
import { openSonarrTagger } from '../../../clients/sonarr/open.ts';
import type { KeepTarget } from '../../domain/targets.ts';

/** A Radarr or Sonarr as it is reached. */
export interface Instance {
  readonly kind: 'radarr' | 'sonarr';
  readonly name: string;
  readonly url: string;
  readonly apiKey: string;
}

/** What one server can be asked of its entries: movies, or series. */
export interface TaggedEntries {
  /** Labels are lower case there. */
  tags(): Promise<readonly { readonly id: TagId; readonly label: string }[]>;
  /** The entry that wears the tag of a target; undefined where that target has none here. */
  entryOf(target: KeepTarget): Promise<KeepTarget | undefined>;
  /** @throws ServerError `not-found` */
  tagsOf(id: number): Promise<readonly TagId[]>;
  change(id: number, how: 'add' | 'remove', tag: TagId): Promise<void>;
  close(): Promise<void>;
}

/** Somebody waits at the page: two tries, and a minute at most. */
const PATIENCE = {
  limits: { connections: 2, connectMs: 5_000, headersMs: 20_000, bodyIdleMs: 10_000, totalMs: 30_000 },
  retry: { attempts: 2 },
};

// Ids of the state become those of the clients here: they were read from these very servers.
const movieId = (id: number) => id as RadarrMovieId;
const seriesId = (id: number) => id as SonarrSeriesId;

export function openMovieTags({ name, url, apiKey }: Instance): TaggedEntries {
  const radarr = openRadarrTagger({ server: name, url, apiKey, ...settings(name), ...PATIENCE });
  return {
    tags: async () => await radarr.tags(),
    entryOf: async (target) => (target.kind === 'movie' ? target : undefined),
    tagsOf: async (id) => (await radarr.movie(movieId(id))).tags,
    change: async (id, how, tag) => await radarr.changeTags([movieId(id)], how, [tag]),
    close: async () => await radarr.close(),
  };
}

export function openSeriesTags({ name, url, apiKey }: Instance): TaggedEntries {
  const sonarr = openSonarrTagger({ server: name, url, apiKey, ...settings(name), ...PATIENCE });
  return {
    tags: async () => await sonarr.tags(),
    entryOf: async (target) => {
      if (target.kind !== 'episode-file') return target.kind === 'series' ? target : undefined;
      const [file] = await sonarr.episodeFilesById([target.id as SonarrFileId]);
      return file && { kind: 'series', instance: target.instance, id: file.seriesId };
    },
    tagsOf: async (id) => (await sonarr.seriesById(seriesId(id))).tags,
    change: async (id, how, tag) => await sonarr.changeTags([seriesId(id)], how, [tag]),
    close: async () => await sonarr.close(),
  };
}

function settings(name: string) {
  return { urlSetting: `the url of ${name}`, credentialsSetting: `the API key of ${name}` };
}
