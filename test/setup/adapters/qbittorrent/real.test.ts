import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasRealQbittorrent, startRealQbittorrent } from '../../../support/real-qbittorrent.ts';
import { describeQbittorrentSetup } from './suite.ts';

if (hasRealQbittorrent()) {
  describeQbittorrentSetup('setup of the real qBittorrent', async () => {
    const server = await startRealQbittorrent();
    const downloads = mkdtempSync(join(tmpdir(), 'setup-downloads-'));
    return {
      ...{ ...server, networkInterface: 'lo', downloads },
      stop: async () => {
        await server.stop();
        rmSync(downloads, { recursive: true, force: true });
      },
    };
  });
} else {
  describe('the real qBittorrent', () => {
    it.skipIf(!process.env['CI'])('is installed (Debian: qbittorrent-nox)', () => {
      expect.unreachable('qbittorrent-nox is not installed');
    });
  });
}
