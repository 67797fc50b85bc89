/** When the first call of a server began and the last one ended, in milliseconds of any clock. */
export interface Span {
  from: number;
  to: number;
}

/** The same reader; each of its calls stretches the span. Only calls that are waited for take time. */
export function timed<Reader extends object>(reader: Reader, span: Span, now: () => number): Reader {
  return new Proxy(reader, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]) => {
        span.from = Math.min(span.from, now());
        const result: unknown = Reflect.apply(member, target, args);
        if (!(result instanceof Promise)) return result;
        return result.finally(() => {
          span.to = Math.max(span.to, now());
        });
      };
    },
  });
}

/** How long it was from the first call to the end of the last. */
export function spanLength({ from, to }: Span): number {
  return Math.max(0, to - from);
}
