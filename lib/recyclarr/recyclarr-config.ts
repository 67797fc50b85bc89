/**
 * `recyclarr.yml` for Recyclarr 8, in the words of its schema (schemas/config-schema.json of its repository).
 */
import { type CustomFormat, formatsInUse, type QualityProfile } from './quality-profile.ts';

export interface RecyclarrInstance {
  readonly name: string;
  readonly url: string;
  /** File that holds the API key when the job runs. */
  readonly apiKeyFile: string;
  readonly profile: QualityProfile;
}

export interface RecyclarrConfigProps {
  readonly radarr: readonly RecyclarrInstance[];
  readonly sonarr: readonly RecyclarrInstance[];
}

/** Names with the ids that Jellyfin reads out of folders, so that both sides speak of the same title. */
const radarrNaming = `
    quality_definition:
      type: movie
    media_naming:
      folder: jellyfin-tmdb
      movie:
        rename: true
        standard: jellyfin-tmdb`;

const sonarrNaming = `
    quality_definition:
      type: series
    media_naming:
      series: jellyfin-tvdb
      season: default
      episodes:
        rename: true
        standard: default
        daily: default
        anime: default`;

export function renderRecyclarrConfig({ radarr, sonarr }: RecyclarrConfigProps): string {
  const section = (name: string, naming: string, instances: readonly RecyclarrInstance[]) =>
    instances.length === 0
      ? []
      : [`${name}:\n${instances.map((one) => renderInstance(one, naming)).join('\n')}\n`];
  return [...section('radarr', radarrNaming, radarr), ...section('sonarr', sonarrNaming, sonarr)].join('\n');
}

function renderInstance({ name, url, apiKeyFile, profile }: RecyclarrInstance, naming: string): string {
  return `  ${name}:
    base_url: ${url}
    api_key: !file ${apiKeyFile}${naming}
    media_management:
      propers_and_repacks: do_not_prefer
    quality_profiles:
      - trash_id: ${profile.trashId} # ${profile.name}
        reset_unmatched_scores:
          enabled: true${renderLadder(profile)}
    custom_formats:
${renderFormats(profile)}`;
}

function renderLadder({ ladder }: QualityProfile): string {
  if (ladder === undefined) return '';
  const qualities = ladder.qualities.map(({ name, qualities }) =>
    [
      `          - name: ${name}`,
      ...(qualities === undefined ? [] : [`            qualities: [${qualities.join(', ')}]`]),
    ].join('\n'),
  );
  return `
        upgrade:
          allowed: true
          until_quality: ${ladder.cutoff}
          until_score: 10000
        min_format_score: 0
        min_upgrade_format_score: 1
        quality_sort: top
        qualities:
${qualities.join('\n')}`;
}

/** One entry per score, best first: every format of an entry is worth the same. */
function renderFormats(profile: QualityProfile): string {
  const byScore = new Map<number, CustomFormat[]>();
  for (const format of formatsInUse(profile)) {
    byScore.set(format.score, [...(byScore.get(format.score) ?? []), format]);
  }
  return [...byScore]
    .sort(([a], [b]) => b - a)
    .map(
      ([score, formats]) => `      - trash_ids:
${formats.map(({ trashId, name }) => `          - ${trashId} # ${name}`).join('\n')}
        assign_scores_to:
          - trash_id: ${profile.trashId}
            score: ${score}`,
    )
    .join('\n');
}
