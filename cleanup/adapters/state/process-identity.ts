import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** What tells one process from every other, also from a later one that has the same number. */
export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /** Id of the machine's present start; absent where the system has none. */
  readonly boot?: string;
  /** Process numbers mean the same only within one; every container has its own. */
  readonly pidNamespace?: string;
  readonly uid?: number;
  /** When the process began, in ticks since the machine started. */
  readonly startTicks?: string;
}

export function ownIdentity(): ProcessIdentity {
  const boot = tried(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const pidNamespace = tried(() => readlinkSync('/proc/self/ns/pid'));
  const uid = process.getuid?.();
  const startTicks = processStart(process.pid);
  return {
    host: hostname(),
    pid: process.pid,
    ...(boot !== undefined && { boot }),
    ...(pidNamespace !== undefined && { pidNamespace }),
    ...(uid !== undefined && { uid }),
    ...(startTicks !== undefined && startTicks !== 'none' && { startTicks }),
  };
}

/** When a process of this machine began; `none` when there is none or only its remains, undefined when not known. */
export function processStart(pid: number): string | 'none' | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks and brackets itself; fields 3 (state) and 22 (start) follow it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'none' : fields[19];
  } catch (error) {
    const gone =
      error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code));
    return gone && tried(() => readFileSync('/proc/self/stat')) !== undefined ? 'none' : undefined;
  }
}

/**
 * Whether the process that wrote its identity still runs, as far as this one can tell: numbers of another
 * machine, container or user say nothing here.
 */
export function isRunning(
  other: ProcessIdentity,
  own: ProcessIdentity,
  startOf: typeof processStart,
): boolean | 'unknown' {
  const comparable =
    other.boot !== undefined &&
    other.pidNamespace !== undefined &&
    other.startTicks !== undefined &&
    other.boot === own.boot &&
    other.pidNamespace === own.pidNamespace &&
    other.uid === own.uid;
  if (!comparable) return 'unknown';
  const start = startOf(other.pid);
  return start === undefined ? 'unknown' : start === other.startTicks;
}

function tried<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
