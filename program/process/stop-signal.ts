import { streams } from './streams.ts';

/** Kubernetes sends SIGTERM and waits; a person presses Ctrl-C, and again when it takes too long. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const numbers = { SIGINT: 2, SIGTERM: 15 } as const;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      // What a shell says of a program that a signal ended.
      if (controller.signal.aborted) process.exit(128 + numbers[name]);
      controller.abort();
      streams.err(`${name}: stopping once the step that has begun is finished; again to end at once\n`);
    });
  }
  return controller.signal;
}
