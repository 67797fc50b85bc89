import { describe, expect, it } from 'vitest';
import { parseDocument, readDocument } from '../../support/documents/document.ts';
import { fileFaults, linkFaults } from '../../support/documents/file-faults.ts';
import { yamlFaults } from '../../support/documents/yaml-faults.ts';

const anchorsOf = (path: string) => readDocument(path).anchors;
const linksIn = (text: string) => linkFaults(parseDocument('docs/retention.md', text), anchorsOf);
const filesIn = (text: string) => fileFaults(parseDocument('docs/planted.md', text));
const yamlIn = (text: string) =>
  parseDocument('docs/planted.md', text).blocks.flatMap((block) => yamlFaults(block));

describe('the check of links and files', () => {
  it.each([
    '[a](retantion.md)',
    '[a](../media.yml)',
    '[a](configuration.md#storige)',
    '[a](#nowhere)',
    '[a](adr#x)',
    '[a][b]\n\n[b]: gone.md',
  ])('sees that %s leads nowhere', (text) => expect(linksIn(text)).toHaveLength(1));

  it('follows links to files, folders, headings and the web', () => {
    expect(
      linksIn('[a](logging.md) [b](adr) [c](configuration.md#storage) [d](https://example.org/x#y)'),
    ).toEqual([]);
  });

  it('sees a named file that is not there', () => {
    expect(filesIn('In `lib/config/schem.ts` and `cleanup/domein`.')).toHaveLength(2);
    expect(
      filesIn('In `lib/config/schema.ts`, `dist/*.k8s.yaml`, `build/cleanup.cjs` and `runs/` of the state.'),
    ).toEqual([]);
  });
});

describe('the check of YAML', () => {
  it.each([
    ['an unknown key inside', 'storage:\n  nfs: { sever: a }'],
    ['an unknown section', 'storge: {}'],
    ['a wrong value', 'cleanup: { policy: { noticeDays: two } }'],
    ['what cannot stand together', 'routes: { kind: none, className: nginx }'],
    ['broken syntax', 'apps: [}'],
  ])('sees %s', (_, text) => {
    expect(yamlIn(`\`\`\`yaml\n${text}\n\`\`\``)).not.toEqual([]);
  });

  it('knows a piece of cleanup.yaml by what stands behind the fence', () => {
    expect(yamlIn('```yaml cleanup.yaml\npolicy: { noticeDays: 2 }\n```')).toEqual([]);
    expect(yamlIn('```yaml cleanup.yaml\npolicy: { notice: 2 }\n```')).toHaveLength(1);
  });

  it('sees an object for Argo CD or Flux that names no folder', () => {
    const object = (path: string) =>
      `\`\`\`yaml\napiVersion: v1\nkind: Kustomization\nspec: { path: ${path} }\n\`\`\``;
    expect(yamlIn(object('./dist'))).toEqual([]);
    expect(yamlIn(object('./manifests'))).toHaveLength(1);
  });
});
