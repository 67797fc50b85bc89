import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, gone afterwards. */
export class ScratchFolder {
  readonly path: string;

  constructor() {
    this.path = mkdtempSync(join(tmpdir(), 'media-pipeline-'));
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
  }

  of(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string): string {
    const file = this.of(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  read(name: string): string {
    return readFileSync(this.of(name), 'utf8');
  }
}

/** Runs a program to its end. */
export function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return { code: status, out: stdout, err: stderr };
}
