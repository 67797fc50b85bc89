import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'cleanup/adapters';
const rooms = ['servers', 'servarr', 'radarr', 'sonarr', 'jellyfin', 'qbittorrent', 'disk'];
const files = rooms.flatMap((room) =>
  readdirSync(join(folder, room)).map((name) => join(folder, room, name)),
);
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from);

describe('the adapters', () => {
  it('open a client that can write in four files only, which a dry run never calls', () => {
    const writing = files.filter((file) => /\bopen\w+Writer\b|writer\.ts/.test(readFileSync(file, 'utf8')));

    expect(writing.map((file) => basename(file)).sort()).toEqual([
      'open-radarr-remover.ts',
      'open-shelf.ts',
      'open-sonarr-remover.ts',
      'open-torrent-remover.ts',
    ]);
    const importers = files.filter((file) =>
      imports(file).some((from) => /remover\.ts$|open-shelf\.ts$/.test(from ?? '')),
    );
    expect(importers.filter((file) => !imports(file).includes('../../ports/removers.ts'))).toEqual([]);
  });

  it('brand ids in files called to-… only', () => {
    const branding = files.filter((file) =>
      /\bas (?:number as |string as )?(?:\w+Id|TorrentHash|InstanceName)\b/.test(
        readFileSync(file, 'utf8').replaceAll(/^import .*$/gm, ''),
      ),
    );

    expect(branding.length).toBeGreaterThan(3);
    expect(branding.filter((file) => !basename(file).startsWith('to-'))).toEqual([]);
  });
});
