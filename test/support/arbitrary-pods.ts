/** Generators of what households add to pods, each valid on its own. */
import fc from 'fast-check';
import { annotations } from './arbitrary-parts.ts';

const anything = { requiredKeys: [] };
const labels = fc.dictionary(fc.constantFrom('example.org/tier', 'backup'), fc.constantFrom('gold', ''));
const key = fc.constantFrom('example.org/pool', 'gpu');

/** Some of these keys, at least one. */
function someOf<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record(shape, anything).filter((value) => Object.keys(value).length > 0);
}

const toleration = fc.oneof(
  fc.record({ operator: fc.constant('Exists') }),
  fc.record(
    {
      key,
      operator: fc.constant('Equal'),
      value: fc.constantFrom('yes', 'no'),
      effect: fc.constantFrom('NoSchedule', 'PreferNoSchedule'),
    },
    { requiredKeys: ['key'] },
  ),
  fc.record({
    key,
    operator: fc.constant('Exists'),
    effect: fc.constant('NoExecute'),
    tolerationSeconds: fc.integer({ min: 0, max: 600 }),
  }),
);

const podExpression = fc.oneof(
  fc.record({
    key,
    operator: fc.constantFrom('In', 'NotIn'),
    values: fc.subarray(['a', 'b'], { minLength: 1 }),
  }),
  fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
);
const nodeExpression = fc.oneof(
  podExpression,
  fc.record({ key, operator: fc.constantFrom('Gt', 'Lt'), values: fc.constant(['4']) }),
);

const weight = fc.integer({ min: 1, max: 100 });
const nodeTerm = fc.record({ matchExpressions: fc.array(nodeExpression, { minLength: 1, maxLength: 2 }) });
const podTerm = fc.record(
  {
    labelSelector: someOf({
      matchLabels: fc.constant({ app: 'other' }),
      matchExpressions: fc.array(podExpression, { minLength: 1, maxLength: 2 }),
    }),
    topologyKey: fc.constant('kubernetes.io/hostname'),
    namespaces: fc.subarray(['media', 'network'], { minLength: 1 }),
  },
  { requiredKeys: ['labelSelector', 'topologyKey'] },
);

const podAffinity = someOf({
  requiredDuringSchedulingIgnoredDuringExecution: fc.array(podTerm, { minLength: 1, maxLength: 1 }),
  preferredDuringSchedulingIgnoredDuringExecution: fc.array(fc.record({ weight, podAffinityTerm: podTerm }), {
    minLength: 1,
    maxLength: 1,
  }),
});

const affinity = someOf({
  nodeAffinity: someOf({
    requiredDuringSchedulingIgnoredDuringExecution: fc.record({
      nodeSelectorTerms: fc.array(nodeTerm, { minLength: 1, maxLength: 2 }),
    }),
    preferredDuringSchedulingIgnoredDuringExecution: fc.array(fc.record({ weight, preference: nodeTerm }), {
      minLength: 1,
      maxLength: 1,
    }),
  }),
  podAffinity,
  podAntiAffinity: podAffinity,
});

/** Settings of `pods` and of an app's `pod`. */
export const podSettings = fc.record(
  {
    annotations,
    labels,
    nodeSelector: fc.dictionary(fc.constant('example.org/gpu'), fc.constant('true')),
    tolerations: fc.array(toleration, { maxLength: 2 }),
    affinity,
    priorityClassName: fc.constant('household'),
    runtimeClassName: fc.constant('nvidia'),
    supplementalGroups: fc.subarray([44, 226]),
  },
  anything,
);

/** Variables beside those of the stack. */
export const environment = fc.dictionary(
  fc.constantFrom('NVIDIA_VISIBLE_DEVICES', 'http_proxy', 'DOTNET_gcServer'),
  fc.oneof(
    fc.constantFrom('all', '', '1'),
    fc.record({ secret: fc.constant('proxy'), key: fc.constant('address') }),
  ),
);

/** Devices of an app's `resources`. */
export const devices = {
  devices: fc.dictionary(fc.constantFrom('gpu.intel.com/i915', 'squat.ai/dri'), fc.constant(1)),
  claims: fc.subarray([
    { name: 'gpu', template: 'one-gpu' },
    { name: 'tuner', claim: 'the-tuner' },
  ]),
};
