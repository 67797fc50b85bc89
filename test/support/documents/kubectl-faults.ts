/** Whether the objects that a kubectl command names are those of this stack. */
import { existsSync } from 'node:fs';
import { fieldFaults } from './kubectl-fields.ts';
import { type Kubectl, kubectlOf } from './kubectl-words.ts';
import { type Command, isPlaceholder } from './shell.ts';
import { type ClusterObject, containersOf, labelsOf } from './world.ts';

export interface Surroundings {
  readonly world: readonly ClusterObject[];
  /** Jobs that the documents let people create, as `namespace/name`. */
  readonly jobs: readonly string[];
  /** Files that the documents let people write. */
  readonly files: readonly string[];
}

const VERBS: readonly string[] = [
  'get',
  'describe',
  'logs',
  'exec',
  'create',
  'patch',
  'edit',
  'delete',
  'rollout',
  'apply',
  'diff',
  'port-forward',
  'wait',
  'scale',
  'annotate',
  'label',
  'cp',
  'version',
  'kustomize',
  'explain',
  'top',
  'api-resources',
];

/** Kinds without a namespace. */
const CLUSTER: readonly string[] = [
  'PersistentVolume',
  'Namespace',
  'Node',
  'StorageClass',
  'CustomResourceDefinition',
];
/** Kinds that the stack makes none of by name: the cluster has them, or controllers make them. */
const OF_OTHERS: readonly string[] = [
  'Pod',
  'Node',
  'StorageClass',
  'Event',
  'CustomResourceDefinition',
  'All',
  'ReplicaSet',
  'EndpointSlice',
  'VolumeSnapshot',
];
/** Namespaces of the cluster's own, and of tools that documents speak of. */
const NAMESPACES_OF_OTHERS: readonly string[] = ['kube-system', 'argocd', 'flux-system', 'ingress-nginx'];

/** What is wrong with a command of kubectl, each fault in words. */
export function kubectlFaults(command: Command, around: Surroundings): readonly string[] {
  const kubectl = kubectlOf(command.words);
  if (!VERBS.includes(kubectl.verb)) return [`kubectl has no ${kubectl.verb}`];
  return [
    ...kubectl.unknownOptions.map((option) => `kubectl ${kubectl.verb} knows no ${option}`),
    ...namespaceFaults(kubectl, around),
    ...fileFaults(kubectl, around),
    ...fromFaults(kubectl, around),
    ...kubectl.objects.flatMap((object) => objectFaults(kubectl, object, command, around)),
    ...selectorFaults(kubectl, around),
  ];
}

function namespaceFaults(
  { namespace, options, objects, verb }: Kubectl,
  { world }: Surroundings,
): readonly string[] {
  if (namespace === undefined) {
    const needs =
      (verb === 'create' && options['filename'] === undefined) ||
      objects.some(({ kind }) => kind !== undefined && !CLUSTER.includes(kind));
    return needs && options['all-namespaces'] === undefined
      ? ["says no namespace, and nobody's default is one of the stack"]
      : [];
  }
  const known = [
    ...world.flatMap(({ kind, name }) => (kind === 'Namespace' ? [name] : [])),
    ...NAMESPACES_OF_OTHERS,
  ];
  return isPlaceholder(namespace) || known.includes(namespace) ? [] : [`no namespace ${namespace}`];
}

function fileFaults({ options, verb }: Kubectl, { files }: Surroundings): readonly string[] {
  const named = [
    ...(verb === 'logs' ? [] : [options['filename']]),
    options['kustomize'],
    options['patch-file'],
  ];
  return named.flatMap((file) =>
    file === undefined ||
    file === '-' ||
    /^https:/.test(file) ||
    file === 'FILE' ||
    isPlaceholder(file) ||
    existsSync(file) ||
    files.includes(file)
      ? []
      : [`no file ${file}, and no command of the documents writes it`],
  );
}

/** `create job NAME --from=cronjob/NAME`. */
function fromFaults({ verb, rest, options, namespace }: Kubectl, { world }: Surroundings): readonly string[] {
  if (verb !== 'create' || options['filename'] !== undefined) return [];
  const [what, name] = rest;
  if (what === 'secret' || what === 'namespace') return [];
  if (what !== 'job' || name === undefined) return [`creates ${what}, which no test knows`];
  const source = options['from']?.replace(/^cronjob\//, '') ?? '';
  const found = world.some(
    (object) => object.kind === 'CronJob' && object.name === source && object.namespace === namespace,
  );
  return found || isPlaceholder(source) ? [] : [`no CronJob ${namespace}/${source}`];
}

type Named = Kubectl['objects'][number];

function objectFaults(
  kubectl: Kubectl,
  object: Named,
  command: Command,
  around: Surroundings,
): readonly string[] {
  const { kind, word, name } = object;
  if (kind === undefined) return [`no kind ${word}`];
  if (name === undefined || isPlaceholder(name) || OF_OTHERS.includes(kind)) return [];
  const { namespace } = kubectl;
  if (kind === 'Job') {
    return around.jobs.includes(`${namespace}/${name}`)
      ? []
      : [`no command of the document creates job ${namespace}/${name}`];
  }
  const found = around.world.find(
    (one) =>
      one.kind === kind && one.name === name && (CLUSTER.includes(kind) || one.namespace === namespace),
  );
  if (found === undefined) return [`no ${kind} ${namespace ?? ''}/${name} in dist/ or a stack of examples/`];
  return [
    ...optionalFaults(found, command),
    ...containerFaults(kubectl, found),
    ...fieldFaults(kubectl, found),
  ];
}

/** What only an example has must be announced: a reader with the default file does not have it. */
function optionalFaults({ stack, name }: ClusterObject, { prose }: Command): readonly string[] {
  if (stack === 'dist') return [];
  const words = name.toLowerCase().split('-');
  const said = prose.toLowerCase();
  return said.includes(stack) || words.some((word) => said.includes(word))
    ? []
    : [`${name} is in ${stack} only, and the sentence does not say so`];
}

function containerFaults({ options }: Kubectl, object: ClusterObject): readonly string[] {
  const { container } = options;
  return container === undefined || containersOf(object).includes(container)
    ? []
    : [`${object.kind} ${object.name} has no container ${container}`];
}

function selectorFaults(
  { options, namespace, objects }: Kubectl,
  { world }: Surroundings,
): readonly string[] {
  const { selector } = options;
  if (selector === undefined || isPlaceholder(selector)) return [];
  const wanted = selector.split(',').map((pair) => pair.split('='));
  return objects.flatMap(({ kind, word }) => {
    const labels = world
      .filter((object) => namespace === undefined || object.namespace === namespace)
      .flatMap((object) => labelsOf(object, kind));
    const found = labels.some((label) =>
      wanted.every(([key = '', value]) => (value === undefined ? key in label : label[key] === value)),
    );
    return found ? [] : [`no ${word} with the labels ${selector}`];
  });
}

/** The jobs that a document creates, as `namespace/name`. */
export function jobsOf(commands: readonly Command[]): readonly string[] {
  return commands.flatMap(({ words }) => {
    if (words[0] !== 'kubectl') return [];
    const { verb, rest, namespace } = kubectlOf(words);
    return verb === 'create' && rest[0] === 'job' ? [`${namespace}/${rest[1]}`] : [];
  });
}
