import type { Finding } from '../../../program/config/schema-findings.ts';
import { appsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import type { PodSettings } from '../schema/pods.ts';

/** Names by which others tell the pods of the stack, and switches that would undo their hardening. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^app$/, 'Services and network policies find the pods by it'],
  [/^(app\.kubernetes\.io\/(name|part-of|component)|media-pipeline\/.*)$/, 'the stack sets it'],
  [
    /^(pod-template-hash|controller-uid|job-name|batch\.kubernetes\.io\/.*)$/,
    'controllers of Kubernetes set it',
  ],
];
const ANNOTATIONS: readonly (readonly [RegExp, string])[] = [
  [/^(kubectl\.kubernetes\.io\/default-container|media-pipeline\/.*)$/, 'the stack sets it'],
  [
    /^(container\.apparmor\.security\.beta|(container\.)?seccomp\.security\.alpha)\.kubernetes\.io\//,
    'it would loosen the hardening that Pod Security "restricted" asks for',
  ],
];

/** What pods are given comes after what the stack gives them, and replaces nothing of it. */
export const podNames: Check = (config) => [
  ...taken(config.pods, ['pods']),
  ...appsOf(config).flatMap(({ path, settings }) => taken(settings.pod, [...path, 'pod'])),
];

function taken({ labels, annotations }: PodSettings, at: readonly PropertyKey[]): readonly Finding[] {
  return [
    ...among(LABELS, labels, [...at, 'labels']),
    ...among(ANNOTATIONS, annotations, [...at, 'annotations']),
  ];
}

function among(
  reserved: typeof LABELS,
  given: Readonly<Record<string, string>>,
  at: readonly PropertyKey[],
): readonly Finding[] {
  return Object.keys(given).flatMap((name) => {
    const [, reason] = reserved.find(([pattern]) => pattern.test(name)) ?? [];
    return reason === undefined ? [] : [{ path: [...at, name], message: `cannot be given: ${reason}` }];
  });
}
