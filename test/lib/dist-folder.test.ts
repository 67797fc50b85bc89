import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { prepareDistFolder } from '../../lib/dist-folder.ts';
import { ScratchFolder } from '../support/run-script.ts';

describe('prepareDistFolder', () => {
  it('makes the folder and lists the manifests in the order to apply them', () => {
    const scratch = new ScratchFolder();
    const dist = scratch.of('some/dist');

    expect(prepareDistFolder(dist, ['namespaces.k8s.yaml', 'apps.k8s.yaml'])).toEqual({ kind: 'ready' });

    expect(parse(scratch.read('some/dist/kustomization.yaml'))).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: ['namespaces.k8s.yaml', 'apps.k8s.yaml'],
    });
  });

  it('removes the manifests of an earlier synth: a chart that is gone must not be applied again', () => {
    const scratch = new ScratchFolder();
    prepareDistFolder(scratch.path, ['seerr.k8s.yaml']);
    scratch.write('seerr.k8s.yaml', 'kind: Deployment\n');

    prepareDistFolder(scratch.path, ['radarr.k8s.yaml']);

    expect(readdirSync(scratch.path)).toEqual(['kustomization.yaml']);
  });

  it('leaves a folder alone that holds a file synth did not make, and names it', () => {
    const scratch = new ScratchFolder();
    prepareDistFolder(scratch.path, ['radarr.k8s.yaml']);
    scratch.write('radarr.k8s.yaml', 'kind: Deployment\n');
    scratch.write('diary.txt', 'dear diary');

    const result = prepareDistFolder(scratch.path, []);

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

    expect(prepareDistFolder(scratch.path, [])).toMatchObject({ kind: 'foreign' });
    expect(scratch.read('theirs.k8s.yaml')).toBe('kind: Deployment\n');
  });
});
