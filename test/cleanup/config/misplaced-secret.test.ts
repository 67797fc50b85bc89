import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { VARIABLE_NAMES } from '../../../cleanup/config/environment.ts';
import { loadConfigWithServers } from '../../../cleanup/config/load.ts';
import { type Place, placesOf, replaced } from '../../support/json-places.ts';

const SECRET = '0123456789abcdef0123456789abcdef';

const FILE = {
  dryRun: true,
  timeZone: 'UTC',
  stateDir: '/state',
  jellyfin: { url: 'http://jellyfin:8096', username: 'root', password: SECRET },
  radarr: [{ name: 'radarr', url: 'http://radarr:7878', apiKey: SECRET }],
  sonarr: [{ name: 'sonarr', url: 'http://sonarr:8989', apiKeyFile: '/run/key' }],
  policy: {
    watchedBy: { users: ['alice'] },
    gracePeriodDays: 5,
    keepTagLabel: 'keep',
    seriesMode: 'season',
    protectLatestSeason: true,
    keep: { ids: ['tmdb:603'], instances: ['radarr'] },
  },
  limits: { maxFraction: 0.5, maxItemsPerRun: 10 },
  pathMap: [{ from: '/data/media', to: '/media', instance: 'radarr' }],
};

function shownOf(text: string, environment: Readonly<Record<string, string>>): string {
  const sources = { environment, file: { name: 'cleanup.yaml', text } };
  return JSON.stringify(loadConfigWithServers(sources, () => SECRET));
}

/** Where any text may stand, what stands there is a setting and no longer a secret of ours. */
const FREE: readonly string[] = [
  'stateDir',
  'username',
  'users/0',
  'primaryUserName',
  'apiKeyFile',
  'name',
  'keepTagLabel',
];
const isFree = (place: Place) => FREE.some((end) => place.join('/').endsWith(end));

describe('a secret', () => {
  it('at its own place is never shown', () => {
    expect(shownOf(stringify(FILE), {})).not.toContain(SECRET);
  });

  it.each(
    placesOf(FILE)
      .filter((place) => !isFree(place))
      .map((place) => ({ place, name: place.join('.') })),
  )('in the place of $name is never shown', ({ place }) => {
    expect(shownOf(stringify(replaced(FILE, place, SECRET)), {})).not.toContain(SECRET);
  });

  it.each(VARIABLE_NAMES.filter((name) => !/(USER_?NAME|PRIMARY|STATE_DIR|_FILE|LABEL)/.test(name)))(
    'in %s is never shown',
    (name) => {
      expect(shownOf(stringify(FILE), { [name]: SECRET })).not.toContain(SECRET);
    },
  );
});
