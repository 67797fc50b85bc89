import type { ProviderIds } from '../../domain/facts/facts.ts';

/** Ids as a server sends them: as numbers or as text, 0 or empty where it has none. */
interface SentIds {
  readonly tmdb?: number | string | null | undefined;
  readonly tvdb?: number | string | null | undefined;
  readonly imdb?: string | null | undefined;
}

/** The ids that are ids; what is no id is as if it were absent, so that it proves nothing. */
export function providerIds({ tmdb, tvdb, imdb }: SentIds): ProviderIds {
  const [tmdbId, tvdbId] = [numberIn(tmdb), numberIn(tvdb)];
  const imdbId = /^tt\d+$/.test(imdb ?? '') ? imdb : undefined;
  return {
    ...(tmdbId !== undefined && { tmdb: tmdbId }),
    ...(tvdbId !== undefined && { tvdb: tvdbId }),
    ...(typeof imdbId === 'string' && { imdb: imdbId }),
  };
}

export function numberIn(value: number | string | null | undefined): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
