/** A plan as `run` leaves it, of a library in which everything is kept, and one of so many announced. */
const JUDGED_AT = Date.UTC(2026, 2, 1, 4);
const DAY_MS = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

export function largePlan(items: number, everyAnnounced: number): unknown {
  const none = { items: 0, bytes: 0, unsized: 0 };
  const tally = { watched: none, eligible: none, skippedKeepTag: none };
  const indices = Array.from({ length: items }, (_, index) => index + 1);
  return {
    version: 1,
    fingerprint: 'sha256:0',
    judgedAt: iso(JUDGED_AT),
    complete: true,
    policy: { gracePeriodDays: 5, noticeDays: 2, keepTagLabel: 'keep' },
    limits: {},
    refusals: [],
    remove: [],
    postponed: [],
    announce: indices.filter((index) => index % everyAnnounced === 0).map(announced),
    keep: indices.map(kept),
    noticesRestart: 0,
    totals: { movies: tally, episodes: tally },
  };
}

function announced(index: number) {
  const at = JUDGED_AT - (index % 100) * DAY_MS;
  return {
    since: iso(JUDGED_AT),
    leavesAt: iso(JUDGED_AT + 2 * DAY_MS + index),
    item: {
      ...named(index),
      kind: 'movie',
      movieId: index,
      providerIds: { tmdb: index, imdb: `tt${index}` },
      clockAt: iso(at),
      dueAt: iso(at + 5 * DAY_MS),
      freedBytes: 8_000_000_000,
      files: [
        {
          id: index,
          path: `/data/media/movies/A title of the library ${index} (2001)/A title of the library ${index}.mkv`,
          sizeBytes: 8_000_000_000,
          freedBytes: 8_000_000_000,
          importedAt: iso(at - 30 * DAY_MS),
          jellyfinItem: index.toString(16).padStart(32, '0'),
          plays: [
            { user: 'ann', at: iso(at), dated: true },
            { user: 'ben', at: iso(at - DAY_MS), dated: true },
          ],
        },
      ],
    },
  };
}

function kept(index: number) {
  const reasons =
    index % 2 === 0
      ? [
          { code: 'in-grace', unknown: false, until: iso(JUDGED_AT + DAY_MS) },
          { code: 'in-notice', unknown: false, until: iso(JUDGED_AT + 2 * DAY_MS) },
        ]
      : [{ code: 'not-watched', unknown: false, subject: 'ann' }];
  return { ...named(index), kind: 'movie', files: 1, reasons };
}

function named(index: number) {
  return {
    key: `movie:radarr:${index}`,
    title: `A title of the library ${index}`,
    year: 1950 + (index % 75),
    instance: 'radarr',
    sizeBytes: 8_000_000_000,
  };
}
