/** The demo from its first chapter to its last. */
import { deletionChapter } from './chapters/deletion.ts';
import { endingChapter } from './chapters/ending.ts';
import { explainingChapter } from './chapters/explaining.ts';
import { leavingChapter } from './chapters/leaving.ts';
import { pageChapter } from './chapters/page.ts';
import { setupChapter } from './chapters/setup.ts';
import { synthChapter } from './chapters/synth.ts';
import { watchingChapter } from './chapters/watching.ts';
import { wishesChapter } from './chapters/wishes.ts';
import type { Calendar } from './household/calendar.ts';
import { openHousehold } from './household/household.ts';
import { openPage } from './household/page.ts';
import { keepHousehold } from './keep/keep-household.ts';
import type { Screen } from './show/screen.ts';
import type { Chapter } from './tour.ts';

/** What the household lives through, in this order. */
const CHAPTERS: readonly Chapter[] = [
  setupChapter,
  wishesChapter,
  watchingChapter,
  leavingChapter,
  deletionChapter,
  explainingChapter,
  pageChapter,
];

export interface DemoOptions {
  readonly screen: Screen;
  readonly calendar: Calendar;
  /** An empty folder that whoever made it removes. */
  readonly folder: string;
  readonly coloured: boolean;
  /** Given: the servers stay up at the end until it settles. */
  readonly until?: () => Promise<void>;
}

export async function runDemo({ screen, calendar, folder, coloured, until }: DemoOptions): Promise<void> {
  const stack = await synthChapter(screen, folder);
  const household = await openHousehold(stack, { folder, startAt: calendar.at(1, 16), coloured });
  try {
    const page = await openPage(household, stack);
    try {
      for (const chapter of CHAPTERS) await chapter({ screen, household, page, calendar });
      endingChapter(screen, { keep: until !== undefined });
      if (until !== undefined)
        await keepHousehold({ screen, household, page, bundles: stack.bundles, until });
    } finally {
      await page.close();
    }
  } finally {
    await household.simulator.close();
  }
}
