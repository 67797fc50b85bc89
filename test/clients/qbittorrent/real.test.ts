import { describe, expect, it } from 'vitest';
import { hasRealQbittorrent, startRealQbittorrent } from '../../support/real-qbittorrent.ts';
import { describeQbittorrent } from './suite.ts';

if (hasRealQbittorrent()) {
  describeQbittorrent('the real qBittorrent', startRealQbittorrent);
} else {
  describe('the real qBittorrent', () => {
    it.skipIf(!process.env['CI'])('is installed (Debian: qbittorrent-nox)', () => {
      expect.unreachable('qbittorrent-nox is not installed');
    });
  });
}
