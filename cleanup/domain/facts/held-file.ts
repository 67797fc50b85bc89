import type { EpisodeFacts, EpisodeFileFacts } from './facts.ts';

/** A file with the episodes it holds; none where Sonarr contradicts itself, and then it is kept. */
export interface HeldFile {
  readonly file: EpisodeFileFacts;
  /** By season and number. */
  readonly episodes: readonly EpisodeFacts[];
}
