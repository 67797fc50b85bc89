import { spawnSync } from 'node:child_process';
import type { ManifestFile } from './dist-folder.ts';

/**
 * The manifests of a folder as the last commit has them; none where there is no commit, no git or no such
 * folder in it. What was committed is what a cluster most likely runs, also when synth ran twice since.
 */
export function committedFiles(folder: string): readonly ManifestFile[] {
  const names = git(folder, ['ls-tree', '--name-only', 'HEAD', '--', './'])
    .toString('utf8')
    .split('\n')
    .filter((name) => name.endsWith('.k8s.yaml'));
  if (names.length === 0) return [];
  const texts = blobs(git(folder, ['cat-file', '--batch'], names.map((name) => `HEAD:./${name}\n`).join('')));
  return names.flatMap((name, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ name, text }];
  });
}

/** `<id> blob <size>`, a line end, the content and a line end, for each object asked for. */
function blobs(batch: Buffer): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (at < batch.length) {
    const lineEnd = batch.indexOf('\n', at);
    const size = Number(batch.toString('utf8', at, lineEnd).split(' ')[2]);
    // One that is missing makes the order of the rest unsure.
    if (lineEnd < 0 || Number.isNaN(size)) return [];
    found.push(batch.toString('utf8', lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + size + 2;
  }
  return found;
}

function git(folder: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout } = spawnSync('git', [...args], { cwd: folder, input, maxBuffer: 2 ** 26 });
  return status === 0 ? stdout : Buffer.alloc(0);
}
