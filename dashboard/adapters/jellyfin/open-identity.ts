/** The household's accounts are those of Jellyfin. */
import { ServerError } from '../../../clients/http/server-error.ts';
import { openJellyfinAccountCheck } from '../../../clients/jellyfin/open.ts';
import type { Identity, SignInResult } from '../../ports/identity.ts';

const PATIENCE = {
  limits: {
    connections: 1,
    connectMs: 5_000,
    headersMs: 15_000,
    bodyIdleMs: 5_000,
    totalMs: 20_000,
    maxBodyBytes: 1_000_000,
  },
};

/** Jellyfin remembers sign-ins by it, and a second one of the same person ends the first: nobody else may use it. */
const DEVICE = { id: 'media-pipeline-dashboard', name: 'media-pipeline dashboard' };

export function openIdentity(url: string): Identity {
  return {
    async check(name, password) {
      const account = openJellyfinAccountCheck({ url, ...PATIENCE }, DEVICE);
      try {
        return { kind: 'known', person: await account.check(name, password) };
      } catch (error) {
        return resultOf(error);
      } finally {
        await account.close();
      }
    },
  };
}

/** A name that Jellyfin cannot even take is a wrong one. */
function resultOf(error: unknown): SignInResult {
  if (!(error instanceof ServerError)) throw error;
  if (error.code === 'unauthorized' || error.code === 'rejected') return { kind: 'wrong' };
  return error.code === 'forbidden' ? { kind: 'disabled' } : { kind: 'away', problem: error.message };
}
