import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { VARIABLE_NAMES } from '../../../cleanup/config/environment.ts';
import { loadConfigWithServers } from '../../../cleanup/config/load.ts';
import { type Place, placesOf, replaced } from '../../support/json-places.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
/** Short enough to be taken for a setting. */
const PASSWORDS = ['hunter2', 's3cret', 'correct horse', 'p4ss!'];

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
    for (const secret of [SECRET, ...PASSWORDS]) {
      expect(shownOf(stringify(replaced(FILE, place, secret)), {})).not.toContain(secret);
    }
  });

  it.each(['apiky', 'pasword', 'wireguardKey', 'x'])('under the unknown key %s is never shown', (key) => {
    const sections = { jellyfin: FILE.jellyfin, policy: FILE.policy, limits: FILE.limits };
    for (const [name, section] of Object.entries(sections)) {
      const text = stringify({ ...FILE, [key]: 'hunter2', [name]: { ...section, [key]: 'hunter2' } });
      expect(shownOf(text, {})).toContain('unknown key');
      expect(shownOf(text, {})).not.toContain('hunter2');
    }
  });

  it('that stands where its file should be named is not shown when no such file is found', () => {
    const sources = { environment: { RADARR_URL: 'http://radarr:7878', RADARR_API_KEY_FILE: SECRET } };
    const found = loadConfigWithServers(
      { ...sources, file: { name: 'c.yaml', text: stringify(FILE) } },
      () => {
        throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      },
    );
    expect(found).toMatchObject({
      problems: expect.arrayContaining([
        {
          where: 'environment RADARR_API_KEY_FILE',
          what: 'names no file (ENOENT); expected an absolute path like /run/secrets/key, not the secret itself',
        },
      ]),
    });
    expect(JSON.stringify(found)).not.toContain(SECRET);
    expect(JSON.stringify(found)).toContain('cannot read /run/key (ENOENT)');
  });

  it('that stands for the name of a server is not listed among the names', () => {
    const servers = [1, 2].map(() => ({ name: SECRET, url: 'http://radarr:7878', apiKey: 'radarr' }));
    const shown = shownOf(stringify({ ...FILE, radarr: servers }), {});
    expect(shown).toContain('is the name of another Radarr or Sonarr already');
    expect(shown).toContain('no Radarr or Sonarr has this name; ');
    expect(shown).not.toContain(SECRET);
  });

  it.each(VARIABLE_NAMES.filter((name) => !/(USER_?NAME|PRIMARY|STATE_DIR|LABEL)/.test(name)))(
    'in %s is never shown',
    (name) => {
      for (const secret of [SECRET, ...PASSWORDS]) {
        expect(shownOf(stringify(FILE), { [name]: secret })).not.toContain(secret);
      }
    },
  );
});
