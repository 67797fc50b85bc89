import type { FamilyReader } from '../../../clients/servarr/family-reader.ts';
import type { HealthEntry } from '../../domain/doctor/observations.ts';

/** What a Radarr, Sonarr or Prowlarr says of its own health. */
export async function readHealth(client: Pick<FamilyReader, 'health'>): Promise<readonly HealthEntry[]> {
  const entries = await client.health();
  return entries.map(({ source, type, message, wikiUrl }) => ({
    source,
    type,
    message: message ?? 'it does not say what',
    ...(wikiUrl != null && { wiki: wikiUrl }),
  }));
}
