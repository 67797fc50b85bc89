import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openRadarr } from '../../../cleanup/adapters/radarr/open-radarr.ts';
import { openRadarrRemover } from '../../../cleanup/adapters/radarr/open-radarr-remover.ts';
import { STOP_WITHIN_MS, stopDeadline } from '../../../cleanup/adapters/stop-deadline.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { startSimulator } from '../../../simulator/start.ts';
import { serverFailureOf } from './support/failing.ts';

/** What the pod has to stop, see lib/constructs/jobs/cleanup-cron-job.ts. */
const GRACE_MS = 120_000;

describe('stopDeadline', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes well within the time that the pod has to stop, and not before a signal', () => {
    expect(STOP_WITHIN_MS).toBeLessThanOrEqual(GRACE_MS - 15_000);
    const stop = new AbortController();
    const deadline = stopDeadline(stop.signal);
    vi.advanceTimersByTime(10 * GRACE_MS);
    expect(deadline.aborted).toBe(false);
    stop.abort();
    vi.advanceTimersByTime(STOP_WITHIN_MS - 1);
    expect(deadline.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(deadline.aborted).toBe(true);
  });

  it('counts from now where the signal came before', () => {
    const deadline = stopDeadline(AbortSignal.abort(), 5);
    vi.advanceTimersByTime(5);
    expect(deadline.aborted).toBe(true);
  });
});

describe('servers that do not answer', () => {
  it('are given up at the deadline: a removal may be done, and reading what became of it ends at once', async () => {
    const simulator = await startSimulator(aLibrary().movie({ title: 'Heat', tmdbId: 949 }).build());
    onTestFinished(() => simulator.close());
    const { url, apiKey } = simulator.radarr;
    const deadline = new AbortController();
    const options = { url, apiKey, instance: 'radarr', signal: deadline.signal };
    const radarr = openRadarr(options);
    const remover = openRadarrRemover(options);
    onTestFinished(async () => {
      await radarr.close();
      await remover.close();
    });
    const { titles } = await radarr.read();
    const [movie] = titles === 'unknown' ? [] : titles;
    if (typeof movie?.file !== 'object') throw new Error('there is a film');
    const { path } = movie.file;
    simulator.faults.add({ method: 'DELETE', path: /moviefile/, fault: { kind: 'hang', after: 'route' } });

    const deletion = serverFailureOf(remover.deleteFile(movie.id, movie.file.id));
    await vi.waitFor(() => expect(simulator.disk.stat(path)).toBeUndefined());
    deadline.abort();

    expect(await deletion).toMatchObject({ maybeDone: true });
    await serverFailureOf(radarr.title(movie.id));
  });
});
