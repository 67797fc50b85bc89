import type { QualityProfile } from './quality-profile.ts';

const audioGroup = '[Audio] Audio Formats';

/** The profile with nothing of its own but the ranking of sound: what a guide's profile gets from us. */
export function withAudioOnly(
  profile: QualityProfile,
  guide: Pick<QualityProfile, 'name' | 'trashId'>,
): QualityProfile {
  return { ...guide, groups: profile.groups.filter(({ name }) => name === audioGroup) };
}
