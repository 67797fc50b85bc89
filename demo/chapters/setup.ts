import { playRecyclarr } from '../household/recyclarr.ts';
import { ALL, excerpt } from '../show/excerpt.ts';
import type { Chapter } from '../tour.ts';

const PLAN_PARTS = { jellyfin: 4, qbittorrent: 4, radarr: 5, sonarr: 1, Plan: ALL } as const;

/** Factory-new apps are wired to each other, and stay so. */
export const setupChapter: Chapter = async ({ screen, household }) => {
  await playRecyclarr(household.simulator);
  screen.chapter('Factory-new apps wire themselves');
  screen.say(
    'A Jellyfin, qBittorrent, Radarr and Sonarr have just started: simulated ones on loopback, which answer as the real ones do. Nobody has clicked through a wizard. (Recyclarr, which keeps quality profiles, is played by the demo.) Setup says what it would do:',
  );
  screen.command('node build/setup.cjs plan');
  screen.quote(excerpt((await household.setup('plan')).out, PLAN_PARTS));
  screen.say(
    'Then it does so, with keys and passwords from the Secrets of the stack; in a cluster the CronJob media-setup calls this:',
  );
  screen.command('node build/setup.cjs apply');
  screen.quote(excerpt((await household.setup('apply')).out, { Setup: ALL }));
  screen.say(
    'And again, a quarter of an hour later. What somebody changed by hand would come back; nobody did:',
  );
  screen.command('node build/setup.cjs apply');
  screen.quote(excerpt((await household.setup('apply')).out, { Setup: ALL }));
};
