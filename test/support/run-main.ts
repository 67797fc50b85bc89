import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Runs `npm run synth` without npm: main.ts, with the manifests going to `outdir`. */
export function runMain(
  args: readonly string[],
  outdir: string,
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', resolve('main.ts'), ...args],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', CDK8S_OUTDIR: outdir } },
  );
  return { code: status, out: stdout, err: stderr };
}
