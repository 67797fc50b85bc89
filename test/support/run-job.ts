import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, ofKind, podsOf, type Volume } from './manifests.ts';
import { run, ScratchFolder } from './run-script.ts';

/**
 * Runs the job among the objects as its node would: its ConfigMaps unpacked into folders, Node started with the
 * arguments of the manifest, of which only those of the program itself are replaced.
 */
export function runJob(manifests: readonly Manifest[], args: readonly string[]) {
  const scratch = new ScratchFolder();
  const [pod] = podsOf(ofKind(manifests, 'CronJob'));
  const [container] = pod?.spec.containers ?? [];
  if (pod === undefined || container === undefined) throw new Error('there is no job');
  for (const { name, mountPath } of container.volumeMounts ?? []) {
    const volume = pod.spec.volumes?.find((one) => one.name === name);
    for (const configMap of configMapsOf(volume)) unpack(manifests, configMap, join(scratch.path, mountPath));
  }
  const [program = ''] = container.args ?? [];
  return run(process.execPath, [join(scratch.path, program), ...args]);
}

function configMapsOf(volume: Volume | undefined): readonly string[] {
  const sources = [
    volume?.configMap,
    ...(volume?.projected?.sources ?? []).map(({ configMap }) => configMap),
  ];
  return sources.flatMap((source) => (source === undefined ? [] : [source.name]));
}

function unpack(manifests: readonly Manifest[], name: string, folder: string): void {
  const found = ofKind(manifests, 'ConfigMap').find(({ metadata }) => metadata.name === name);
  if (found === undefined) throw new Error(`there is no ConfigMap ${name}`);
  mkdirSync(folder, { recursive: true });
  for (const [key, text] of Object.entries(found.data ?? {})) writeFileSync(join(folder, key), text);
  for (const [key, text] of Object.entries(found.binaryData ?? {})) {
    writeFileSync(join(folder, key), Buffer.from(text, 'base64'));
  }
}
