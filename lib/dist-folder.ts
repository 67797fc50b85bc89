import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** First line of our kustomization.yaml, by which a folder is known to be ours. */
const mark =
  '# Made by `npm run synth` of media-pipeline from media.yaml: do not edit, the next synth clears it.';

const kustomization = 'kustomization.yaml';

/** Whether the folder is ready to be written to. A foreign one is left as it was. */
export type DistFolder = { readonly kind: 'ready' } | { readonly kind: 'foreign'; readonly reason: string };

/**
 * Clears `folder` of the manifests of an earlier synth, so that what is no longer made is no longer applied,
 * and writes the kustomization.yaml that lists the new ones in the order to apply them. A folder that holds
 * anything synth did not make is not touched.
 */
export function prepareDistFolder(folder: string, files: readonly string[]): DistFolder {
  mkdirSync(folder, { recursive: true });
  const found = readdirSync(folder);
  const foreign = found.filter((name) => name !== kustomization && !name.endsWith('.k8s.yaml'));
  if (foreign.length > 0) {
    const reason = `${folder} holds files that synth did not make (${foreign.join(', ')}); move them away or name another folder in CDK8S_OUTDIR`;
    return { kind: 'foreign', reason };
  }
  if (found.length > 0 && !isOurs(folder, found)) {
    const reason = `${folder} holds the manifests of another project; name another folder in CDK8S_OUTDIR`;
    return { kind: 'foreign', reason };
  }
  for (const name of found) rmSync(join(folder, name));
  // Before the manifests: a synth that is killed leaves a folder that is still known to be ours.
  writeFileSync(join(folder, kustomization), renderKustomization(files));
  return { kind: 'ready' };
}

function isOurs(folder: string, found: readonly string[]): boolean {
  return found.includes(kustomization) && readFileSync(join(folder, kustomization), 'utf8').startsWith(mark);
}

function renderKustomization(files: readonly string[]): string {
  return `${mark}
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
${files.map((file) => `  - ${file}`).join('\n')}
`;
}
