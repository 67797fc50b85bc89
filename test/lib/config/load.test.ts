import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig, renderProblems } from '../../../lib/config/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'media-config-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe('loadConfig', () => {
  it('reads a file', () => {
    const file = join(folder, 'good.yaml');
    writeFileSync(
      file,
      'storage: { nfs: { server: nas, path: /tank } }\nvpn: { kind: external }\ncleanup: { enabled: false }\n',
    );
    expect(loadConfig(file)).toMatchObject({
      kind: 'valid',
      config: { vpn: { kind: 'external' } },
      warnings: [],
    });
  });

  it.each([
    ['a file that is not there', join(folder, 'none.yaml'), 'no such file; copy the media.yaml'],
    ['a folder', folder, 'is a folder; name the file itself'],
    ['a path through a file', join(import.meta.filename, 'x'), 'cannot be read (ENOTDIR)'],
  ])('says in one line that it cannot read %s', (_, file, problem) => {
    const loaded = loadConfig(file);
    const lines = loaded.kind === 'invalid' ? renderProblems(loaded.errors) : '';
    expect(lines).toContain(`${file}: ${problem}`);
    expect(lines.trim().split('\n')).toHaveLength(1);
  });
});
