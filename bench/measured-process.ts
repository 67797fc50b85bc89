import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a whole process cost. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** The most memory it held at a time, as the kernel counts it. */
  readonly peakMiB: number;
  readonly exitCode: number | null;
  readonly stderr: string;
}

/** Written to a file when the process ends: `resourceUsage` is the whole life of it. */
const PROBE = `process.on('exit', () => require('node:fs').writeFileSync(process.env.COST_FILE, JSON.stringify(process.resourceUsage())));`;

/** Runs `node ARGS` to its end and measures it from outside. Its standard output is thrown away. */
export async function measureNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'cost-'));
  const [probe, costs] = [join(folder, 'probe.cjs'), join(folder, 'cost.json')];
  await writeFile(probe, PROBE);
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', probe, ...args], {
    env: { PATH: process.env['PATH'], HOME: folder, COST_FILE: costs, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  const wallMs = performance.now() - start;
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(
    await readFile(costs, 'utf8'),
  ) as NodeJS.ResourceUsage;
  await rm(folder, { recursive: true });
  return {
    wallMs,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    peakMiB: maxRSS / 1024,
    exitCode,
    stderr,
  };
}
