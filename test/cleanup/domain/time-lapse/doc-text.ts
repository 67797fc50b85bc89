import type { KeepCode } from '../../../../cleanup/domain/policy/reason.ts';

/** The standing text of docs/retention.md, before the tables. */
export const INTRODUCTION = `# What is removed, and when

Everything that enters the library is temporary unless somebody keeps it. Once a film or a season has been
watched, the cleanup waits, announces it, waits again, and then removes it through Radarr or Sonarr. This
page says which rules it follows and then walks through four months of an invented household, night by night.
The calendar is not written by hand: a test lives those days with the real rules and compares this page with
what came out.

Rules can only *keep*. Nothing goes because a rule says "remove"; a thing goes when no rule keeps it any
more. What the cleanup does not know counts as a reason to keep: a server that did not answer, a page that was
cut short, a watch state that could not be read.`;

export const WATCHED = `## What counts as watched

Jellyfin's own "played" mark of the very film or episode, of the users whose watching counts. \`watchedBy\` says
who they are:

| \`watchedBy\` | something counts as watched when |
| --- | --- |
| \`primary\` (default) | the user named as primary user has watched it |
| \`any\` | anybody has |
| \`all\` | everybody who may see it has |
| \`starters\` | somebody has, and nobody who began it is still in the middle |
| \`users: [Anna, Bo]\` | all of those named have |

- Accounts named in \`ignoredUsers\` are nobody's, as the one that the cleanup signs in with: for \`any\`, \`all\` and \`starters\` it does not
  matter what they watched. Their favourites stay all the same. Where one play can be enough (\`any\`, \`starters\`), a name that no account has
  is an error: a program's account that was renamed would count.
- A mark on a whole series or season is never believed; only episodes count.
- A file must be proven to be Jellyfin's item: path and provider id agree. Titles are never compared.
- The same film in two Radarrs (HD and 4K) shares what was watched; each copy is then judged for itself.
- What was watched *before* the present file came in does not count: whoever fetches something again wants to
  see it again. Only where the server's history shows that the file is an upgrade of the one that was watched
  does the play count, and then the time runs from the upgrade.
- A play without a date counts from the night it was first seen. A date before 1990 is a placeholder, and unknown.

Some marks are not believed, because nobody need have sat in front of a television for them. What they mark is
kept as \`watch-state-unknown\`, and the report says why:

- **Marked together** (\`marked-together\`): one user has five or more different titles (films or series, copies counted
  once) marked as played within a minute. Marking a season or a whole series at once is one title, and counts. Where
  some of the user's marks could not be read, three known titles are enough to count those as well.
- **Seen together** (\`seen-together\`): five or more titles that one user has marked without a date were first seen by one run.
- **One state for two works**: Jellyfin keeps the marks of both under one key (wrongly identified shows of the same
  name; \`shared-state\`), or two episodes of one series have the very dates, to the millisecond, of two of another
  series (\`same-instants\`).
- **Unknown length** (\`no-runtime\`): Jellyfin does not know how long the file runs; opening it is enough to mark it as
  played.
- **Contradiction** (\`contradicting-entries\`): Jellyfin gave two entries of one user for one item, and they differ.

What was not believed once, for one of the first four, stays so as long as the mark keeps its date: titles that a tool marked together are
no evening because the others were watched since, and a work that was never watched is not watched because the one it shared its
state with is gone. Whoever has watched it marks it anew: unplayed, then played.

Hearts, open positions and unread marks (\`unread-version\`) of further versions of an item (two files in one folder)
protect it; a play of another version is not a play of this file. With \`watchedBy: any\` a mark that is not believed does not stand in
the way of somebody else's.`;

export const GRACE = `## Grace period and notice

The clock of a thing starts at the last play that counts or when its file came in, whichever is later. With the
defaults it is announced on day 3 ("leaving soon") and removed on day 5: a grace period of 5 days
(\`gracePeriodDays\`), the last 2 of them announced (\`noticeDays\`).

- Nothing goes that was not announced for the whole notice. What is long overdue when the cleanup first sees it
  is announced first and goes two days later; the very first run removes nothing at all.
- Watching it again, a heart or the tag take it off the list. If it comes back, it is announced anew.
- A lost state file is a first run: everything is announced again.
- What a dry run announced counts for dry runs only: nobody saw it. When deletion is switched on, every notice starts
  anew, and the first live run says so. An announcement dated in the future is none.
- When a file came in later than the play that counts (an upgrade, or a mark that came back by itself), its clock
  starts on the night the file was first seen as watched (\`newer-file\`).
- The notice is measured with half a day's tolerance (a quarter of the notice, where that is less), so that a
  nightly run never slips by a day because it started a minute earlier.`;

export const SEASONS = `## Series

- A season goes as a whole, when all its episodes have aired and been watched. An episode counts as aired a day
  after its air date, for the sake of time zones. A monitored episode that is missing counts as not watched.
- While a series continues, its latest season that has begun to air stays (\`protectLatestSeason\`). A season
  that is only announced does not make the one before it old.
- Statuses flap. When a series is first seen as ended, the clock of its latest season starts that night, and so does
  that of its entry in Sonarr: neither goes before the grace period has passed since (\`status-changed\`).
- An episode without an air date is still to come while it is monitored, unless its file is there and was watched.
- Specials are judged one by one, like films. So is every file of a daily show, of a series tagged
  \`cleanup-episodes\`, and of all series with \`seriesMode: episode\`.
- A file that holds several episodes goes only if all of them go, also across seasons.
- A series that has ended and of which every season was watched and removed leaves Sonarr too
  (\`removeEndedSeries\`), unless Sonarr still looks for a special of it.`;

/** What each reason means to the person who asks why something is still there, and what ends it. */
export const REASONS: Readonly<Record<KeepCode, { readonly meaning: string; readonly ends: string }>> = {
  'no-file': { meaning: 'There is no file, or nobody knows whether there is one.', ends: 'a file comes in' },
  unmatched: {
    meaning: 'Jellyfin has no item for this very file, or it is not known to have one.',
    ends: 'Jellyfin scans the folder and knows the film or episode by its provider id',
  },
  'ambiguous-match': {
    meaning:
      'Path and provider id point to different things, two items claim one file (of two instances also under different paths, or on one disc), or Sonarr contradicts itself about which episodes a file holds.',
    ends: 'the match is put right in Jellyfin, Radarr or Sonarr',
  },
  'keep-tag': {
    meaning:
      'It wears the keep tag (`keepTagLabel`) in Radarr or Sonarr; on a series the tag covers all of it.',
    ends: 'the tag is taken off',
  },
  favorite: {
    meaning:
      'Somebody, whoever it is, has marked it as a favourite; a heart on a series or season covers all below.',
    ends: 'the heart is taken off',
  },
  'playing-now': {
    meaning: 'It is playing or queued right now; one episode playing keeps the whole series.',
    ends: 'the session ends; the next run announces it anew',
  },
  'in-progress': {
    meaning: 'Somebody has stopped in the middle of it, less than `inProgressDays` ago (14).',
    ends: 'it is finished, or the days are over',
  },
  'not-watched': { meaning: 'Those whose watching counts have not watched it.', ends: 'they do' },
  'watch-state-unknown': {
    meaning:
      'What some user did with it could not be read or is not believed (see above), another copy of it is not proven to be in Jellyfin (the report names its instance), or the users of the policy do not exist.',
    ends: 'the next complete run, a mark or play that can be believed, the match of the other copy put right, or a corrected name in the configuration',
  },
  'watched-before-import': {
    meaning:
      'It was watched before this file came in: it has been fetched anew, so somebody wants to see it again.',
    ends: 'it is watched again',
  },
  'in-grace': {
    meaning:
      'It was watched, came in, or was first seen as watched or as ended less than `gracePeriodDays` ago (5), or nobody knows when.',
    ends: 'time passes',
  },
  'in-notice': {
    meaning: 'It has not been announced for the whole notice yet (`noticeDays`, 2).',
    ends: 'time passes, run by run',
  },
  'shared-file': {
    meaning: 'One file holds this and an episode that stays.',
    ends: 'everything in the file may go',
  },
  'season-incomplete': {
    meaning: 'The season has an episode that is still to air, or of which nobody knows when it airs.',
    ends: 'a day after the last episode has aired',
  },
  'season-partly-watched': {
    meaning:
      'Some episodes of the season have been watched, but less than `minWatchedFraction` of them (all).',
    ends: 'the rest is watched',
  },
  'latest-season-of-continuing-series': {
    meaning: 'It is the latest season of a series that goes on.',
    ends: 'a later season begins to air, or the series ends',
  },
  'kept-by-config': {
    meaning: 'The configuration keeps it by provider id (`keep.ids`) or by instance (`keep.instances`).',
    ends: 'the entry is taken out',
  },
};

export const REFUSALS = `## When a whole run is refused

Some things smell of an accident rather than of watched films. Then the plan is shown, nothing is removed, and
the run says which value met which limit:

- a server told only part of what it was asked, or was not read at all;
- the keep tag does not exist on a server, so nobody could have used it;
- more than half of one instance's movies, of its seasons, or of its files that are judged alone would go at once
  (\`limits.maxFraction\`), where these are more than ten (\`limits.fractionFrom\`);
- the library has lost more than half of its files since the last run, the cleanup's own removals aside
  (\`limits.maxShrink\`), or an instance that held files is no longer configured;
- Radarr or Sonarr complain about a root folder, a mount or the recycle bin;
- with \`limits.requireRecycleBin: true\`, a Radarr or Sonarr has no recycle bin, so that what goes is gone.

\`limits.maxItemsPerRun\` and \`limits.maxBytesPerRun\` are no refusals: what is due longest goes first, the rest
in a later run.`;
