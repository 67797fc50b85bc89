import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { packedProgram } from '../../packed-program.ts';
import { contentHash } from '../config-files.ts';
import { labelsOf } from '../labels.ts';
import { configMapMount, type Mount } from '../pods/mounts.ts';

export interface ProgramConfigMapProps {
  readonly namespace: string;
  readonly app: string;
  /** Name of the file that Node is to run. */
  readonly file: string;
  /** The program itself, as text of one CommonJS module. */
  readonly source: string;
  /** What tells it from other programs of the app. @default - the app has no other */
  readonly part?: string;
}

/**
 * A program in a ConfigMap, so that a first deployment needs no registry: packed, with a loader beside it, so
 * that `kubectl apply` takes it in every way people type it. Its name holds the hash of its content and it is
 * immutable: a job that started keeps the program it started with. A large program takes several.
 */
export class ProgramConfigMap extends Construct {
  /** Its ConfigMaps. */
  readonly names: readonly string[];

  constructor(scope: Construct, id: string, props: ProgramConfigMapProps) {
    super(scope, id);
    const parts = packedProgram(props.source);
    const keys = parts.map((_, index) => (index === 0 ? `${props.file}.gz` : `${props.file}.gz.${index}`));
    const loader = loaderOf(keys);
    const prefix = [props.app, props.part, 'bundle'].filter((word) => word !== undefined).join('-');
    const name = `${prefix}-${contentHash([loader, ...parts].join('\n'))}`;
    this.names = parts.map((_, index) => (index === 0 ? name : `${name}-${index}`));
    for (const [index, part] of parts.entries()) {
      new k8s.KubeConfigMap(this, `part-${index}`, {
        metadata: {
          name: this.names[index] ?? name,
          namespace: props.namespace,
          // By which those of earlier versions are found.
          labels: { ...labelsOf(props.app), 'app.kubernetes.io/component': 'program' },
        },
        immutable: true,
        ...(index === 0 && { data: { [props.file]: loader } }),
        binaryData: { [keys[index] ?? '']: part },
      });
    }
  }
}

/** One folder with these programs, as one container sees it. */
export function programsMount(programs: readonly ProgramConfigMap[], path: string): Mount {
  const names = programs.flatMap((program) => program.names);
  const [name = '', ...others] = names;
  if (others.length === 0) return configMapMount(name, path);
  const sources = names.map((part) => ({ configMap: { name: part } }));
  return { volume: { name, projected: { sources } }, path, readOnly: true };
}

/** Runs the unpacked program in its own place, so that the program sees the same arguments and folder. */
function loaderOf(keys: readonly string[]): string {
  return `'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { gunzipSync } = require('node:zlib');

const packed = ${JSON.stringify(keys)}.map((name) => readFileSync(join(__dirname, name)));
module._compile(gunzipSync(Buffer.concat(packed)).toString(), __filename);
`;
}
