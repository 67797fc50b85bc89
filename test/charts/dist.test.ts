import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { writeStack } from '../../charts/write-stack.ts';
import { bundleCleanup } from '../../scripts/build-cleanup.ts';
import { bundleDashboard } from '../../scripts/build-dashboard.ts';
import { bundleSetup } from '../../scripts/build-setup.ts';
import { run, ScratchFolder } from '../support/run-script.ts';
import { configOf } from '../support/stack-manifests.ts';

const config = configOf(readFileSync('media.yaml', 'utf8'));
const hasKubectl = run('kubectl', ['version', '--client']).code === 0;

const [cleanupBundle, setupBundle, dashboardBundle] = await Promise.all([
  bundleCleanup(),
  bundleSetup(),
  bundleDashboard(),
]);

function synth(): ScratchFolder {
  const scratch = new ScratchFolder();
  const programs = { cleanupBundle, setupBundle, dashboardBundle };
  writeStack({ config, file: 'media.yaml', ...programs, outdir: scratch.of('dist') });
  return scratch;
}

describe('dist', () => {
  it('is what media.yaml makes: run `npm run synth` when this fails', () => {
    const fresh = synth();

    expect(readdirSync('dist')).toEqual(readdirSync(fresh.of('dist')));
    for (const file of readdirSync('dist')) {
      expect(readFileSync(join('dist', file), 'utf8')).toBe(fresh.read(`dist/${file}`));
    }
  });

  it('lists every file once, namespaces and volumes first', () => {
    const { resources } = parse(readFileSync('dist/kustomization.yaml', 'utf8')) as { resources: string[] };

    expect(resources.slice(0, 2)).toEqual(['namespaces.k8s.yaml', 'volumes.k8s.yaml']);
    expect([...resources, 'kustomization.yaml'].toSorted()).toEqual(readdirSync('dist').toSorted());
  });

  it('is YAML without a key twice and without anything that is no object', () => {
    for (const file of readdirSync('dist')) {
      for (const document of parseAllDocuments(readFileSync(join('dist', file), 'utf8'))) {
        expect(document.errors).toEqual([]);
        expect(document.toJSON()).toMatchObject({ apiVersion: expect.any(String), kind: expect.any(String) });
      }
    }
  });

  it.skipIf(!hasKubectl)('builds with kubectl kustomize', () => {
    const { code, out, err } = run('kubectl', ['kustomize', 'dist']);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/^kind: Deployment$/gm)).toHaveLength(4);
  });
});
