import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { configHash } from '../config-files.ts';
import { jobProgram, type ProgramDelivery } from '../jobs/job-program.ts';
import { labelsOf } from '../labels.ts';
import { env, envFromConfigMap, type Probes } from '../pods/container.ts';
import {
  claimMount,
  configMapMount,
  type Mount,
  type SecretKeys,
  scratchMount,
  secretMounts,
} from '../pods/mounts.ts';
import { httpProbes } from '../pods/probes.ts';
import type { AppProps } from './app-props.ts';
import { WebApp } from './web-app.ts';

export interface DashboardProps extends Omit<AppProps, 'image' | 'configClaim'> {
  readonly configMap: string;
  /** `dashboard.yaml`, without any secret. */
  readonly configFile: string;
  /** ConfigMap of the cleanup's switches with the label of the keep tag, and that label. */
  readonly switches: { readonly configMap: string; readonly keepTagLabel: string };
  /** Claim of the cleanup with its journal and history. */
  readonly stateClaim: string;
  /** Where the pod has that: the whole of it to read, and the one folder in it to write. */
  readonly folders: { readonly state: string; readonly audit: string };
  readonly secrets: readonly SecretKeys[];
  readonly delivery: ProgramDelivery;
}

const configFolder = '/etc/media-dashboard';

/** The page on what the cleanup is about to remove. It holds no code that removes, and sees no media. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const { namespace, name, configMap, configFile, delivery, port } = props;
    new k8s.KubeConfigMap(this, 'config', {
      metadata: { name: configMap, namespace, labels: labelsOf(name) },
      data: { 'dashboard.yaml': configFile },
    });
    const args = ['serve', '--config', `${configFolder}/dashboard.yaml`];
    const { mounts, ...program } = jobProgram(this, {
      namespace,
      app: name,
      file: 'dashboard.cjs',
      delivery,
      args,
    });
    new WebApp(this, 'app', {
      ...props,
      ...program,
      probes: probesOf(port),
      env: [
        envFromConfigMap('KEEP_TAG_LABEL', props.switches.configMap),
        // Little room for new objects keeps it under half of its limit with a large library (`npm run bench dashboard`).
        env('NODE_OPTIONS', '--max-semi-space-size=4'),
      ],
      mounts: [
        ...mounts,
        configMapMount(configMap, configFolder),
        ...secretMounts(props.secrets),
        ...stateMounts(props),
        scratchMount('tmp', '/tmp', '16Mi'),
      ],
      pod: {
        // An old label would keep nothing: the pod starts anew with another one.
        annotations: configHash({
          'dashboard.yaml': configFile,
          KEEP_TAG_LABEL: props.switches.keepTagLabel,
        }),
        terminationGracePeriodSeconds: 30,
      },
    });
  }
}

/**
 * One volume, seen twice: the claim itself must stay writable for the second mount, so each mount says what it may. The
 * kubelet makes the folder of the second one where it is missing.
 */
function stateMounts({ stateClaim, folders }: DashboardProps): readonly Mount[] {
  return [
    { ...claimMount(stateClaim, folders.state), readOnly: true },
    { ...claimMount(stateClaim, folders.audit), subPath: 'audit' },
  ];
}

/** Ready ends when it is asked to stop; alive does not, so that nobody kills it while it answers. */
function probesOf(port: number): Probes {
  const { readiness } = httpProbes({ path: '/readyz', port });
  return { ...httpProbes({ path: '/healthz', port, startupSeconds: 60 }), readiness };
}
