import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { radarrProfiles, sonarrProfiles } from '../../../lib/recyclarr/profiles.ts';
import { formatsInUse, type QualityProfile } from '../../../lib/recyclarr/quality-profile.ts';
import { renderRecyclarrConfig } from '../../../lib/recyclarr/recyclarr-config.ts';

interface Entry {
  readonly trash_ids: readonly string[];
  readonly assign_scores_to: readonly { readonly trash_id: string; readonly score: number }[];
}

/** `!file` is Recyclarr's own tag: the value is in that file. */
const fileTag = { tag: '!file', resolve: (path: string) => `in ${path}` };

function render(profile: QualityProfile) {
  const instance = { name: 'radarr', url: 'http://radarr:7878', apiKeyFile: '/run/key', profile };
  const text = renderRecyclarrConfig({ radarr: [instance], sonarr: [] });
  return parse(text, { customTags: [fileTag] }).radarr.radarr;
}

const scoresOf = (entries: readonly Entry[]): Record<string, number | undefined> =>
  Object.fromEntries(
    entries.flatMap(({ trash_ids, assign_scores_to }) =>
      trash_ids.map((id) => [id, assign_scores_to[0]?.score] as const),
    ),
  );

describe('renderRecyclarrConfig', () => {
  const config = render(radarrProfiles['remux-web-2160p']);

  it('keeps the API key out of the file', () => {
    expect(config).toMatchObject({ base_url: 'http://radarr:7878', api_key: 'in /run/key' });
  });

  it('wants remuxes before web releases, and nothing else', () => {
    expect(config.quality_profiles).toEqual([
      {
        trash_id: 'fd161a61e3ab826d3a22d53f935696dd',
        reset_unmatched_scores: { enabled: true },
        upgrade: { allowed: true, until_quality: 'Remux-2160p', until_score: 10000 },
        min_format_score: 0,
        min_upgrade_format_score: 1,
        quality_sort: 'top',
        qualities: [
          { name: 'Remux-2160p' },
          { name: 'WEB 2160p', qualities: ['WEBDL-2160p', 'WEBRip-2160p'] },
        ],
      },
    ]);
  });

  it('gives every format in use its score, once', () => {
    const scores = scoresOf(config.custom_formats);

    expect(scores).toEqual(
      Object.fromEntries(
        formatsInUse(radarrProfiles['remux-web-2160p']).map(({ trashId, score }) => [trashId, score]),
      ),
    );
    expect(scores['496f355514737f7d83bf7aa4d24f8169']).toBe(5000);
  });

  it('adds the ranking of sound to a profile that is the guide’s own', () => {
    const { quality_profiles, custom_formats } = render(radarrProfiles['remux-web-1080p']);

    expect(quality_profiles[0]).not.toHaveProperty('qualities');
    expect(Object.keys(scoresOf(custom_formats))).toHaveLength(16);
  });

  it('names folders by the ids Jellyfin reads, in the words of each program', () => {
    const instance = {
      name: 'tv',
      url: 'http://tv:8989',
      apiKeyFile: '/k',
      profile: sonarrProfiles['remux-web-2160p'],
    };
    const { radarr, sonarr } = parse(renderRecyclarrConfig({ radarr: [], sonarr: [instance] }), {
      customTags: [fileTag],
    });

    expect(radarr).toBeUndefined();
    expect(sonarr.tv.media_naming).toMatchObject({ series: 'jellyfin-tvdb', episodes: { rename: true } });
    expect(config.media_naming).toMatchObject({
      folder: 'jellyfin-tmdb',
      movie: { standard: 'jellyfin-tmdb' },
    });
  });
});

describe.each([
  ['radarr', radarrProfiles['remux-web-2160p'], 90],
  ['sonarr', sonarrProfiles['remux-web-2160p'], 82],
])('the 2160p profile of %s', (_, profile, known) => {
  const formats = profile.groups.flatMap((group) => group.formats);
  const byName = new Map(formatsInUse(profile).map(({ name, score }) => [name, score]));

  it('knows every format of the guide, each by an id of its own', () => {
    expect(formats).toHaveLength(known);
    expect(new Set(formats.map(({ trashId }) => trashId)).size).toBe(known);
    expect(formats.filter(({ trashId }) => !/^[0-9a-f]{32}$/.test(trashId))).toEqual([]);
  });

  it('prefers the best sound of all: TrueHD Atmos, then DTS:X, then Atmos over DD+', () => {
    expect(byName.get('TrueHD ATMOS')).toBe(5000);
    expect(byName.get('DTS X')).toBe(4500);
    expect(byName.get('DD+ ATMOS')).toBe(3000);
    expect(byName.get('TrueHD')).toBe(2750);
  });

  it('prefers the best sound over the best release group', () => {
    const tiers = [...byName].filter(([name]) => name.includes('Tier')).map(([, score]) => score);

    expect(byName.get('TrueHD ATMOS')).toBeGreaterThan(Math.max(...tiers));
  });

  it('never takes what is broken or faked', () => {
    for (const name of ['BR-DISK', 'LQ', 'Upscaled', 'Extras', 'AV1']) expect(byName.get(name)).toBe(-10000);
  });
});
