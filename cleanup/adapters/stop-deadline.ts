/**
 * The pod has two minutes to stop. What has begun may take so much of them, with the reading that tells what became of
 * it; the rest is for the journal, the report and the lock.
 */
export const STOP_WITHIN_MS = 100_000;

/**
 * Aborts so long after the signal to stop. Calls to servers that are still under way then are given up: a removal whose
 * answer is not waited for any more stays open in the journal, and the next run finds out what became of it.
 */
export function stopDeadline(stop: AbortSignal, withinMs = STOP_WITHIN_MS): AbortSignal {
  const controller = new AbortController();
  // Nothing is kept running for it.
  const start = () => setTimeout(() => controller.abort(), withinMs).unref();
  if (stop.aborted) start();
  else stop.addEventListener('abort', start, { once: true });
  return controller.signal;
}
