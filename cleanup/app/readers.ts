import type { DownloadClient, LibraryDisk } from '../ports/downloads.ts';
import type { MovieManager, SeriesManager } from '../ports/managers.ts';
import type { MediaServer } from '../ports/media-server.ts';

/** Everything a run reads from; nothing here can change anything. */
export interface LibraryReaders {
  readonly mediaServer: MediaServer;
  readonly movies: readonly MovieManager[];
  readonly series: readonly SeriesManager[];
  /** Absent when no download client is configured. */
  readonly downloads?: DownloadClient;
  readonly disk: LibraryDisk;
}
