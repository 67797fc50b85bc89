/** What households add to pods. It is merged after the stack's own and cannot undo it. */
import * as z from 'zod';
import { Affinity } from './affinity.ts';
import { Annotations, Labels, LabelValue, ObjectName, QualifiedName } from './scalars.ts';

const Toleration = z
  .strictObject({
    key: QualifiedName.exactOptional().describe('taint that is tolerated; absent, with Exists: every taint'),
    operator: z.enum(['Equal', 'Exists']).default('Equal').describe('Exists: whatever its value'),
    value: LabelValue.min(1, 'expected a value; leave it out for a taint without one')
      .exactOptional()
      .meta({ description: 'value of the taint', examples: ['media'] }),
    effect: z
      .enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
      .exactOptional()
      .describe('effect of the taint; absent: all'),
    tolerationSeconds: z
      .int()
      .min(0)
      .exactOptional()
      .meta({ description: 'how long NoExecute is tolerated; absent: for ever', examples: [300] }),
  })
  .superRefine(({ key, operator, value, effect, tolerationSeconds }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (key === undefined && operator === 'Equal') refuse('key', 'needed, unless operator is Exists');
    if (operator === 'Exists' && value !== undefined) refuse('value', 'Exists takes no value; leave one out');
    if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
      refuse('tolerationSeconds', 'is for effect NoExecute only');
    }
  });
export type Toleration = z.infer<typeof Toleration>;

export const PodSettings = z
  .strictObject({
    annotations: Annotations.default({}).describe('further annotations of the pods'),
    labels: Labels.default({}).describe('further labels of the pods'),
    nodeSelector: Labels.default({}).describe('further labels a node must have'),
    tolerations: z.array(Toleration).default([]).describe('taints of nodes that are tolerated'),
    affinity: Affinity.exactOptional().describe('which nodes, and near or away from which pods'),
    priorityClassName: ObjectName.exactOptional().meta({
      description: 'PriorityClass: who goes first when a node is full; the class must exist',
      examples: ['media-first'],
    }),
    runtimeClassName: ObjectName.exactOptional().meta({
      description: 'RuntimeClass such as nvidia; the class must exist',
      examples: ['nvidia'],
    }),
    supplementalGroups: z
      .array(z.int().min(1, 'expected an id above 0; group 0 owns what is the system’s').max(2_147_483_647))
      .default([])
      .meta({
        description: 'further groups of the processes, such as the one that may read a second library',
        examples: [[100]],
      }),
  })
  .meta({ id: 'PodSettings' });
export type PodSettings = z.infer<typeof PodSettings>;
