import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shellWord } from '../../lib/shell-word.ts';
import { startControl } from '../../simulator/control/routes.ts';
import type { SimulatedServer } from '../../simulator/http/server.ts';
import type { Household } from '../household/household.ts';
import { fileOf } from '../household/people.ts';
import type { Served } from '../programs/dashboard.ts';
import type { Screen } from '../show/screen.ts';
import type { Synthesized } from '../stack/synthesized.ts';
import { environmentFor } from './environment.ts';

export interface Kept {
  readonly screen: Screen;
  readonly household: Household;
  readonly page: Served;
  readonly bundles: Synthesized['bundles'];
  /** Settles when somebody has had enough. */
  readonly until: () => Promise<void>;
}

/** Lets the household live on in the time of this machine, and says how to try the real commands on it. */
export async function keepHousehold({ screen, household, page, bundles, until }: Kept): Promise<void> {
  const { simulator, folder } = household;
  simulator.clock.advanceTo(Math.max(simulator.clock.now(), Date.now()));
  simulator.clock.follow();
  const control = await startControl(simulator);
  try {
    mkdirSync(join(folder, 'build'));
    for (const [name, text] of Object.entries(bundles))
      writeFileSync(join(folder, 'build', `${name}.cjs`), text);
    tellAddresses(screen, household, { page, control });
    tellCommands(screen, household, control);
    await until();
  } finally {
    await control.close();
  }
  screen.say('Stopped. The servers are down, and the temporary folder goes now.');
}

function tellAddresses(
  screen: Screen,
  { simulator, secret }: Household,
  { page, control }: { readonly page: Served; readonly control: SimulatedServer },
): void {
  const { jellyfin, radarr, sonarr, qbittorrent, clock } = simulator;
  screen.chapter('The household stays up, until Ctrl-C');
  screen.say(
    'Keys and passwords are of this simulation alone: new each time, gone at the end, good for nothing else.',
  );
  screen.quote([
    `page         ${page.url}, for a browser; names and passwords are those of jellyfin:`,
    `jellyfin     ${jellyfin.url}`,
    `  mara       ${secret('media-logins/jellyfin-admin-password')}, an administrator: sees all`,
    `  jon        ${secret('media-logins/jellyfin-jon-password')}, sees what leaves, and may keep it`,
    `radarr       ${radarr.url}`,
    `  API key    ${radarr.apiKey}`,
    `sonarr       ${sonarr.url}`,
    `  API key    ${sonarr.apiKey}`,
    `qbittorrent  ${qbittorrent.url}`,
    `  API key    ${qbittorrent.apiKey}`,
    `control      ${control.url}, which turns their world (simulator/control/routes.ts)`,
    `clock        ${new Date(clock.now()).toISOString()}, going on with that of this machine`,
  ]);
}

function tellCommands(screen: Screen, household: Household, control: SimulatedServer): void {
  const { folder, simulator } = household;
  const heart = { action: 'favorite', user: 'jon', path: fileOf(simulator, 'Copper.Season') };
  screen.say('Copy this into another terminal once; the names are those of cleanup.cjs --help:');
  screen.line('');
  screen.line(`cd ${shellWord(folder)}`);
  for (const [name, value] of Object.entries(environmentFor(household)))
    screen.line(`export ${name}=${shellWord(value)}`);
  const tries = [
    [
      'What leaves, what stays, and why, also after a button was pressed on the page:',
      'node build/cleanup.cjs plan --all',
    ],
    ['Why that one:', 'node build/cleanup.cjs explain "copper season"'],
    [
      "A heart of Jon's, after which both say something else:",
      `curl -fsS -d ${shellWord(JSON.stringify(heart))} ${control.url}/people`,
    ],
    [
      'The same household in a month:',
      `node build/cleanup.cjs snapshot --out facts.json && node build/cleanup.cjs plan --facts facts.json --now ${inAMonth(simulator.clock.now())}`,
    ],
    ['What setup manages, and a check-up:', 'node build/setup.cjs plan --config setup.yaml'],
    ['', 'node build/setup.cjs doctor --config setup.yaml'],
  ] as const;
  for (const [words, command] of tries) {
    if (words !== '') screen.say(words);
    screen.line(command);
  }
}

function inAMonth(now: number): string {
  return new Date(now + 30 * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
}
