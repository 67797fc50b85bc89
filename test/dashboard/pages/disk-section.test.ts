import { describe, expect, it } from 'vitest';
import type { Pressure } from '../../../dashboard/domain/house.ts';
import { diskSection } from '../../../dashboard/pages/disk-section.ts';
import type { PageView } from '../../../dashboard/pages/view.ts';
import { wordsIn } from '../../../dashboard/pages/words.ts';

const GB = 1_000_000_000;
const NOW = Date.UTC(2026, 2, 1);
const view = (language: 'en' | 'de'): PageView => ({
  words: wordsIn(language, 'UTC', NOW),
  stylesheet: '',
  person: { name: 'ann', isAdministrator: true },
  canSignOut: true,
  token: '',
  section: 'space',
  age: { kind: 'none' },
  problems: [],
});
const disk = {
  folders: ['radarr /data/movies'],
  freeBytes: 100 * GB,
  wantedBytes: 500 * GB,
  anywayBytes: 50 * GB,
  sooner: 3,
  soonerBytes: 150 * GB,
};
const shown = async (pressure: Pressure | undefined, language: 'en' | 'de' = 'en') =>
  String(await diskSection(pressure, view(language)));
const linesIn = (html: string) => [...html.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, text]) => text);
const widthsIn = (html: string) =>
  [...html.matchAll(/<rect class="(\w+)"[^>]* width="([\d.]+)"/g)].map(([, name, width]) => [
    name,
    Number(width),
  ]);

describe('diskSection', () => {
  it.each([undefined, { unknown: [], disks: [] }])('is empty where there is room: %j', async (pressure) => {
    expect(await shown(pressure)).toBe('');
  });

  it('tells and draws what is free, what goes anyway, what sooner, and what is still missing', async () => {
    const html = await shown({ unknown: [], disks: [disk] });
    expect(html).toContain('<bdi>radarr /data/movies</bdi>');
    expect(linesIn(html)).toEqual([
      '100 GB of 500 GB wanted are free.',
      'What goes anyway frees 50 GB at most.',
      'Goes sooner than usual, those watched longest ago first: 3, which free 150 GB at most.',
      'Still missing: 200 GB, for nothing else that was watched frees space at once.',
    ]);
    expect(widthsIn(html)).toEqual([
      ['free', 120],
      ['anyway', 60],
      ['sooner', 180],
      ['missing', 240],
    ]);
  });

  it('says in German what the words of the terminal say', async () => {
    expect(linesIn(await shown({ unknown: [], disks: [{ ...disk, soonerBytes: 400 * GB }] }, 'de'))).toEqual([
      '100 GB von gewünschten 500 GB sind frei.',
      'Was ohnehin geht, macht höchstens 50 GB frei.',
      'Früher als sonst geht, was am längsten gesehen ist, zuerst: 3, die höchstens 400 GB frei machen.',
      'Dann ist genug frei.',
    ]);
  });

  it('promises nothing of what is not known', async () => {
    const unsure = { ...disk, anywayBytes: 'unknown', sooner: 0, soonerBytes: 0 } as const;
    expect(linesIn(await shown({ unknown: [], disks: [unsure] }))).toEqual([
      '100 GB of 500 GB wanted are free.',
      'What goes anyway may free enough; how much, nobody knows.',
      'Nothing goes sooner than usual.',
    ]);
    expect(await shown({ unknown: [], disks: [{ ...disk, freeBytes: 'unknown' }] })).not.toContain('<svg');
  });

  it('says where free space is not known, and that nothing goes sooner then', async () => {
    const html = await shown({ unknown: ['radarr /a<b', 'sonarr /tv'], disks: [] });
    expect(html).toContain(
      'What is free for radarr /a&lt;b and sonarr /tv is not known, and so nothing goes sooner than usual.',
    );
    expect(html).not.toContain('<ul');
  });
});
