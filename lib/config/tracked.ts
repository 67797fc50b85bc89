/** Seeing which values a function looks at. */

type Path = readonly PropertyKey[];

/** Told of every look: at the value at a path, or at the keys of the mapping there. */
export interface Watcher {
  readonly value: (path: Path) => void;
  readonly keys: (path: Path) => void;
}

/** The same value, watched: every look at a part of it is told, also at a part that is absent. */
export function tracked<T extends object>(value: T, watcher: Watcher, path: Path = []): T {
  return new Proxy(value, {
    get(target, key) {
      const child: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol') return child;
      const here = [...path, key];
      watcher.value(here);
      return typeof child === 'object' && child !== null ? tracked(child, watcher, here) : child;
    },
    ownKeys(target) {
      watcher.keys(path);
      return Reflect.ownKeys(target);
    },
  });
}
