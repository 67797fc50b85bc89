import type {
  InstanceName,
  RadarrMovieId,
  SonarrEpisodeId,
  SonarrSeriesId,
} from '../../../cleanup/domain/facts/ids.ts';
import type {
  HistoryReading,
  InventoryReading,
  ManagerReading,
  MovieManager,
  MovieReading,
  SeriesManager,
  SeriesReading,
} from '../../../cleanup/ports/managers.ts';
import { ServerFailure } from '../../../cleanup/ports/server-failure.ts';
import { Calls } from './calls.ts';

/** What Radarr and Sonarr have in common: titles in memory, which a test may change between two calls. */
abstract class InMemoryManager<Id extends number, Title extends { readonly id: Id }, Subject> {
  readonly instance: InstanceName;
  readonly calls: Calls;
  titles: Title[] = [];
  history: HistoryReading<Subject> = { imports: [], upgrades: [] };
  reading: Partial<ManagerReading<Title>> = {};
  /** What `historySince` was asked for last. */
  since: number | undefined;

  constructor(instance: InstanceName, failing?: (call: string) => boolean) {
    this.instance = instance;
    this.calls = new Calls(failing);
  }

  async read(): Promise<ManagerReading<Title>> {
    return await this.calls.answer('read', () => ({
      problems: [],
      tagLabels: ['keep'],
      health: [],
      recycleBin: 'none' as const,
      rootFolders: [],
      titles: [...this.titles],
      ...this.reading,
    }));
  }

  async title(id: Id): Promise<Title | 'gone'> {
    return await this.calls.answer('title', () => this.titles.find((title) => title.id === id) ?? 'gone');
  }

  async historySince(since: number): Promise<HistoryReading<Subject>> {
    this.since = since;
    return await this.calls.answer('historySince', () => ({
      imports: this.history.imports.filter(({ at }) => at >= since),
      upgrades: this.history.upgrades.filter(({ at }) => at >= since),
    }));
  }

  async rootFolders() {
    return await this.calls.answer('rootFolders', () => []);
  }
}

export class InMemoryMovieManager
  extends InMemoryManager<RadarrMovieId, MovieReading, RadarrMovieId>
  implements MovieManager {}

export class InMemorySeriesManager
  extends InMemoryManager<SonarrSeriesId, SeriesReading, SonarrEpisodeId>
  implements SeriesManager
{
  readonly inventories = new Map<SonarrSeriesId, InventoryReading>();

  async inventory(id: SonarrSeriesId): Promise<InventoryReading> {
    return await this.calls.answer(`inventory ${id}`, () => {
      const found = this.inventories.get(id);
      if (found === undefined) throw new ServerFailure(`there is no series ${id}`);
      return found;
    });
  }
}
