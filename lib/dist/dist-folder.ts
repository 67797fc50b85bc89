import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** First line of our kustomization.yaml, by which a folder is known to be ours. */
const mark =
  '# Made by `npm run synth` of media-pipeline from media.yaml: do not edit, the next synth clears it.';

const kustomization = 'kustomization.yaml';

/** One file of manifests. */
export interface ManifestFile {
  readonly name: string;
  readonly text: string;
}

/** What is in the folder before synth. A foreign one is left as it was. */
export type DistFolder =
  | { readonly kind: 'ours'; readonly files: readonly ManifestFile[] }
  | { readonly kind: 'foreign'; readonly reason: string };

/** Reads the manifests of an earlier synth. A folder that holds anything synth did not make is foreign. */
export function readDistFolder(folder: string): DistFolder {
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
  const files = found
    .filter((name) => name !== kustomization)
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  return { kind: 'ours', files };
}

/**
 * Writes the manifests into a folder of ours, in place of those of an earlier synth, so that what is no longer
 * made is no longer applied, and the kustomization.yaml that lists them in the order to apply them.
 */
export function writeDistFolder(folder: string, files: readonly ManifestFile[]): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  // Before the manifests: a synth that is killed leaves a folder that is still known to be ours.
  writeFileSync(join(folder, kustomization), renderKustomization(files));
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
}

function isOurs(folder: string, found: readonly string[]): boolean {
  return found.includes(kustomization) && readFileSync(join(folder, kustomization), 'utf8').startsWith(mark);
}

/** `fifo` applies the files as they are listed; the default would put the policies behind all pods. */
function renderKustomization(files: readonly ManifestFile[]): string {
  return `${mark}
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
sortOptions:
  order: fifo
resources:
${files.map(({ name }) => `  - ${name}`).join('\n')}
`;
}
