import type { Construct } from 'constructs';
import type { ContainerProps } from '../pods/container.ts';
import type { SecretKeys } from '../pods/mounts.ts';
import type { Resources } from '../pods/resources.ts';
import type { HardenedCronJobProps } from './hardened-cron-job.ts';
import { ProgramConfigMap, programsMount } from './program-config-map.ts';

/** How a program comes into the cluster. */
export type ProgramDelivery =
  /** In a ConfigMap, run by a Node image. */
  | {
      readonly kind: 'configMap';
      readonly nodeImage: string;
      readonly source: string;
      /** Programs that it loads from its own folder, by what they do: `notify` is `notify.cjs`. @default - none */
      readonly siblings?: Readonly<Record<string, string>>;
    }
  /** In an image whose entry point is the program, with all that it may load beside it. */
  | { readonly kind: 'image'; readonly image: string };

/** What the jobs have in common that run a program of this stack. */
export interface ProgramJobProps
  extends Pick<
    HardenedCronJobProps,
    | 'namespace'
    | 'name'
    | 'schedule'
    | 'timeZone'
    | 'suspend'
    | 'activeDeadlineSeconds'
    | 'runAs'
    | 'additions'
  > {
  readonly configMap: string;
  /** The program's settings, without any secret. */
  readonly configFile: string;
  /** Each key is a file in the folder of its Secret (`secretsFolderOf`). */
  readonly secrets: readonly SecretKeys[];
  readonly delivery: ProgramDelivery;
  readonly resources: Resources;
}

export interface JobProgramProps {
  readonly namespace: string;
  /** The job or app that runs it. */
  readonly app: string;
  /** Name of the program's file in a ConfigMap. */
  readonly file: string;
  readonly delivery: ProgramDelivery;
  /** What the program is called with. */
  readonly args: readonly string[];
}

const folder = '/app';

/** What a container needs to run a program that was delivered so; a ConfigMap is made in `scope`. */
export function jobProgram(
  scope: Construct,
  { namespace, app, file, delivery, args }: JobProgramProps,
): Required<Pick<ContainerProps, 'image' | 'args' | 'mounts'>> {
  if (delivery.kind === 'image') return { image: delivery.image, args, mounts: [] };
  const programs = [
    new ProgramConfigMap(scope, 'program', { namespace, app, file, source: delivery.source }),
    ...Object.entries(delivery.siblings ?? {}).map(
      ([part, source]) =>
        new ProgramConfigMap(scope, part, { namespace, app, part, file: `${part}.cjs`, source }),
    ),
  ];
  return {
    image: delivery.nodeImage,
    // The entry point of the image is node itself.
    args: [`${folder}/${file}`, ...args],
    mounts: [programsMount(programs, folder)],
  };
}
