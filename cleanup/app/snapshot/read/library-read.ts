import type { SonarrSeriesId } from '../../../domain/facts/ids.ts';
import type {
  InventoryReading,
  MovieManager,
  MovieReading,
  SeriesManager,
  SeriesReading,
} from '../../../ports/managers.ts';
import type { InstanceReading } from './read-managers.ts';
import type { MediaReading } from './read-media-server.ts';

export type RadarrReading = InstanceReading<MovieManager, MovieReading>;
export type SonarrReading = InstanceReading<SeriesManager, SeriesReading>;

/** What all servers told before any single work was looked into. */
export interface LibraryRead {
  readonly media: MediaReading;
  readonly movies: readonly RadarrReading[];
  readonly series: readonly SonarrReading[];
}

/** The inventories that were read, by series and instance. */
export type Inventories = ReadonlyMap<SonarrReading, ReadonlyMap<SonarrSeriesId, InventoryReading>>;
