import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMediaYaml } from '../support/arbitrary-config.ts';
import { applied, type Manifest, nameOf, podsOf } from '../support/manifests.ts';
import { ciliumRulesFor, rulesFor } from '../support/network.ts';
import { forAll, RANDOM_TEST } from '../support/random-runs.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';

/** What each pod of the stack may do in a cluster that holds `cluster`, one line a rule. */
function flowsIn(cluster: readonly Manifest[], stack: readonly Manifest[]): readonly string[] {
  return podsOf(stack).flatMap(({ owner, labels }) => {
    const pod = { namespace: owner.metadata.namespace ?? '', labels };
    return [
      ...(['Ingress', 'Egress'] as const).flatMap((direction) =>
        rulesFor(cluster, pod, direction).map((rule) => ({ direction, rule })),
      ),
      ...ciliumRulesFor(cluster, pod).map((rule) => ({ direction: 'Ingress', rule })),
    ].map(({ direction, rule }) => `${nameOf(owner)} ${direction} ${JSON.stringify(rule)}`);
  });
}

/** Ways that pods of the new stack have only because the old one was there before. */
function leftOpen(old: readonly Manifest[], next: readonly Manifest[]): readonly string[] {
  const meant = new Set(flowsIn(next, next));
  return flowsIn(applied(old, next), next).filter((flow) => !meant.has(flow));
}

describe('any change of media.yaml, applied over the old stack without pruning', () => {
  it('leaves no pod of the new stack a way that the new file does not name', RANDOM_TEST, () => {
    forAll(fc.tuple(arbitraryMediaYaml, arbitraryMediaYaml), 100, ([before, after]) => {
      const old = manifestsOf(configOf(before));
      const next = manifestsOf(configOf(after));

      expect(leftOpen(old, next)).toEqual([]);
      // And none that it names is closed.
      expect(new Set(flowsIn(applied(old, next), next))).toEqual(new Set(flowsIn(next, next)));
    });
  });

  it('leaves none to Cilium where others forward now, or nobody', () => {
    const household = (routes: string) =>
      manifestsOf(
        configOf(
          `storage: { nfs: { server: nas, path: /tank } }\nvpn: { kind: external }\ncleanup: { primaryUserName: anna }\n${routes}`,
        ),
      );
    const routes = (more: string) =>
      `routes: { kind: ingress, baseDomain: example.org, controller: { ${more} } }\n`;
    const before = household(routes('cilium: ingress'));
    const others = ['', routes('namespace: traefik'), routes('cilium: nodes')].map(household);

    expect(flowsIn(before, before).join('\n')).toContain('"entities":["ingress"]');
    for (const after of others) expect(leftOpen(before, after)).toEqual([]);
  });

  it('would be seen to leave one: a flow in an object of its own stays', () => {
    const stack = manifestsOf(
      configOf(
        'storage: { nfs: { server: nas, path: /tank } }\nvpn: { kind: external }\ncleanup: { primaryUserName: anna }\n',
      ),
    );
    const old = stack.map((manifest) =>
      manifest.kind === 'NetworkPolicy' && manifest.metadata.name === 'qbittorrent'
        ? { ...manifest, metadata: { ...manifest.metadata, name: 'qbittorrent-to-internet' } }
        : manifest,
    );
    const closed = stack.map((manifest) =>
      manifest.kind === 'NetworkPolicy' && manifest.metadata.name === 'qbittorrent'
        ? { ...manifest, spec: { ...manifest.spec, egress: [] } }
        : manifest,
    );

    expect(leftOpen(stack, closed)).toEqual([]);
    expect(leftOpen(old, closed).join('\n')).toContain('Deployment media-downloads/qbittorrent Egress');
  });
});
