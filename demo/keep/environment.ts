import { connections } from '../../simulator/command-line.ts';
import type { Household } from '../household/household.ts';

/** The names of `cleanup.cjs --help` that lead the real programs to this household, and what its job gives them. */
export function environmentFor({
  simulator,
  environment,
  secret,
}: Household): Readonly<Record<string, string>> {
  // The cleanup takes one way to sign in, and refuses two.
  const { QBITTORRENT_USERNAME, QBITTORRENT_PASSWORD, ...servers } = connections(simulator);
  // For a pod's memory; in somebody's shell it would hold for every program.
  const { NODE_OPTIONS, ...settings } = environment;
  return {
    ...servers,
    JELLYFIN_USERNAME: 'media-cleanup',
    JELLYFIN_PASSWORD: secret('media-logins/jellyfin-media-cleanup-password'),
    ...settings,
  };
}
