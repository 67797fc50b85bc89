import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { contentHash } from './config-files.ts';
import { labelsOf } from './labels.ts';

/** What the API server stores in one ConfigMap at most, names and values together (1 MiB). */
const maxBytes = 1_048_576;

export interface ProgramConfigMapProps {
  readonly namespace: string;
  readonly app: string;
  /** Name of the program's file. */
  readonly file: string;
  /** The program itself, as text. */
  readonly source: string;
}

/**
 * A program in a ConfigMap, so that a first deployment needs no registry. Its name holds the hash of its
 * content and it is immutable: a job that started keeps the program it started with.
 */
export class ProgramConfigMap extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, props: ProgramConfigMapProps) {
    super(scope, id);
    const bytes = Buffer.byteLength(props.source);
    if (bytes + Buffer.byteLength(props.file) > maxBytes) {
      throw new Error(
        `${props.file} has ${bytes} bytes and a ConfigMap holds ${maxBytes}; deliver the program as an image`,
      );
    }
    this.name = `${props.app}-bundle-${contentHash(props.source)}`;
    new k8s.KubeConfigMap(this, 'config-map', {
      metadata: {
        name: this.name,
        namespace: props.namespace,
        labels: labelsOf(props.app),
        annotations: {
          // Client-side apply copies an object into an annotation of at most 256 KiB: this one is larger.
          'argocd.argoproj.io/sync-options': 'ServerSideApply=true',
          // A program is full of ${…}, which Flux would take for variables of its own.
          'kustomize.toolkit.fluxcd.io/substitute': 'disabled',
        },
      },
      immutable: true,
      data: { [props.file]: props.source },
    });
  }
}
