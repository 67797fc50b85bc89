import { changesBetween } from '../lib/dist/changes.ts';
import { committedFiles } from '../lib/dist/committed-files.ts';
import { readDistFolder, writeDistFolder } from '../lib/dist/dist-folder.ts';
import { changedObjectsIn, objectsOf } from '../lib/dist/kube-object.ts';
import { renderManifests } from '../lib/dist/manifest-yaml.ts';
import { tellChanges } from '../lib/dist/tell-changes.ts';
import { shellWord } from '../lib/shell-word.ts';
import { nextSteps } from './next-steps.ts';
import { type StackProps, stackOf } from './stack.ts';

export type Written =
  | { readonly kind: 'written'; readonly summary: string }
  /** Nothing was written; the reason is for people. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface WriteStackProps extends StackProps {
  /** The file that was synthesized, as it was named. */
  readonly file: string;
}

/** Writes the manifests of the whole stack into a folder that holds nothing else, and tells what changed. */
export function writeStack(props: WriteStackProps): Written {
  const app = stackOf(props);
  const charts = app.charts.map((chart) => ({
    name: `${chart.node.id}${app.outputFileExtension}`,
    objects: chart.toJson() as readonly object[],
  }));
  const folder = readDistFolder(app.outdir);
  if (folder.kind === 'foreign') return { kind: 'refused', reason: folder.reason };
  const files = charts.map(({ name, objects }) => ({ name, text: renderManifests(objects) }));
  const before = changedObjectsIn([...committedFiles(app.outdir), ...folder.files], files);
  const changes = changesBetween(before, objectsOf(charts.flatMap(({ objects }) => objects)));
  writeDistFolder(app.outdir, files);
  const list = ['kustomization.yaml', ...charts.map(({ name }) => name)].map((file) => `  ${file}`);
  const lines = [
    `wrote to ${app.outdir}:`,
    ...list,
    ...nextSteps(props, shellWord(app.outdir)),
    ...tellChanges(changes, shellWord(app.outdir)),
  ];
  return { kind: 'written', summary: lines.join('\n') };
}
