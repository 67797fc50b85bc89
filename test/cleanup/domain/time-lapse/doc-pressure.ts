import type { Facts } from '../../../../cleanup/domain/facts/facts.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../../../cleanup/domain/plan/make-plan.ts';
import type { Plan } from '../../../../cleanup/domain/plan/plan.ts';
import { nextLedger } from '../../../../cleanup/domain/remember/next-ledger.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  aWatch,
  DAY,
  instance,
  movieFileId,
  movieId,
} from '../../../support/facts.ts';
import { aPolicy } from '../../../support/policy.ts';
import { LIMITS } from './household-policy.ts';

const GB = 1_000_000_000;
const FIRST_NIGHT = Date.UTC(2027, 4, 3, 23);
const POLICY = aPolicy({ pressure: { freeBytes: 500 * GB, gracePeriodDays: 1, noticeDays: 1 } });

/** Films by size, and how many days before the first night Anna watched them. */
const FILMS = [
  { title: 'Paper Moons', size: 60, watched: 4 },
  { title: 'Low Tide', size: 80, watched: 3 },
  { title: 'The Lamplighter', size: 70, watched: 2 },
] as const;

const WORDS = `## When a disk is nearly full

With \`cleanup.pressure\` in \`media.yaml\` (\`pressure\` in \`cleanup.yaml\`), what was watched longest ago goes sooner while less
than \`freeSpace\` is free on a disk of Radarr's or Sonarr's root folders. Its grace period and notice are then those of
\`pressure\`, which cannot be longer than the usual ones; everything else keeps as it always does.

\`\`\`yaml
cleanup:
  pressure:
    freeSpace: 500G # bytes, or a number with M, G, T, Mi, Gi, Ti …
    gracePeriodDays: 1
    noticeDays: 1 # 0: it goes unannounced
\`\`\`

- Disks are looked at one by one: only what lies on the short one goes sooner. Two root folders count for one disk where
  their mounts have the same path and size, or where what is free on them differs by 5 % at most; the larger number counts.
- Where of any root folder it is not known what is free, nothing goes sooner at all, and the plan says so. A failed
  read, a folder that is away and a file system that says 0 of 0 are unknown.
- What goes anyway counts first. Then, in the order in which they were watched, items are taken until enough would be free:
  with the last one, and never one more. What is still in its shortened notice counts as well, so that nothing else is
  taken for it.
- Nothing goes sooner that gives the disk nothing at once: all that a recycle bin would keep, files with another hard link or
  a torrent, files of unknown size. With a recycle bin set, pressure changes nothing for that Radarr or Sonarr. Snapshots of
  a file system hold data without telling; do not use pressure with them.
- Counted is what may become free: the whole size also of a file of which that is not certain. So rather too little goes in
  a night than too much; the next night looks again.
- Reasons whose end comes sooner say \`short-of-space\` in the plan's JSON and in \`explain\`, beside \`in-grace\` and \`in-notice\`.
- A series' entry in Sonarr takes no space and waits for the usual times. Limits and refusals hold as always, and what goes
  sooner does not pass what is due longer.
- When enough is free again, what was announced for want of space goes back to its usual times.

An example: 390 GB are free, 500 GB are wanted, and Anna has watched three films.`;

/** The chapter on full disks, with nights that the real rules made. */
export function renderPressure(): string {
  const films = FILMS.map(
    ({ title, size, watched }) => `- *${title}*, ${size} GB, watched ${watched} days ago.`,
  );
  const rows = nights().map(({ plan, free, night }) => `| ${night} | ${free} GB | ${said(plan)} |`);
  return [
    WORDS,
    '',
    ...films,
    '',
    '| night | free | what the run said |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

interface Night {
  readonly night: number;
  readonly free: number;
  readonly plan: Plan;
}

function nights(): readonly Night[] {
  const lived: Night[] = [];
  let here: readonly string[] = FILMS.map(({ title }) => title);
  let ledger: Ledger = { ...EMPTY_LEDGER, census: { at: FIRST_NIGHT - DAY, files: {} } };
  let free = 390;
  for (let night = 1; night <= 4; night++) {
    const now = FIRST_NIGHT + (night - 1) * DAY;
    const facts = factsOf(here, free, now);
    const judgement = judge(facts, POLICY, ledger, now);
    const plan = makePlan(facts, judgement, ledger, LIMITS);
    lived.push({ night, free, plan });
    ledger = nextLedger(ledger, facts, judgement, plan.refusals, 'live');
    const gone = plan.remove.map(({ title }) => title);
    here = here.filter((title) => !gone.includes(title));
    free += FILMS.filter(({ title }) => gone.includes(title)).reduce((sum, { size }) => sum + size, 0);
  }
  return lived;
}

function factsOf(here: readonly string[], free: number, now: number): Facts {
  const movies = FILMS.flatMap(({ title, size, watched }, index) => {
    const id = index + 1;
    const path = `/data/movies/${title}.mkv`;
    const importedAt = FIRST_NIGHT - 30 * DAY;
    const file = aMovieFile({ id: movieFileId(id), path, sizeBytes: size * GB, importedAt });
    const watches = [aWatch({ lastPlayedAt: FIRST_NIGHT - watched * DAY - 3_600_000 })];
    const movie = aMovie({ id: movieId(id), title, providerIds: { tmdb: id }, file, watches });
    return here.includes(title) ? [movie] : [];
  });
  const rootFolders = [{ instance: instance('radarr'), path: '/data/movies', freeBytes: free * GB }];
  const library = aLibrary({ movies, series: [] });
  const sources = library.sources.map((source) =>
    source.kind === 'radarr' ? { ...source, recycleBin: 'none' as const } : source,
  );
  return { ...library, sources, takenAt: now, rootFolders };
}

function said({ remove, announce, keep }: Plan): string {
  const lines = [
    ...remove.map(({ title, usuallyDueAt }) => `**Removed**: *${title}*${sooner(usuallyDueAt)}`),
    ...announce.map(({ item }) => `**Leaving soon**: *${item.title}*${sooner(item.usuallyDueAt)}`),
    ...keep
      .filter(({ key }) => announce.every(({ item }) => item.key !== key))
      .map(
        ({ title, reasons }) => `Stays: *${title}* (${reasons.map(({ code }) => `\`${code}\``).join(', ')})`,
      ),
  ];
  return lines.join('<br>') || 'Nothing is left.';
}

function sooner(usuallyDueAt: number | undefined): string {
  return usuallyDueAt === undefined ? '' : ', sooner for want of space';
}
