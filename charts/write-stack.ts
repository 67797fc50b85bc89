import { prepareDistFolder } from '../lib/dist-folder.ts';
import { nextSteps } from './next-steps.ts';
import { type StackProps, stackOf } from './stack.ts';

export type Written =
  | { readonly kind: 'written'; readonly summary: string }
  /** Nothing was written; the reason is for people. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Writes the manifests of the whole stack into a folder that holds nothing else. */
export function writeStack(props: StackProps): Written {
  const app = stackOf(props);
  const files = app.charts.map((chart) => `${chart.node.id}${app.outputFileExtension}`);
  const folder = prepareDistFolder(app.outdir, files);
  if (folder.kind === 'foreign') return { kind: 'refused', reason: folder.reason };
  app.synth();
  const list = ['kustomization.yaml', ...files].map((file) => `  ${file}`).join('\n');
  return {
    kind: 'written',
    summary: `wrote to ${app.outdir}:\n${list}\n${nextSteps(props.config, app.outdir)}`,
  };
}
