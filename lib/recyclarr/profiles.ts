import { withAudioOnly } from './audio-formats.ts';
import type { QualityProfile } from './quality-profile.ts';
import { radarrRemuxWeb2160p } from './radarr-remux-web-2160p.ts';
import { sonarrRemuxWeb2160p } from './sonarr-remux-web-2160p.ts';

/** The profiles of one program by the name media.yaml knows them by. */
export type ProfileName = 'remux-web-2160p' | 'remux-web-1080p';

export const radarrProfiles: Record<ProfileName, QualityProfile> = {
  'remux-web-2160p': radarrRemuxWeb2160p,
  'remux-web-1080p': withAudioOnly(radarrRemuxWeb2160p, {
    name: 'Remux + WEB 1080p',
    trashId: '9ca12ea80aa55ef916e3751f4b874151',
  }),
};

export const sonarrProfiles: Record<ProfileName, QualityProfile> = {
  'remux-web-2160p': sonarrRemuxWeb2160p,
  'remux-web-1080p': withAudioOnly(sonarrRemuxWeb2160p, {
    name: 'Remux + WEB 1080p',
    trashId: 'fe9470e577c300a5ad9a3274f6d1cdf2',
  }),
};
