import type { Settings } from './some-config.ts';

/** The least an extra app must say, with `settings` on top. */
export function anExtraApp(settings: Settings = {}): Settings {
  return { image: `registry.example/app:1.0@sha256:${'0'.repeat(64)}`, port: 6767, ...settings };
}
