import type { Call } from './call.ts';
import type { Reply } from './reply.ts';

export type Handler = (call: Call) => Reply | Promise<Reply>;

interface Route {
  readonly method: string;
  readonly parts: readonly string[];
  readonly handler: Handler;
}

/** How a path was matched; `wrong-method` when only another method knows it. */
export type Match =
  | { readonly kind: 'found'; readonly handler: Handler; readonly params: Record<string, string> }
  | { readonly kind: 'wrong-method' }
  | { readonly kind: 'unknown' };

/** Routes by method and pattern (`/movie/{id}`); a literal part wins over a named one, letter case is ignored. */
export class Router {
  readonly #routes = new Map<number, Route[]>();

  get(pattern: string, handler: Handler): void {
    this.on('GET', pattern, handler);
  }

  post(pattern: string, handler: Handler): void {
    this.on('POST', pattern, handler);
  }

  put(pattern: string, handler: Handler): void {
    this.on('PUT', pattern, handler);
  }

  delete(pattern: string, handler: Handler): void {
    this.on('DELETE', pattern, handler);
  }

  on(method: string, pattern: string, handler: Handler): void {
    const parts = partsOf(pattern);
    const routes = this.#routes.get(parts.length) ?? [];
    routes.push({ method, parts, handler });
    routes.sort((a, b) => namedParts(a) - namedParts(b));
    this.#routes.set(parts.length, routes);
  }

  match(method: string, path: string): Match {
    const parts = partsOf(path);
    let known = false;
    for (const route of this.#routes.get(parts.length) ?? []) {
      const params = paramsOf(route.parts, parts);
      if (params === undefined) continue;
      if (route.method === method) return { kind: 'found', handler: route.handler, params };
      known = true;
    }
    return { kind: known ? 'wrong-method' : 'unknown' };
  }
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function namedParts(route: Route): number {
  return route.parts.filter((part) => part.startsWith('{')).length;
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (expected.startsWith('{')) params[expected.slice(1, -1)] = decode(part);
    else if (expected.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
