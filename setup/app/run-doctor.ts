import type { DesiredApp } from '../domain/desired/desired.ts';
import type { Check } from '../domain/doctor/check.ts';
import { diagnose } from '../domain/doctor/diagnose.ts';
import type { Owner } from '../domain/doctor/folders.ts';
import type { Contact, InstanceObservation, Observations } from '../domain/doctor/observations.ts';
import { storageQuestion } from '../domain/doctor/storage-question.ts';
import type { Reading } from '../domain/resource/resource.ts';
import type { Wishes } from '../domain/wishes/wishes.ts';
import type { AppReader } from '../ports/app.ts';
import type { Examiner, Examiners } from '../ports/examiner.ts';
import { type AppRead, waitAndRead } from './read-app.ts';

export interface DoctorRequest {
  readonly wishes: Wishes;
  /** In the order in which the apps are shown. */
  readonly desired: readonly DesiredApp[];
  readonly readers: readonly AppReader[];
  readonly examiners: Examiners;
  /** Aborted when the run is to end: no file is made any more. */
  readonly signal: AbortSignal;
  /** Absent: nobody says who owns the folders. */
  readonly owner?: Owner;
}

export interface Diagnosis {
  /** The apps in the order in which they are shown. */
  readonly apps: readonly string[];
  /** Those that were not read, so that only some of what is to be known of them is known. */
  readonly notRead: readonly string[];
  /** The gravest first. */
  readonly checks: readonly Check[];
}

/**
 * Reads every app and looks at what no setting tells, each app on its own. Nothing is waited for: an app that starts is
 * told to be away. One that was not read is asked nothing more, since each question may be one more failed sign-in.
 */
export async function runDoctor(request: DoctorRequest): Promise<Diagnosis> {
  const { wishes, desired, readers, owner } = request;
  const reads = new Map(
    await Promise.all(readers.map(async (reader) => [reader.name, await waitAndRead(reader, 0)] as const)),
  );
  const readings = new Map<string, Reading>();
  for (const [app, read] of reads) if (read.kind === 'read') readings.set(app, read.reading);
  const contacts = new Map([...reads].map(([app, read]) => [app, contactOf(read)]));
  const seen = { contacts, ...(await observe(request, readings)) };
  const checks = diagnose({ wishes, desired, readings, seen, ...(owner && { owner }) });
  const apps = desired.map(({ app }) => app);
  return { apps, notRead: apps.filter((app) => !readings.has(app)), checks };
}

function contactOf(read: AppRead): Contact {
  return read.kind === 'read' ? { kind: 'read', version: read.reading.version } : read;
}

async function observe(
  { wishes, examiners, signal }: DoctorRequest,
  readings: ReadonlyMap<string, Reading>,
): Promise<Omit<Observations, 'contacts'>> {
  const { jellyfin, qbittorrent, instances, prowlarr, storage } = examiners;
  const examined = async <T>(examiner: Examiner<T> | undefined): Promise<T | undefined> => {
    const reading = examiner && readings.get(examiner.name);
    // While the wizard is open nobody is let in.
    return reading === undefined || reading.notYet !== undefined ? undefined : await examiner?.examine();
  };
  const [server, downloads, indexers, folders, ...managers] = await Promise.all([
    examined(jellyfin),
    examined(qbittorrent),
    examined(prowlarr),
    storage?.examine(storageQuestion(wishes), signal),
    ...instances.map(async (one) => [one.name, await examined(one)] as const),
  ]);
  const found = managers.flatMap(([name, one]): [string, InstanceObservation][] =>
    one === undefined ? [] : [[name, one]],
  );
  return {
    instances: new Map(found),
    ...(server && { jellyfin: server }),
    ...(downloads && { qbittorrent: downloads }),
    ...(indexers && { prowlarr: indexers }),
    ...(folders && { storage: folders }),
  };
}
