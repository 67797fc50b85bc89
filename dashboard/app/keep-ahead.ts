/**
 * Does at once, and again and again until it is stopped, what somebody who looks would otherwise wait for. What fails is told
 * to whoever looks.
 */
export function keepAhead(work: () => Promise<unknown>, everyMs: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const turn = async (): Promise<void> => {
    await work().catch(() => undefined);
    if (!stopped) timer = setTimeout(turn, everyMs).unref();
  };
  void turn();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
