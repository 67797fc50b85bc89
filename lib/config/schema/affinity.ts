/** Where pods may run, in the words of Kubernetes. */
import * as z from 'zod';
import { Labels, LabelValue, ObjectName, QualifiedName } from './scalars.ts';

const weight = z
  .int()
  .min(1)
  .max(100)
  .meta({ description: '1 to 100; the node with the highest sum is taken', examples: [50] });

const SOME = ['In', 'NotIn'] as const;
const NONE = ['Exists', 'DoesNotExist'] as const;
const NUMBER = ['Gt', 'Lt'] as const;
type Operator = (typeof SOME | typeof NONE | typeof NUMBER)[number];

const values = z
  .array(LabelValue)
  .exactOptional()
  .meta({ description: 'what the label is compared with', examples: [['large']] });
const key = QualifiedName.describe('label');

const NodeExpression = z
  .strictObject({
    key,
    operator: z.enum([...SOME, ...NONE, ...NUMBER]).describe('how it is compared'),
    values,
  })
  .superRefine(checkValues);

const PodExpression = z
  .strictObject({ key, operator: z.enum([...SOME, ...NONE]).describe('how it is compared'), values })
  .superRefine(checkValues);

const NodeTerm = z.strictObject({
  matchExpressions: z.array(NodeExpression).min(1).describe('all of them must hold'),
});

const NodeAffinity = someOf({
  requiredDuringSchedulingIgnoredDuringExecution: z
    .strictObject({ nodeSelectorTerms: z.array(NodeTerm).min(1).describe('one of them must hold') })
    .exactOptional()
    .describe('nodes that may be taken'),
  preferredDuringSchedulingIgnoredDuringExecution: z
    .array(z.strictObject({ weight, preference: NodeTerm.describe('nodes that are preferred') }))
    .min(1)
    .exactOptional()
    .describe('nodes that are rather taken'),
});

const PodTerm = z.strictObject({
  labelSelector: someOf({
    matchLabels: Labels.refine((labels) => Object.keys(labels).length > 0, 'expected at least one label')
      .exactOptional()
      .describe('labels of those pods'),
    matchExpressions: z.array(PodExpression).min(1).exactOptional().describe('what holds for those pods'),
  }).describe('which pods are meant'),
  topologyKey: QualifiedName.meta({
    description: 'label of nodes that are one place: kubernetes.io/hostname',
    examples: ['kubernetes.io/hostname'],
  }),
  namespaces: z
    .array(ObjectName)
    .min(1)
    .exactOptional()
    .meta({ description: "namespaces of those pods; absent: this pod's", examples: [['media']] }),
});

const PodAffinity = someOf({
  requiredDuringSchedulingIgnoredDuringExecution: z
    .array(PodTerm)
    .min(1)
    .exactOptional()
    .describe('pods that must be in the same place, or must not'),
  preferredDuringSchedulingIgnoredDuringExecution: z
    .array(z.strictObject({ weight, podAffinityTerm: PodTerm.describe('pods that are preferred') }))
    .min(1)
    .exactOptional()
    .describe('pods that are rather in the same place, or rather not'),
});

export const Affinity = someOf({
  nodeAffinity: NodeAffinity.exactOptional().describe('which nodes'),
  podAffinity: PodAffinity.exactOptional().describe('near which pods'),
  podAntiAffinity: PodAffinity.exactOptional().describe('away from which pods'),
});
export type Affinity = z.infer<typeof Affinity>;

/** Keys of which at least one must be there: the API server keeps an empty mapping, and it would mean everything. */
function someOf<T extends z.core.$ZodShape>(shape: T) {
  return z
    .strictObject(shape)
    .refine(
      (value) => Object.keys(value).length > 0,
      `expected at least one of ${Object.keys(shape).join(', ')}`,
    );
}

/** As the API server checks it (ValidateNodeSelectorRequirement, ValidateLabelSelectorRequirement). */
function checkValues(
  expression: { readonly operator: Operator; readonly values?: readonly string[] },
  context: z.core.$RefinementCtx,
): void {
  const message = valuesProblem(expression.operator, expression.values ?? []);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['values'], message });
}

function valuesProblem(operator: Operator, given: readonly string[]): string | undefined {
  if (isOneOf(SOME, operator)) return given.length === 0 ? `${operator} needs values` : undefined;
  if (isOneOf(NONE, operator)) return given.length > 0 ? `${operator} takes no values` : undefined;
  return given.length === 1 && /^-?\d+$/.test(given[0] ?? '')
    ? undefined
    : `${operator} needs one value, a whole number in quotes`;
}

function isOneOf(operators: readonly Operator[], operator: Operator): boolean {
  return operators.includes(operator);
}
