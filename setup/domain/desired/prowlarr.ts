import type { ApplicationWish, ProwlarrWish } from '../wishes/prowlarr-wish.ts';
import { type Desired, type SettingTable, settingsOf } from './desired.ts';
import { hostOf } from './servarr-host.ts';

const IMPLEMENTATIONS = { radarr: 'Radarr', sonarr: 'Sonarr' } as const;

/** One application in what belongs to it and to Prowlarr. */
interface Application extends ApplicationWish {
  readonly prowlarr: ProwlarrWish;
}

/** The managed settings; categories and tags of an application are whoever's who sets them. */
const APPLICATION: SettingTable<Application> = {
  implementation: ({ kind }) => IMPLEMENTATIONS[kind],
  syncLevel: ({ prowlarr }) => prowlarr.syncLevel,
  'fields.prowlarrUrl': ({ prowlarr }) => bare(prowlarr.url),
  'fields.baseUrl': ({ url }) => bare(url),
  'fields.apiKey': ({ apiKey }) => ({ value: apiKey }),
};

export function desiredProwlarr(prowlarr: ProwlarrWish): readonly Desired[] {
  return [
    ...hostOf(prowlarr.login, prowlarr.auth),
    ...prowlarr.applications.map(
      (application): Desired => ({
        kind: 'application',
        name: application.name,
        // Prowlarr refuses a second one whose name differs in nothing but case.
        foldsCase: true,
        recognisedBy: ['implementation', 'fields.baseUrl'],
        fields: settingsOf(APPLICATION, { ...application, prowlarr }),
      }),
    ),
  ];
}

function bare(url: string): string {
  return url.replace(/\/+$/, '');
}
