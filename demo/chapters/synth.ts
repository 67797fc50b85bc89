import { join } from 'node:path';
import type { Screen } from '../show/screen.ts';
import { controlsOf, policiesOf } from '../stack/hardening.ts';
import { ofKind } from '../stack/manifests.ts';
import { type Synthesized, type SynthesizedFile, synthesize } from '../stack/synthesized.ts';

/** As a person names it who stands in the project's folder. */
const FILE = 'demo/media.yaml';

/** `media.yaml` becomes manifests: which, and what hardens them. */
export async function synthChapter(screen: Screen, folder: string): Promise<Synthesized> {
  screen.chapter('One file becomes a stack');
  screen.say(
    `${FILE} describes a household: where the disks are, which VPN, who lives there. Synth makes Kubernetes manifests of it.`,
  );
  screen.command(`npm run synth -- ${FILE}`);
  const stack = await synthesize(join(import.meta.dirname, '..', 'media.yaml'), join(folder, 'dist'));
  screen.quote([
    ...stack.files.map(fileLine),
    `${stack.manifests.length} objects in ${stack.files.length} files`,
  ]);
  tellHardening(screen, stack);
  return stack;
}

function fileLine({ name, manifests }: SynthesizedFile): string {
  const kinds = new Map<string, number>();
  for (const { kind } of manifests) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const words = [...kinds].map(([kind, count]) => (count === 1 ? kind : `${kind} ×${count}`));
  return `${name.padEnd(26)} ${words.join(', ')}`;
}

function tellHardening(screen: Screen, { manifests }: Synthesized): void {
  const { policies, denials } = policiesOf(manifests);
  screen.say(
    'How it is hardened, counted in the files just written (gluetun is the exception: it builds the VPN tunnel, which qBittorrent cannot get around):',
  );
  screen.quote([
    ...controlsOf(manifests).map(
      ({ what, held, of, not }) =>
        `${held} of ${of} containers ${what}${not.length === 0 ? '' : ` (not: ${[...new Set(not)].join(', ')})`}`,
    ),
    `${policies} network policies: ${denials} refuse everything, the others name who calls whom`,
    `${ofKind(manifests, 'Secret').length} Secrets among the objects: keys and passwords never enter these files`,
  ]);
}
