/** Manifests as the tests look at them: those of the demo, compared and applied. */
import type { Manifest } from '../../demo/stack/manifests.ts';

export * from '../../demo/stack/manifests.ts';

/** `Deployment media/radarr`, as kubectl would say it. */
export function nameOf({ kind, metadata }: Manifest): string {
  return metadata.namespace === undefined
    ? `${kind} ${metadata.name}`
    : `${kind} ${metadata.namespace}/${metadata.name}`;
}

/** What a cluster holds after `next` was applied over `old` and nothing was removed: the newer of each object. */
export function applied(old: readonly Manifest[], next: readonly Manifest[]): readonly Manifest[] {
  return [...new Map([...old, ...next].map((manifest) => [nameOf(manifest), manifest])).values()];
}

/** Whether a label selector of equalities picks these labels. The empty one picks all. */
export function selects(
  selector: Record<string, string> | undefined,
  labels: Record<string, string>,
): boolean {
  return Object.entries(selector ?? {}).every(([key, value]) => labels[key] === value);
}
