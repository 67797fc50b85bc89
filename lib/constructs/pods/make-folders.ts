import type { ContainerProps } from './container.ts';
import type { Mount } from './mounts.ts';
import { scriptResources } from './resources.ts';

export interface MakeFoldersProps {
  /** @default make-folders */
  readonly name?: string;
  /** Any image with a shell; the app's own is on the node anyway. */
  readonly image: string;
  readonly mount: Mount;
  /** Absolute folders below the mount. */
  readonly folders: readonly string[];
}

const script = `
for folder in "$@"; do
  if ! mkdir -p "$folder" || [ ! -w "$folder" ]; then
    echo "make-folders: user $(id -u) cannot write $folder; give the export to that user on the NFS server" >&2
    exit 1
  fi
done
`;

/** An init container that makes folders as the app's own user: root would be nobody on most NFS servers. */
export function makeFolders(props: MakeFoldersProps): ContainerProps {
  return {
    name: props.name ?? 'make-folders',
    image: props.image,
    command: ['/bin/sh', '-c', script, 'make-folders'],
    // Kubernetes reads $$ as one $, and $(NAME) as a variable.
    args: props.folders.map((folder) => folder.replaceAll('$', '$$$$')),
    mounts: [props.mount],
    resources: scriptResources,
  };
}
