import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { StateFailure } from '../../ports/state-failure.ts';
import type { LockResult } from '../../ports/state-store.ts';
import { codeOf, type Files, stateFailure } from './files.ts';
import { isRunning, type ProcessIdentity, type processStart } from './process-identity.ts';

/** A holder shows every so often that it lives; one that did not for a whole lease is dead. */
export const BEAT_MS = 10_000;
export const LEASE_MS = 60_000;

export interface LockOptions {
  readonly files: Files;
  readonly path: string;
  readonly own: ProcessIdentity;
  readonly startOf: typeof processStart;
  /** Comes back early when it is told to stop. */
  readonly wait: (ms: number) => Promise<void>;
  readonly stop?: AbortSignal;
}

/** A lock as it is held. */
export interface HeldLock {
  /** Throws once another run has taken it, which it does when this one looked dead. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

const Holder = z.object({
  token: z.string().min(1),
  since: z.number(),
  host: z.string(),
  pid: z.int(),
  boot: z.string().optional(),
  pidNamespace: z.string().optional(),
  uid: z.int().optional(),
  startTicks: z.string().optional(),
});
type Holder = z.infer<typeof Holder>;

/** The lock file at one moment. Only that it changes tells something: clocks of two machines may differ. */
interface Sighting {
  readonly text: string;
  readonly touchedAt: number;
}

type Attempt = { readonly held: HeldLock } | Extract<LockResult, { readonly problem: string }>;

/**
 * Takes the lock of the state folder. Whether its holder lives is asked of the system where both are processes
 * of one container; elsewhere the file is watched for a lease, by waiting and not by comparing clocks.
 */
export async function takeLock(options: LockOptions, since: number): Promise<Attempt> {
  const { path } = options;
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const held = await create(options, since);
      if (held !== undefined) return { held };
      const alive = await livingHolder(options);
      if (alive !== undefined) return { kind: 'refused', problem: alive };
    }
  } catch (error) {
    const failure = stateFailure('lock', path, error);
    if (failure instanceof StateFailure) return { kind: 'unavailable', problem: failure.message };
    throw failure;
  }
  return { kind: 'refused', problem: `other runs take ${path} again and again; start this one later` };
}

async function create(options: LockOptions, since: number): Promise<HeldLock | undefined> {
  const { files, path, own } = options;
  const token = randomUUID();
  const handle = await files.open(path, 'wx').catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  try {
    await handle.writeFile(JSON.stringify({ token, since, ...own }));
    await handle.sync();
  } catch (error) {
    // A lock that could not be written is nobody's.
    await files.rm(path, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
  return hold(options, token);
}

function hold({ files, path }: LockOptions, token: string): HeldLock {
  const beat = setInterval(() => {
    const now = new Date();
    // What goes wrong here shows when the lock is confirmed.
    files.utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  const isOurs = async () => {
    const seen = await look(files, path);
    return seen !== undefined && holderIn(seen)?.token === token;
  };
  return {
    async confirm() {
      if (!(await isOurs())) {
        throw new StateFailure(
          `another run has taken ${path} over because this one seemed dead; nothing more is done here`,
        );
      }
    },
    async release() {
      clearInterval(beat);
      try {
        if (await isOurs()) await files.rm(path, { force: true });
      } catch (error) {
        // What cannot be taken away dies with this process.
        if (codeOf(error) === undefined && !(error instanceof StateFailure)) throw error;
      }
    },
  };
}

/** The line about a holder that lives; undefined once the lock is free or was taken from a dead one. */
async function livingHolder(options: LockOptions): Promise<string | undefined> {
  const seen = await look(options.files, options.path);
  if (seen === undefined) return undefined;
  const holder = holderIn(seen);
  const running =
    holder === undefined ? 'unknown' : isRunning(identityOf(holder), options.own, options.startOf);
  const alive = running === 'unknown' ? await stirs(options, seen) : running;
  if (alive) return describe(options.path, holder);
  return takeAway(options, seen);
}

/** Whether anything happens to the file within a lease. */
async function stirs({ files, path, wait, stop }: LockOptions, seen: Sighting): Promise<boolean> {
  for (let waited = 0; waited < LEASE_MS; waited += BEAT_MS) {
    await wait(BEAT_MS);
    // Not watched for long enough to take it away.
    if (stop?.aborted) return true;
    const now = await look(files, path);
    // Gone is free, and taking it away then finds nothing.
    if (now === undefined) return false;
    if (now.text !== seen.text || now.touchedAt !== seen.touchedAt) return true;
  }
  return false;
}

/** Moves a dead holder's lock out of the way; of two runs that do it at once, none takes the other's new one. */
async function takeAway({ files, path }: LockOptions, seen: Sighting): Promise<string | undefined> {
  const aside = `${path}.dead-${randomUUID()}`;
  try {
    await files.rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const taken = await look(files, aside);
  if (taken?.text !== seen.text) {
    // That was the new lock of a run that was faster: back with it, unless somebody stands there already.
    await files.link(aside, path).catch(() => undefined);
    await files.rm(aside, { force: true });
    return `another run has just taken ${path}; start this one later`;
  }
  await files.rm(aside, { force: true });
  return undefined;
}

async function look(files: Files, path: string): Promise<Sighting | undefined> {
  try {
    const { mtimeMs } = await files.stat(path);
    return { text: await files.readFile(path, 'utf8'), touchedAt: mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw stateFailure('read', path, error);
  }
}

function holderIn({ text }: Sighting): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function identityOf({ host, pid, boot, pidNamespace, uid, startTicks }: Holder): ProcessIdentity {
  return {
    host,
    pid,
    ...(boot !== undefined && { boot }),
    ...(pidNamespace !== undefined && { pidNamespace }),
    ...(uid !== undefined && { uid }),
    ...(startTicks !== undefined && { startTicks }),
  };
}

function describe(path: string, holder: Holder | undefined): string {
  const who =
    holder === undefined
      ? 'somebody'
      : `process ${holder.pid} on ${holder.host}, since ${new Date(holder.since).toISOString()},`;
  return `another run is at work: ${who} holds ${path}; wait until it has ended`;
}
