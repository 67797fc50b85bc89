/** A kubectl command taken apart: verb, objects, options. */

export interface Kubectl {
  readonly verb: string;
  /** `kind` is Kubernetes' own word; undefined where it is unknown. Without a name all of the kind are meant. */
  readonly objects: readonly {
    readonly kind: string | undefined;
    readonly word: string;
    readonly name: string | undefined;
  }[];
  readonly namespace: string | undefined;
  readonly options: Readonly<Record<string, string>>;
  readonly unknownOptions: readonly string[];
  /** Words behind the verb that name no object: of `create job NAME`, of a rollout. */
  readonly rest: readonly string[];
}

/** By kubectl's words, Kubernetes' own; kinds of others among them. */
const KINDS: Readonly<Record<string, string>> = {
  po: 'Pod',
  pod: 'Pod',
  deploy: 'Deployment',
  deployment: 'Deployment',
  cj: 'CronJob',
  cronjob: 'CronJob',
  job: 'Job',
  secret: 'Secret',
  cm: 'ConfigMap',
  configmap: 'ConfigMap',
  svc: 'Service',
  service: 'Service',
  pvc: 'PersistentVolumeClaim',
  persistentvolumeclaim: 'PersistentVolumeClaim',
  pv: 'PersistentVolume',
  persistentvolume: 'PersistentVolume',
  netpol: 'NetworkPolicy',
  networkpolicy: 'NetworkPolicy',
  ns: 'Namespace',
  namespace: 'Namespace',
  sa: 'ServiceAccount',
  ing: 'Ingress',
  ingress: 'Ingress',
  httproute: 'HTTPRoute',
  externalsecret: 'ExternalSecret',
  sealedsecret: 'SealedSecret',
  no: 'Node',
  node: 'Node',
  sc: 'StorageClass',
  storageclass: 'StorageClass',
  event: 'Event',
  crd: 'CustomResourceDefinition',
  all: 'All',
  replicaset: 'ReplicaSet',
  endpointslice: 'EndpointSlice',
  volumesnapshot: 'VolumeSnapshot',
};

const WITH_VALUE: Readonly<Record<string, string>> = {
  '-n': 'namespace',
  '--namespace': 'namespace',
  '-l': 'selector',
  '--selector': 'selector',
  '-o': 'output',
  '--output': 'output',
  '-f': 'filename',
  '--filename': 'filename',
  '-k': 'kustomize',
  '--kustomize': 'kustomize',
  '-c': 'container',
  '--container': 'container',
  '-p': 'patch',
  '--patch': 'patch',
  '--type': 'type',
  '--from': 'from',
  '--patch-file': 'patch-file',
  '--since': 'since',
  '--tail': 'tail',
  '--for': 'for',
  '--timeout': 'timeout',
  '--pod-running-timeout': 'pod-running-timeout',
  '--replicas': 'replicas',
  '--field-selector': 'field-selector',
  '--sort-by': 'sort-by',
  '--from-literal': 'from-literal',
  '--from-file': 'from-file',
  '--context': 'context',
  '--raw': 'raw',
  '--image': 'image',
  '--overrides': 'overrides',
  '--restart': 'restart',
};

const ALONE: readonly string[] = [
  '--server-side',
  '--force-conflicts',
  '--ignore-not-found',
  '-A',
  '--all-namespaces',
  '-i',
  '-t',
  '-it',
  '-w',
  '--watch',
  '--previous',
  '--all-containers',
  '--show-labels',
  '--no-headers',
  '--all',
  '--prefix',
  '--timestamps',
  '--rm',
  '--dry-run=client',
  '--dry-run=server',
  '--show-events',
  '--wait',
];

/** Of `logs`, `-f` follows and `-p` is the container before; of the others they have a value. */
const ALONE_OF_LOGS: readonly string[] = ['-f', '--follow', '-p'];

export function kubectlOf(words: readonly string[]): Kubectl {
  const alone = words.includes('logs') ? [...ALONE, ...ALONE_OF_LOGS] : ALONE;
  const end = words.indexOf('--');
  const { plain, options, unknown } = sorted(end === -1 ? words.slice(1) : words.slice(1, end), alone);
  return { ...objectsOf(plain), namespace: options['namespace'], options, unknownOptions: unknown };
}

interface Sorted {
  readonly plain: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly unknown: readonly string[];
}

/** Words, options with their values, and options that nobody knows. */
function sorted(words: readonly string[], alone: readonly string[]): Sorted {
  const [word, ...others] = words;
  if (word === undefined) return { plain: [], options: {}, unknown: [] };
  const [flag = '', ...parts] = word.split('=');
  const name = alone.includes(word) ? undefined : WITH_VALUE[flag];
  if (name !== undefined) {
    const [next = '', ...after] = others;
    const below = sorted(parts.length > 0 ? others : after, alone);
    return { ...below, options: { ...below.options, [name]: parts.length > 0 ? parts.join('=') : next } };
  }
  const below = sorted(others, alone);
  if (!word.startsWith('-') || word === '-') return { ...below, plain: [word, ...below.plain] };
  if (!alone.includes(word)) return { ...below, unknown: [word, ...below.unknown] };
  const everywhere = word === '-A' || word === '--all-namespaces';
  return everywhere ? { ...below, options: { ...below.options, 'all-namespaces': 'true' } } : below;
}

/** Verbs whose first words are no object. */
const TWO_WORDS: readonly string[] = ['create', 'rollout'];
/** Verbs that take the name of a pod where no kind is written. */
const PODS: readonly string[] = ['logs', 'exec', 'port-forward', 'cp', 'debug'];
/** Verbs that name no object at all. */
const WITHOUT: readonly string[] = [
  'apply',
  'diff',
  'version',
  'kustomize',
  'config',
  'api-resources',
  'cluster-info',
];

function objectsOf(plain: readonly string[]): Pick<Kubectl, 'verb' | 'objects' | 'rest'> {
  const [verb = '', ...rest] = plain;
  if (WITHOUT.includes(verb) || verb === 'create') return { verb, objects: [], rest };
  const words = TWO_WORDS.includes(verb) ? rest.slice(1) : rest;
  if (PODS.includes(verb)) {
    const [first = '', ...others] = words;
    return { verb, objects: first.includes('/') ? [slashed(first)] : [of('pod', first)], rest: others };
  }
  const [first = '', ...names] = words;
  if (first.includes('/'))
    return { verb, objects: words.filter((word) => word.includes('/')).map(slashed), rest: [] };
  const kinds = first.split(',').filter((kind) => kind !== '');
  const objects = kinds.flatMap((kind) =>
    names.length === 0 ? [of(kind, undefined)] : names.map((name) => of(kind, name)),
  );
  return { verb, objects, rest: TWO_WORDS.includes(verb) ? rest.slice(0, 1) : [] };
}

function slashed(word: string) {
  const [kind = '', name = ''] = word.split('/');
  return of(kind, name);
}

function of(word: string, name: string | undefined) {
  const kind = KINDS[word] ?? KINDS[word.replace(/s$/, '')] ?? KINDS[word.replace(/ies$/, 'y')];
  return { kind, word, name };
}
