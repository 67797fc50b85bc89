import { describe, expect, it } from 'vitest';
import { controlsOf, policiesOf } from '../../../demo/stack/hardening.ts';
import { containersOf, podsOf } from '../../../demo/stack/manifests.ts';
import { someConfig } from '../../support/some-config.ts';
import { manifestsOf } from '../../support/stack-manifests.ts';

const stack = manifestsOf(someConfig());
const containers = podsOf(stack).flatMap(containersOf).length;

/** The same stack with every container changed. */
function changed(change: (container: Record<string, unknown>) => void) {
  const copy = structuredClone(stack);
  for (const container of podsOf(copy).flatMap(containersOf))
    change(container as unknown as Record<string, unknown>);
  return copy;
}

describe('controlsOf', () => {
  it('counts every container of the stack', () => {
    expect(controlsOf(stack).map(({ of }) => of)).toEqual(Array(5).fill(containers));
    expect(controlsOf(stack).every(({ held, not }) => held + not.length === containers)).toBe(true);
  });

  it.each([
    { lacks: 'securityContext', value: { runAsNonRoot: false }, none: [0, 1, 2] },
    { lacks: 'image', value: 'registry.example.org/app:latest', none: [3] },
    { lacks: 'resources', value: {}, none: [4] },
  ])('does not count what is lost with $lacks', ({ lacks, value, none }) => {
    const controls = controlsOf(
      changed((container) => {
        container[lacks] = value;
      }),
    );

    expect(none.map((index) => controls[index]?.held)).toEqual(none.map(() => 0));
  });
});

describe('policiesOf', () => {
  it('tells those that refuse everything, one a namespace', () => {
    const { policies, denials } = policiesOf(stack);

    expect(denials).toBe(2);
    expect(policies).toBeGreaterThan(denials);
  });
});
