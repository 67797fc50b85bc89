import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDistFolder, writeDistFolder } from '../../../lib/dist/dist-folder.ts';
import { ScratchFolder } from '../../support/run-script.ts';

const radarr = { name: 'radarr.k8s.yaml', text: 'kind: Deployment\n' };
const seerr = { name: 'seerr.k8s.yaml', text: 'kind: Service\n' };

describe('readDistFolder', () => {
  it('makes the folder', () => {
    const scratch = new ScratchFolder();

    expect(readDistFolder(scratch.of('some/dist'))).toEqual({ kind: 'ours', files: [] });
    expect(readdirSync(scratch.of('some'))).toEqual(['dist']);
  });

  it('reads the manifests of an earlier synth', () => {
    const scratch = new ScratchFolder();
    writeDistFolder(scratch.path, [seerr, radarr]);

    expect(readDistFolder(scratch.path)).toEqual({ kind: 'ours', files: [radarr, seerr] });
  });

  it('leaves a folder alone that holds a file synth did not make, and names it', () => {
    const scratch = new ScratchFolder();
    writeDistFolder(scratch.path, [radarr]);
    scratch.write('diary.txt', 'dear diary');

    const result = readDistFolder(scratch.path);

    expect(result).toMatchObject({ kind: 'foreign', reason: expect.stringContaining('(diary.txt)') });
    expect(readdirSync(scratch.path)).toHaveLength(3);
  });

  it.each([
    ['without our mark', 'resources: []\n'],
    ['without a kustomization.yaml', undefined],
  ])('leaves the manifests of another project alone: %s', (_, kustomization) => {
    const scratch = new ScratchFolder();
    scratch.write('theirs.k8s.yaml', 'kind: Deployment\n');
    if (kustomization !== undefined) scratch.write('kustomization.yaml', kustomization);

    expect(readDistFolder(scratch.path)).toMatchObject({ kind: 'foreign' });
    expect(scratch.read('theirs.k8s.yaml')).toBe('kind: Deployment\n');
  });
});

describe('writeDistFolder', () => {
  it('lists the manifests in the order to apply them, and has kustomize keep to it', () => {
    const scratch = new ScratchFolder();

    writeDistFolder(scratch.path, [seerr, radarr]);

    expect(parse(scratch.read('kustomization.yaml'))).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      sortOptions: { order: 'fifo' },
      resources: ['seerr.k8s.yaml', 'radarr.k8s.yaml'],
    });
    expect(scratch.read('radarr.k8s.yaml')).toBe('kind: Deployment\n');
  });

  it('removes the manifests of an earlier synth: a chart that is gone must not be applied again', () => {
    const scratch = new ScratchFolder();
    writeDistFolder(scratch.path, [seerr]);

    writeDistFolder(scratch.path, [radarr]);

    expect(readdirSync(scratch.path)).toEqual(['kustomization.yaml', 'radarr.k8s.yaml']);
  });
});
