import { describe, expect, it } from 'vitest';
import { podNames } from '../../../../lib/config/checks/pods.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { podsOf } from '../../../support/manifests.ts';
import { someConfig } from '../../../support/some-config.ts';
import { manifestsOf } from '../../../support/stack-manifests.ts';

describe('podNames', () => {
  it('accepts names that are free', () => {
    const pods = { labels: { tier: 'gold', 'app.kubernetes.io/version': '1' }, annotations: { a: 'b' } };
    expect(placesOfCheck(podNames, { pods, apps: { seerr: { enabled: true, pod: pods } } })).toEqual([]);
  });

  it('refuses each label and annotation that the stack gives its pods', () => {
    const routes = { kind: 'ingress', baseDomain: 'example.org', controller: { cilium: 'ingress' } };
    const stack = podsOf(manifestsOf(someConfig({ routes })));
    const given = (entries: readonly Record<string, string>[]) => [...new Set(entries.flatMap(Object.keys))];
    const labels = given(stack.map((pod) => pod.labels));
    const annotations = given(stack.map((pod) => pod.annotations));
    const asSettings = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'mine']));
    const settings = { pods: { labels: asSettings(labels), annotations: asSettings(annotations) } };

    expect(labels).toEqual(expect.arrayContaining(['app', 'media-pipeline/entrance']));
    expect(annotations).toContain('media-pipeline/config-hash');
    expect(placesOfCheck(podNames, settings)).toEqual([
      ...labels.map((name) => `pods.labels.${name}`),
      ...annotations.map((name) => `pods.annotations.${name}`),
    ]);
  });

  it('refuses switches that undo the hardening, and labels of controllers, with the reason', () => {
    const pod = {
      labels: { 'job-name': 'x' },
      annotations: { 'container.apparmor.security.beta.kubernetes.io/jellyfin': 'unconfined' },
    };
    expect(findingsOfCheck(podNames, { apps: { jellyfin: { pod } } })).toEqual([
      'apps.jellyfin.pod.labels.job-name: cannot be given: controllers of Kubernetes set it',
      'apps.jellyfin.pod.annotations.container.apparmor.security.beta.kubernetes.io/jellyfin: cannot be given: it would loosen the hardening that Pod Security "restricted" asks for',
    ]);
  });
});
