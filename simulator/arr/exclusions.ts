/** What import lists may not bring back. `foreignId` is a TMDB id in Radarr, a TVDB id in Sonarr. */
export interface Exclusion {
  readonly id: number;
  readonly foreignId: number;
  readonly title: string;
  readonly year: number;
}
