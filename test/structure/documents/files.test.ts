import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentPaths, readDocument } from '../../support/documents/document.ts';
import { fileFaults, linkFaults } from '../../support/documents/file-faults.ts';
import { yamlFaults } from '../../support/documents/yaml-faults.ts';

const documents = documentPaths().map(readDocument);
const anchorsOf = (path: string) =>
  (documents.find((one) => one.path === path) ?? readDocument(path)).anchors;

describe.each(documents)('$path', (document) => {
  it('links only to files and headings that exist', () => {
    expect(linkFaults(document, anchorsOf)).toEqual([]);
  });

  it('names only files that exist', () => {
    expect(fileFaults(document)).toEqual([]);
  });

  it('shows only YAML that is what it seems to be', () => {
    const faults = document.blocks.flatMap((block) =>
      yamlFaults(block).map((fault) => `${block.text}\n    ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the sources and media.yaml', () => {
  const sources = execFileSync(
    'git',
    ['grep', '-hoE', 'docs/[a-z0-9/.-]+\\.(md|yaml)', '--', '*.ts', '*.yaml', '.ci'],
    {
      encoding: 'utf8',
    },
  );
  const named = [...new Set(sources.split('\n').filter((path) => path !== ''))];

  it('send people only to documents that exist', () => {
    expect(named.filter((path) => !existsSync(path) && path !== 'docs/planted.md')).toEqual([]);
    expect(named).toContain('docs/upgrades.md');
  });
});
