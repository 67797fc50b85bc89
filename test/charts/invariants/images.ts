import { containersOf, type Manifest, nameOf, podsOf } from '../../support/manifests.ts';

/** Every image is pinned: a tag for people, a digest for machines. */
export function unpinnedImages(manifests: readonly Manifest[]): readonly string[] {
  return podsOf(manifests).flatMap((pod) =>
    containersOf(pod)
      .filter(({ image }) => !/^[a-z0-9][a-z0-9./:_-]*:[\w.-]+@sha256:[0-9a-f]{64}$/.test(image))
      .map(({ name, image }) => `${nameOf(pod.owner)}: ${name} runs ${image}`),
  );
}
